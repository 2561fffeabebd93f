import { registering } from '../../domain/changes/bridge-number-change.js';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import { ok } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { BridgeAdministration } from '../../ports/bridge-administration.js';
import type { Planner } from '../changes/planner.js';
import type { ReadConferencing } from './live-conferencing.js';

interface Ports {
  readonly bridge: Pick<BridgeAdministration, 'acquired'>;
}

/** An acquired number onto the bridge. */
export function planRegisterNumber(
  { bridge }: Ports,
  readConferencing: ReadConferencing,
): Planner<'registerNumber'> {
  return async (caller, { number: said }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts, bridges, country } = live.value;
    const number = parsePhone(said, country);
    if (!number.ok) return number;
    const acquired = await bridge.acquired(number.value);
    if (!acquired.ok) return acquired;
    const plan = registering({
      number: number.value,
      bridges,
      acquired: acquired.value,
      forBridges: isForBridges(facts, number.value),
    });
    if (!plan.ok) return plan;
    const { step, effects, lasting } = plan.value;
    return ok({
      command: 'registerNumber',
      about: { kind: 'registerNumber', number: number.value },
      stages: [{ name: 'bridge', steps: [step] }],
      effects,
      lasting,
    });
  };
}

/** The inventory holds the numbers that can be on a bridge; one that broke off midway proves nothing. */
function isForBridges({ inventory }: JoinedConferencing, number: E164): boolean | undefined {
  if (!inventory.known) return undefined;
  if (inventory.value.some((each) => each.number === number)) return true;
  return inventory.failed === undefined ? false : undefined;
}
