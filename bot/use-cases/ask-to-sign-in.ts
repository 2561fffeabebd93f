import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { CalendarQuestion, SignIns } from '../ports/sign-ins.js';
import type { Authorize } from './authorize.js';

/** An exchange of tokens to ask Teams for. `hint` is who it is for, as Microsoft's pages name people, where that is known. */
export interface AskedSignIn {
  readonly id: string;
  readonly hint: string | undefined;
}

export interface AskToSignIn {
  /** Keeps what somebody wants to know of their calendar until their sign-in comes to this conversation. */
  ask(
    caller: Caller,
    asked: { readonly conversationId: string; readonly question: CalendarQuestion },
  ): Promise<Result<AskedSignIn, Failure>>;
  /** The same question again, after they have agreed; undefined when nothing waits, or it was asked often enough. */
  askAgain(caller: Caller, conversationId: string): Promise<AskedSignIn | undefined>;
  /** Ends what waits, because Teams cannot sign them in; false when nothing waits. */
  giveUp(caller: Caller, conversationId: string): Promise<boolean>;
}

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'people'>;
  readonly signIns: SignIns;
  /** Cannot be guessed. */
  readonly newId: () => string;
}

/** Teams answers within seconds; people who are asked to agree take their time. */
const KEPT_FOR_MS = 15 * 60_000;
/** Once for nothing, once more in case Microsoft was slow to notice; then something else is the matter. */
const MOST_ROUNDS = 3;

export function askToSignIn({ clock, mirror, signIns, newId }: Ports, authorize: Authorize): AskToSignIn {
  const issue = async (
    { tenantId, userId }: Caller,
    asked: { readonly conversationId: string; readonly question: CalendarQuestion; readonly round: number },
  ): Promise<AskedSignIn> => {
    const id = newId();
    const issuedAt = clock();
    await signIns.issue({ ...asked, tenantId, id, userId, issuedAt, expiresAt: issuedAt + KEPT_FOR_MS });
    const known = await mirror.people(tenantId, [userId]);
    return { id, hint: known.get(userId)?.userPrincipalName };
  };
  const waiting = ({ tenantId, userId }: Caller, conversationId: string) =>
    signIns.waiting({ tenantId, userId, conversationId });

  return {
    async ask(caller, asked) {
      const allowed = await authorize(caller, 'showMyMeetings');
      return allowed.ok ? ok(await issue(caller, { ...asked, round: 0 })) : allowed;
    },
    async askAgain(caller, conversationId) {
      const before = await waiting(caller, conversationId);
      if (before === undefined || before.expiresAt <= clock() || before.round + 1 >= MOST_ROUNDS)
        return undefined;
      if (!(await signIns.take(caller.tenantId, before.id))) return undefined;
      return issue(caller, { conversationId, question: before.question, round: before.round + 1 });
    },
    async giveUp(caller, conversationId) {
      const before = await waiting(caller, conversationId);
      return before !== undefined && signIns.take(caller.tenantId, before.id);
    },
  };
}
