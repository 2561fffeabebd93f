import { entitlementOf } from '../domain/licenses/entitlement.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import type { ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import type { ChatText } from './chat-text.js';

/** Who may carry calls out of somebody's meetings, in a line. To which number is a question of its own. */
export function sayDialOut(
  text: ChatText,
  { license, mismatches }: Pick<ResolvedNumbers, 'license' | 'mismatches'>,
  { policies }: Organizer,
): string {
  if (license.license === 'unknown') return text('organizer.dialOut.unknown');
  const { dialOut } = entitlementOf(license.license);
  if (dialOut.microsoft === 'no' && dialOut.operator === 'no') return text('organizer.dialOut.none');
  const unrouted = mismatches.some(({ code }) => code === 'noRoutingPolicy');
  const named = policies.known && policies.value.routing.how !== 'global';
  const operator = (): string => {
    if (dialOut.operator === 'undocumented') return 'undocumented';
    if (unrouted) return 'notRouted';
    return named ? 'routed' : 'none';
  };
  return text('organizer.dialOut.yes', {
    microsoft: dialOut.microsoft,
    operator: operator(),
    policy: policies.known ? policies.value.routing.name : '',
  });
}
