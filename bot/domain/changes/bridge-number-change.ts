import type { E164 } from '../numbers/phone-number.js';
import type { InventoryListing, ServiceNumber } from '../numbers/service-number.js';
import { fail, ok, type Result } from '../result.js';
import type { Bridge } from '../tenant/bridge.js';
import type { ChangeRefusal, NumberUses } from './change-refusal.js';
import type { Effect, Lasting } from './effect.js';
import type { PlaceNumberStep, SetBridgeDefaultStep } from './step.js';

/** What a plan about one number consists of. */
export interface NumberPlan<S> {
  readonly step: S;
  readonly effects: readonly Effect[];
  readonly lasting: readonly Lasting[];
}

interface Registering {
  readonly number: E164;
  readonly bridges: readonly Bridge[];
  /** What the inventory says of the number now; undefined where the tenant has not acquired it. */
  readonly acquired: InventoryListing | undefined;
  /** Whether the inventory lists it among the numbers that can be on a bridge; undefined where that list was not read. */
  readonly forBridges: boolean | undefined;
}

/** Puts an acquired service number on the default bridge. By itself nobody gets it on their invites. */
export function registering({
  number,
  bridges,
  acquired,
  forBridges,
}: Registering): Result<NumberPlan<PlaceNumberStep>, ChangeRefusal> {
  const bridge = bridges.find(({ isDefault }) => isDefault) ?? bridges[0];
  if (bridge === undefined) return fail({ code: 'noBridge' });
  const isListed = bridges.some(({ numbers }) => numbers.some((each) => each.number === number));
  if (isListed || acquired?.usedFor === 'conference') return fail({ code: 'alreadyOnBridge', number });
  if (acquired === undefined) return fail({ code: 'numberNotAcquired', number });
  if (acquired.usedFor !== undefined && acquired.usedFor !== 'nothing')
    return fail({ code: 'numberOfAPerson', number });
  if (forBridges === false) return fail({ code: 'notAServiceNumber', number });
  const isOperators = acquired.kind === 'operatorConnect';
  return ok({
    step: { kind: 'placeNumber', number, bridgeId: bridge.id, before: 'offBridge', after: 'onBridge' },
    effects: [
      { code: 'callersSeeItAtOnce' },
      { code: 'nobodyGetsItYet' },
      ...(isOperators
        ? ([{ code: 'operatorNumberCannotBeDefault' }, { code: 'operatorCarriesByRoute' }] as const)
        : []),
    ],
    lasting: [],
  });
}

interface Unregistering {
  readonly listed: ServiceNumber;
  readonly uses: NumberUses;
}

/**
 * Takes a number off its bridge, if nothing uses it any more: Microsoft would do it all the same, and live invites would
 * break. Shared numbers never come off, and a default one only after another has taken its place.
 */
export function unregistering({
  listed,
  uses,
}: Unregistering): Result<NumberPlan<PlaceNumberStep>, ChangeRefusal> {
  const { number, shared } = listed;
  if (shared) return fail({ code: 'sharedNumber', number });
  if (uses.bridgeDefaults > 0) return fail({ code: 'isBridgeDefault', number });
  if (uses.defaults + uses.policies + uses.routes > 0) return fail({ code: 'numberInUse', number, uses });
  if (!uses.complete) return fail({ code: 'usesUnknown', number });
  return ok({
    step: { kind: 'placeNumber', ...placeOf(listed), before: 'onBridge', after: 'offBridge' },
    effects: [{ code: 'oldInvitesBreak' }],
    lasting: ['callersAreCutOff'],
  });
}

/** The named emergency: takes a number off whatever uses it, a bridge's default too, and counts what breaks. */
export function unregisteringInUse({
  listed,
  uses,
}: Unregistering): Result<NumberPlan<PlaceNumberStep>, ChangeRefusal> {
  if (listed.shared) return fail({ code: 'sharedNumber', number: listed.number });
  const step = { kind: 'placeNumber', ...placeOf(listed), before: 'onBridge', after: 'offBridge' } as const;
  const isDefault = uses.bridgeDefaults > 0;
  return ok({
    step: isDefault ? { ...step, evenDefault: true } : step,
    effects: [
      { code: 'oldInvitesBreak' },
      ...counted('defaultsNameNothing', uses.defaults),
      ...counted('policiesPrintNothing', uses.policies),
      ...counted('callsOutLoseTheirNumber', uses.routes),
      ...(isDefault ? [{ code: 'bridgeHasNoDefault' } as const] : []),
      ...(uses.complete ? [] : [{ code: 'moreMayUseIt' } as const]),
    ],
    lasting: ['callersAreCutOff'],
  });
}

interface Defaulting {
  readonly listed: ServiceNumber;
  readonly bridge: Bridge;
}

/** Another default number for a bridge: a toll number, and none of an operator's (docs/domain.md, 8.3 and 8.4). */
export function defaulting({
  listed,
  bridge,
}: Defaulting): Result<NumberPlan<SetBridgeDefaultStep>, ChangeRefusal> {
  const { number, tollFree, source } = listed;
  if (bridge.defaultNumber === number) return fail({ code: 'alreadyBridgeDefault', number });
  if (tollFree) return fail({ code: 'tollFreeAsBridgeDefault', number });
  if (source === 'operator') return fail({ code: 'operatorAsBridgeDefault', number });
  const before = bridge.defaultNumber;
  return ok({
    step: { kind: 'setBridgeDefault', bridgeId: bridge.id, before, after: number },
    effects: [{ code: 'defaultIsCallerId' }, { code: 'organizersKeepDefaults' }],
    lasting: before === undefined ? ['bridgeDefaultCannotBeCleared'] : [],
  });
}

function placeOf({ number, bridgeId }: ServiceNumber): Pick<PlaceNumberStep, 'number' | 'bridgeId'> {
  return { number, bridgeId };
}

function counted(code: Effect['code'], count: number): readonly Effect[] {
  return count === 0 ? [] : [{ code, count }];
}
