import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SandboxContext } from '../context.js';
import { refuse, type GraphReply } from './graph-reply.js';

const Asked = z.object({
  /** The whole $select, and the ids of $filter; both stay as they were asked first. */
  select: z.string().nullable(),
  ids: z.array(z.string()).nullable(),
});

const Place = z.discriminatedUnion('list', [
  /** Everybody, from a place on which was right at a revision; the changes after `start` come next. */
  z.object({ list: z.literal('people'), place: z.int(), revision: z.int(), start: z.int() }),
  /** Changes after `start`: those already shown end at `shown`, and this round at `end`; the next round begins at `next`. */
  z.object({
    list: z.literal('changes'),
    start: z.int(),
    shown: z.int(),
    end: z.int().nullable(),
    next: z.int().nullable(),
  }),
]);

const Token = z.object({ epoch: z.string(), at: z.number(), asked: Asked, place: Place });

/** What a list of changes was asked for, and where it goes on. */
export type DeltaPlace = z.output<typeof Place>;
export type DeltaAsked = z.output<typeof Asked>;

/** A token means nothing to whoever holds it. */
export function deltaToken(context: SandboxContext, asked: DeltaAsked, place: DeltaPlace): string {
  const token = { epoch: context.peopleLog.epoch, at: context.clock.now(), asked, place };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a token back. One of another tenant or too old a one is refused: the client has to begin anew. */
export function readDeltaToken(
  { peopleLog, clock, limits }: SandboxContext,
  token: string,
): Result<{ asked: DeltaAsked; place: DeltaPlace }, GraphReply> {
  const parsed = Token.safeParse(parsedJson(Buffer.from(token, 'base64url').toString()));
  if (!parsed.success || parsed.data.epoch !== peopleLog.epoch) return fail(UNKNOWN);
  const { at, asked, place } = parsed.data;
  if (clock.now() - at > limits.current.deltaTokenSeconds * 1000) return fail(EXPIRED);
  return ok({ asked, place });
}

const EXPIRED = refuse(
  410,
  'syncStateNotFound',
  'The sync state generation is not found. The delta token is expired and data must be synchronized again.',
);
const UNKNOWN = refuse(
  410,
  'resyncRequired',
  'The sync state is not known. Data must be synchronized again.',
);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
