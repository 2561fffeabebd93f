import type { MeetingsFact, Probed } from '../../domain/setup/setup-facts.js';
import { fail, ok } from '../../domain/result.js';
import { quoted } from './odata.js';
import { askOnce, type ProbeAnswer } from './probe-answer.js';
import { claimsOf } from './token-claims.js';

interface MeetingsProbe {
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly people: () => Promise<Probed<{ readonly value: readonly { readonly id: string }[] }>>;
}

/**
 * Looks for a meeting that nobody has, among those of the first person of the directory. Microsoft documents what it says
 * to an app without an application access policy; what is said to one without the permission differs by service, so the
 * permissions in the token break the tie where they can be read.
 */
export async function probeMeetings({ url, token, people }: MeetingsProbe): Promise<Probed<MeetingsFact>> {
  const held = await token().catch(() => undefined);
  if (held === undefined) return fail({ cause: 'signInFailed' });
  const { permissions } = claimsOf(held);
  if (permissions !== undefined && !permissions.some((name) => READING.has(name))) {
    return fail({ cause: 'forbidden' });
  }
  const found = await people();
  // Without the permission to list people there is nobody to try it with; that is its own finding.
  if (!found.ok) return found.failure.cause === 'forbidden' ? ok('nobody') : found;
  const [person] = found.value.value;
  if (person === undefined) return ok('nobody');
  const filter = encodeURIComponent(`JoinWebUrl eq ${quoted(NO_MEETING)}`);
  const answer = await askOnce(
    `${url}/users/${encodeURIComponent(person.id)}/onlineMeetings?$filter=${filter}`,
    held,
  );
  return answer.ok ? factOf(answer.value, permissions !== undefined) : answer;
}

function factOf({ status, code, message }: ProbeAnswer, permitted: boolean): Probed<MeetingsFact> {
  // 3003 and 3004 are said about one meeting, so the way to the person's meetings was open.
  if (status < 300 || /^300[34]:/.test(message)) return ok('readable');
  if (status === 429) return fail({ cause: 'throttled' });
  if (status >= 500) return fail({ cause: 'down' });
  if (/application access policy|is not authorized to/i.test(message)) return ok('noPolicy');
  if (code === 'Authorization_RequestDenied') return fail({ cause: 'forbidden' });
  if (status === 403) return ok(permitted ? 'noPolicy' : 'either');
  return fail({ cause: status === 401 ? 'signInFailed' : 'unexpected', code });
}

const READING: ReadonlySet<string> = new Set(['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All']);
const NO_MEETING = 'https://teams.microsoft.com/l/meetup-join/bridgekeeper-checks-the-setup';
