import type { E164 } from '../numbers/phone-number.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { InvitePolicy, VoiceRoute } from '../tenant/bridge.js';
import type { Organizer } from '../tenant/organizer.js';
import { defaultsAsRead, type DefaultsOutcome, type SlotOf } from './defaults-of-many.js';
import type { InvitePolicyStep, OperatorRoute, VoiceRouteStep } from './step.js';

/** One number in the place of another. */
export interface Replacing {
  readonly from: E164;
  readonly to: E164;
}

/** What becomes of the defaults of somebody who has the number: it is replaced where it stands, and only there. */
export function replacedDefaults(
  { organizer, lists }: { readonly organizer: Organizer; readonly lists: NumberLists },
  { from, to }: Replacing,
  slotOf: SlotOf,
): DefaultsOutcome | undefined {
  const before = defaultsAsRead(organizer);
  if (before === undefined || (before.toll !== from && before.tollFree !== from)) return undefined;
  const { license } = lists.license;
  if (license === 'none') return { kind: 'unlicensed' };
  if (license === 'unknown') return { kind: 'unknown' };
  const slot = slotOf(to, lists);
  if (!slot.ok) return { kind: 'refused', refusal: slot.failure };
  if (before[slot.value] !== from) {
    return { kind: 'refused', refusal: { code: 'differentKind', number: from, replacement: to } };
  }
  const after = { ...before, [slot.value]: to };
  const step = { kind: 'setDefaults', organizerId: organizer.person.id, before, after } as const;
  return { kind: 'step', step, hidden: lists.printedFrom === 'policy' };
}

/** The policy with the number replaced in its place, or left out where none takes its place or that one is listed already. */
export function replacedPolicy(
  { name, numbers, allowTollFree }: InvitePolicy,
  { from, to }: { readonly from: E164; readonly to: E164 | undefined },
): InvitePolicyStep {
  const kept = to === undefined || numbers.includes(to) ? [] : [to];
  const after = numbers.flatMap((number) => (number === from ? kept : [number]));
  return {
    kind: 'invitePolicy',
    name,
    before: { numbers, allowTollFree },
    after: { numbers: after, allowTollFree },
  };
}

/** The route with the other number as caller ID, carried by that number's operator. */
export function replacedRoute(route: VoiceRoute, { from, to }: Replacing): VoiceRouteStep {
  return {
    kind: 'voiceRoute',
    name: route.name,
    before: routeState(route, from),
    after: routeState(route, to),
  };
}

function routeState(
  { pattern, priority, usages }: VoiceRoute,
  bridgeSourceNumber: E164,
): Omit<OperatorRoute, 'name'> {
  return { pattern, priority, usages, bridgeSourceNumber };
}
