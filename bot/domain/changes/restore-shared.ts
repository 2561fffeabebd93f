import type { E164 } from '../numbers/phone-number.js';
import type { Reading } from '../reading.js';
import {
  policyNamed,
  type InvitePolicy,
  type JoinedConferencing,
  type RoutingPolicy,
} from '../tenant/bridge.js';
import type { BridgeSettings } from '../tenant/bridge-settings.js';
import { entriesIn, fieldOf, numberIn, textIn } from '../tenant/kept-facts.js';
import { defaulting } from './bridge-number-change.js';
import type { StateAt } from './state-at.js';
import {
  canonical,
  type ChangeBridgeSettingsStep,
  type InvitePolicyStep,
  type RoutingPolicyStep,
  type SetBridgeDefaultStep,
} from './step.js';

export interface RestoredShared {
  readonly policies: readonly (InvitePolicyStep | RoutingPolicyStep)[];
  readonly bridge: readonly (SetBridgeDefaultStep | ChangeBridgeSettingsStep)[];
  /** Policies that were made since: nothing is taken away. */
  readonly newOnes: number;
  /** Other changes since, which stay: numbers on the bridge, routes, usages, meeting policies. */
  readonly others: number;
}

/** What organizers share as it was: invite and routing policies, settings of the bridges, and their default numbers. */
export function restoreShared({ shared }: StateAt, facts: JoinedConferencing): RestoredShared {
  const entries = (fact: 'invitePolicies' | 'routingPolicies' | 'bridges' | 'bridgeSettings') => [
    ...(shared.get(fact) ?? []),
  ];
  const invite = entries('invitePolicies').map(([name, then]) => invitePolicyThen(name, then, facts));
  const routing = entries('routingPolicies').map(([name, then]) => routingPolicyThen(name, then, facts));
  const defaults = entries('bridges').map(([id, then]) => bridgeThen(id, then, facts));
  const settings = settingsThen(entries('bridgeSettings'), facts.bridgeSettings);
  const all = [...invite, ...routing, ...defaults];
  const elsewhere = OTHERS.reduce((sum, fact) => sum + (shared.get(fact)?.size ?? 0), 0);
  return {
    policies: [...invite, ...routing].flatMap((each) => (typeof each === 'object' ? [each] : [])),
    bridge: [...defaults.flatMap((each) => (typeof each === 'object' ? [each] : [])), ...settings],
    newOnes: all.filter((each) => each === 'new').length,
    others: elsewhere + all.filter((each) => each === 'other').length,
  };
}

const OTHERS = ['voiceRoutes', 'usages', 'meetingPolicies'] as const;

/** `same`: it is so again already. `new`: it was not there then. `other`: it cannot be brought back. */
type Then<S> = S | 'same' | 'new' | 'other';

function invitePolicyThen(name: string, then: unknown, facts: JoinedConferencing): Then<InvitePolicyStep> {
  const now = facts.invitePolicies.known ? policyNamed(facts.invitePolicies.value, name) : undefined;
  if (then === undefined) return now === undefined ? 'same' : 'new';
  const numbers = entriesIn(fieldOf(then, 'numbers')).flatMap((each) => numberIn(each) ?? []);
  const allowTollFree = fieldOf(then, 'allowTollFree');
  if (typeof allowTollFree !== 'boolean' || !numbers.every((each) => isOnBridge(each, facts))) return 'other';
  const [before, after] = [stateOf(now), { numbers, allowTollFree }];
  return same(before, after) ? 'same' : { kind: 'invitePolicy', name, before, after };
}

function routingPolicyThen(name: string, then: unknown, facts: JoinedConferencing): Then<RoutingPolicyStep> {
  const now = facts.routingPolicies.known ? policyNamed(facts.routingPolicies.value, name) : undefined;
  if (then === undefined) return now === undefined ? 'same' : 'new';
  const usages = entriesIn(fieldOf(then, 'usages')).flatMap((each) => textIn(each) ?? []);
  const there = facts.usages.known ? facts.usages.value : [];
  if (!usages.every((usage) => there.includes(usage))) return 'other';
  const [before, after] = [routingState(now), { usages }];
  return same(before, after) ? 'same' : { kind: 'routingPolicy', name, before, after };
}

function stateOf(policy: InvitePolicy | undefined): InvitePolicyStep['before'] {
  return policy && { numbers: policy.numbers, allowTollFree: policy.allowTollFree };
}

function routingState(policy: RoutingPolicy | undefined): RoutingPolicyStep['before'] {
  return policy && { usages: policy.usages };
}

/** Both bridges and the numbers on them stand in one list; only a bridge's default number comes back. */
function bridgeThen(id: string, then: unknown, facts: JoinedConferencing): Then<SetBridgeDefaultStep> {
  const bridge = facts.bridges.known ? facts.bridges.value.find((each) => each.id === id) : undefined;
  const number = numberIn(fieldOf(then, 'defaultNumber'));
  if (bridge === undefined) return 'other';
  if (bridge.defaultNumber === number) return 'same';
  const listed = facts.serviceNumbers.find((each) => each.number === number && each.bridgeId === id);
  const plan = listed === undefined ? undefined : defaulting({ listed, bridge });
  return plan?.ok === true ? plan.value.step : 'other';
}

function settingsThen(
  entries: readonly (readonly [string, unknown])[],
  reading: Reading<BridgeSettings>,
): readonly ChangeBridgeSettingsStep[] {
  if (!reading.known) return [];
  const now: Readonly<Record<string, unknown>> = { ...reading.value };
  const then = entries.flatMap(([name, entry]) => {
    const value = fieldOf(entry, 'value');
    return entry === undefined || !(name in now) || now[name] === value ? [] : [[name, value] as const];
  });
  if (then.length === 0) return [];
  const names = then.map(([name]) => name);
  const before: Partial<BridgeSettings> = Object.fromEntries(names.map((name) => [name, now[name]]));
  const after: Partial<BridgeSettings> = Object.fromEntries(then);
  return [{ kind: 'changeBridgeSettings', before, after }];
}

function isOnBridge(number: E164, { serviceNumbers }: JoinedConferencing): boolean {
  return serviceNumbers.some((each) => each.number === number);
}

function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
