import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { CalendarQuestion, SignIns } from '../ports/sign-ins.js';
import type { FindMyMeeting, FoundMeetings } from './find-my-meeting.js';

/** What comes of a sign-in that Teams brought. */
export type SignInAnswer =
  /** Never asked for, of somebody else or somewhere else, or too late. */
  | { readonly kind: 'notAsked' }
  /** Another of the person's clients was first. */
  | { readonly kind: 'alreadyAnswered' }
  /** The person has to agree first; the question waits. */
  | { readonly kind: 'consentNeeded' }
  | {
      readonly kind: 'answered';
      readonly found: Result<FoundMeetings, Failure>;
      readonly question: CalendarQuestion;
    };

export type AnswerSignIn = (
  caller: Caller,
  signIn: {
    readonly id: string;
    readonly conversationId: string;
    /** The caller's own sign-in, verified to be theirs. */
    readonly assertion: string;
  },
) => Promise<SignInAnswer>;

interface Ports {
  readonly clock: Clock;
  readonly signIns: SignIns;
}

/**
 * Answers the question that waits for a sign-in. Each of a person's clients brings one of its own for the same question:
 * Microsoft is asked for each, and the first that is let in answers, so that nobody is told twice or shown a wrong refusal.
 */
export function answerSignIn({ clock, signIns }: Ports, findMyMeeting: FindMyMeeting): AnswerSignIn {
  return async (caller, { id, conversationId, assertion }) => {
    const { tenantId, userId } = caller;
    const signIn = await signIns.find(tenantId, id);
    if (signIn === 'answered') return { kind: 'alreadyAnswered' };
    if (
      signIn === undefined ||
      signIn.userId !== userId ||
      signIn.conversationId !== conversationId ||
      signIn.expiresAt <= clock()
    )
      return { kind: 'notAsked' };
    const { question, round } = signIn;
    const taken = { byUs: false };
    const found = await findMyMeeting(caller, {
      question,
      asking: { assertion, consent: round === 0 ? 'asBefore' : 'justGiven' },
      mayAnswer: async () => (taken.byUs = await signIns.take(tenantId, id)),
    });
    if (found.ok) {
      return found.value.kind === 'notNeeded'
        ? { kind: 'alreadyAnswered' }
        : { kind: 'answered', found, question };
    }
    if (found.failure.code === 'consentNeeded') return { kind: 'consentNeeded' };
    // Where Microsoft let nobody in, nobody has taken it yet: the first to fail tells.
    if (!taken.byUs && !(await signIns.take(tenantId, id))) return { kind: 'alreadyAnswered' };
    return { kind: 'answered', found, question };
  };
}
