import type { BridgeSettings } from '../tenant/bridge-settings.js';
import type { InvitePolicy, RoutingPolicy, VoiceRoute } from '../tenant/bridge.js';
import type { PolicyKind } from '../tenant/organizer.js';
import type { TenantSettingsValue } from '../tenant/tenant-settings.js';
import type { E164 } from '../numbers/phone-number.js';

/** An organizer's two default numbers; undefined means none is set. */
export interface DefaultNumbers {
  readonly toll: E164 | undefined;
  readonly tollFree: E164 | undefined;
}

/** The kinds of policy that this product grants. */
export type GrantableKind = Exclude<PolicyKind, 'meeting'>;
/** Microsoft has no grant of a restriction to a group. */
export type GroupGrantableKind = Exclude<GrantableKind, 'restriction'>;

/** A policy granted to a group, and its rank there: of several that reach a person, the lowest counts. */
export interface RankedPolicy {
  readonly policy: string;
  readonly rank: number | undefined;
}

/** The prompts that callers of a number hear, as culture ids such as en-GB, in their order. */
export interface PromptLanguages {
  readonly primary: string | undefined;
  readonly secondary: readonly string[];
}

/** A route that an operator carries: its number on the bridge names the operator and is the caller ID. */
export interface OperatorRoute extends Omit<VoiceRoute, 'bridgeSourceNumber' | 'gateways'> {
  readonly bridgeSourceNumber: E164;
}

/**
 * One "make it so": what the thing should become, and what it must still be for the step to be applied. Anything else found
 * live is a conflict, which is reported and never overwritten. Undefined is a thing that is not there.
 */
interface MakeItSo<K extends string, State> {
  readonly kind: K;
  readonly before: State;
  readonly after: State;
}

interface OfOrganizer {
  readonly organizerId: string;
}

export interface SetDefaultsStep extends MakeItSo<'setDefaults', DefaultNumbers>, OfOrganizer {}
/** A policy of the person's own; undefined leaves it to their groups and the tenant. */
export interface GrantPolicyStep extends MakeItSo<'grantPolicy', string | undefined>, OfOrganizer {
  readonly policyKind: GrantableKind;
}
export interface GrantToGroupStep extends MakeItSo<'grantToGroup', RankedPolicy | undefined> {
  readonly policyKind: GroupGrantableKind;
  readonly groupId: string;
}
export interface GrantToTenantStep extends MakeItSo<'grantToTenant', string | undefined> {
  readonly policyKind: GrantableKind;
}
/** Whether a number is on a bridge. `evenDefault` also takes it off as the bridge's default. */
export interface PlaceNumberStep extends MakeItSo<'placeNumber', 'onBridge' | 'offBridge'> {
  readonly number: E164;
  readonly bridgeId: string;
  readonly evenDefault?: true;
}
export interface SetBridgeDefaultStep extends MakeItSo<'setBridgeDefault', E164 | undefined> {
  readonly bridgeId: string;
}
export interface SetLanguagesStep extends MakeItSo<'setLanguages', PromptLanguages> {
  readonly number: E164;
}
/** Only the settings that are named on both sides are changed. */
export type ChangeBridgeSettingsStep = MakeItSo<'changeBridgeSettings', Partial<BridgeSettings>>;
export interface InvitePolicyStep extends MakeItSo<'invitePolicy', Omit<InvitePolicy, 'name'> | undefined> {
  readonly name: string;
}
export interface RoutingPolicyStep extends MakeItSo<
  'routingPolicy',
  Omit<RoutingPolicy, 'name'> | undefined
> {
  readonly name: string;
}
export interface VoiceRouteStep extends MakeItSo<'voiceRoute', Omit<OperatorRoute, 'name'> | undefined> {
  readonly name: string;
}
/** A PSTN usage of the tenant; all others are left alone. */
export interface UsageStep extends MakeItSo<'usage', 'there' | 'absent'> {
  readonly name: string;
}
/** Settings of this product for the tenant. */
export type ChangeSettingsStep = MakeItSo<'changeSettings', Partial<TenantSettingsValue>>;

/** Steps whose state can be read, so that repeating one changes nothing. */
export type StateStep =
  | SetDefaultsStep
  | GrantPolicyStep
  | GrantToGroupStep
  | GrantToTenantStep
  | PlaceNumberStep
  | SetBridgeDefaultStep
  | SetLanguagesStep
  | ChangeBridgeSettingsStep
  | InvitePolicyStep
  | RoutingPolicyStep
  | VoiceRouteStep
  | UsageStep
  | ChangeSettingsStep;

/** Things that are done, each at most once, and cannot be taken back: a new PIN and mails that go out. */
export interface OnceStep extends OfOrganizer {
  readonly kind: 'resetPin' | 'sendConferenceInfo' | 'updateInvites';
}

export type Step = StateStep | OnceStep;
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> =
  Extract<Step, { readonly kind: K }> extends infer S
    ? S extends OnceStep
      ? OnceStep & { readonly kind: K }
      : S
    : never;
/** What a step finds, and what it leaves. */
export type StateOf<S extends StateStep> = S['before'];

export function isOnce(step: Step): step is OnceStep {
  return step.kind === 'resetPin' || step.kind === 'sendConferenceInfo' || step.kind === 'updateInvites';
}

/** Whom a step is about; undefined for what organizers share. */
export function organizerOf(step: Step): string | undefined {
  return 'organizerId' in step ? step.organizerId : undefined;
}

/** True when two states are the same, whatever the order of their fields. What is undefined is not there. */
export function sameState<S extends StateStep>(one: StateOf<S>, other: StateOf<S>): boolean {
  return canonical(one) === canonical(other);
}

export function sameDefaults(one: DefaultNumbers, other: DefaultNumbers): boolean {
  return one.toll === other.toll && one.tollFree === other.tollFree;
}

/** A value as one text: fields in a fixed order, what is undefined left out; equal values read the same. */
export function canonical(value: unknown): string {
  // In a list, where what is undefined has a text as well.
  return JSON.stringify([value], (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
