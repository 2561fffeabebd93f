import type { E164 } from '../numbers/phone-number.js';
import type { Bridge, InvitePolicy, JoinedConferencing, VoiceRoute } from '../tenant/bridge.js';
import type { Organizer } from '../tenant/organizer.js';
import { defaultNumbersOf } from '../reports/default-numbers.js';

/** Of what organizers share, all that names a number. */
export interface SharedUses {
  readonly policies: readonly InvitePolicy[];
  readonly routes: readonly VoiceRoute[];
  /** Bridges that have it as their default number. */
  readonly bridges: readonly Bridge[];
}

/** Undefined where one of the lists could not be read just now: what is merely remembered may have got a new use since. */
export function sharedUsesOf(number: E164, facts: JoinedConferencing): SharedUses | undefined {
  const { bridges, invitePolicies, voiceRoutes } = facts;
  if (!bridges.known || !invitePolicies.known || !voiceRoutes.known) return undefined;
  if ([bridges, invitePolicies, voiceRoutes].some(({ failed }) => failed !== undefined)) return undefined;
  return {
    policies: invitePolicies.value.filter(({ numbers }) => numbers.includes(number)),
    routes: voiceRoutes.value.filter(({ bridgeSourceNumber }) => bridgeSourceNumber === number),
    bridges: bridges.value.filter(({ defaultNumber }) => defaultNumber === number),
  };
}

export function hasAsDefault(organizer: Pick<Organizer, 'defaults'>, number: E164): boolean {
  const { toll, tollFree } = defaultNumbersOf(organizer);
  return toll === number || tollFree === number;
}
