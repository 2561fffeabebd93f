import { z } from 'zod';
import type { CalendarQuestion, SignIn, SignIns } from '../../ports/sign-ins.js';
import type { Database } from './database.js';

/** Sign-ins of the chat in PostgreSQL. A row without a question was answered. */
export function storedSignIns(database: Database): SignIns {
  return {
    async issue({ tenantId, id, userId, conversationId, round, question, issuedAt, expiresAt }) {
      await database.query({ text: 'delete from sign_ins where expires_at < $1', values: [issuedAt] });
      await database.query({
        text: `insert into sign_ins (tenant_id, id, user_id, conversation_id, round, question, issued_at, expires_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [tenantId, id, userId, conversationId, round, JSON.stringify(question), issuedAt, expiresAt],
      });
    },
    async find(tenantId, id) {
      const [row] = await database.query<Row>({
        text: `select ${COLUMNS} from sign_ins where tenant_id = $1 and id = $2`,
        values: [tenantId, id],
      });
      return row === undefined ? undefined : (signInOf(row) ?? 'answered');
    },
    async waiting({ tenantId, userId, conversationId }) {
      const [row] = await database.query<Row>({
        text: `select ${COLUMNS} from sign_ins
          where tenant_id = $1 and user_id = $2 and conversation_id = $3 and question is not null
          order by issued_at desc limit 1`,
        values: [tenantId, userId, conversationId],
      });
      return row && signInOf(row);
    },
    async take(tenantId, id) {
      const taken = await database.query({
        text: `update sign_ins set question = null where tenant_id = $1 and id = $2 and question is not null
          returning id`,
        values: [tenantId, id],
      });
      return taken.length > 0;
    },
  };
}

const COLUMNS = `tenant_id as "tenantId", id, user_id as "userId", conversation_id as "conversationId", round, question,
  issued_at as "issuedAt", expires_at as "expiresAt"`;

type Row = Omit<SignIn, 'question'> & { readonly question: string | null };

function signInOf({ question, ...signIn }: Row): SignIn | undefined {
  return question === null ? undefined : { ...signIn, question: questionOf(question) };
}

const Question = z.object({
  wish: z.object({
    eventId: z.string().exactOptional(),
    which: z.enum(['next', 'now']).exactOptional(),
    day: z.union([z.object({ in: z.number() }), z.object({ weekday: z.number() })]).exactOptional(),
    minutes: z.array(z.number()).exactOptional(),
    words: z.array(z.string()).exactOptional(),
  }),
  timeZone: z.string().optional(),
  command: z.object({ intent: z.string(), entities: z.record(z.string(), z.unknown()) }).optional(),
});

function questionOf(text: string): CalendarQuestion {
  const { wish, timeZone, command } = Question.parse(JSON.parse(text));
  return { wish, timeZone, command };
}
