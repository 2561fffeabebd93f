import type { PolicyType, TenantState } from './tenant-file.js';

/** The names of a type's policies: what the tenant has, and what Microsoft ships with every tenant. */
export function policyInstances(state: TenantState, type: PolicyType): readonly string[] {
  const named = (policies: readonly { readonly identity: string }[]): string[] =>
    policies.map(({ identity }) => identity.replace(/^Tag:/i, ''));
  const own: Readonly<Record<PolicyType, readonly string[]>> = {
    TeamsAudioConferencingPolicy: [...named(state.audioConferencingPolicies), 'AllowTollFreeDialinFalse'],
    OnlineAudioConferencingRoutingPolicy: named(state.routingPolicies),
    OnlineDialOutPolicy: DIAL_OUT_POLICIES,
    TeamsMeetingPolicy: named(state.meetingPolicies),
  };
  return [...new Set(['Global', ...own[type]])];
}

/** Predefined, and nobody can make others. Source: the page of Grant-CsDialoutPolicy. */
const DIAL_OUT_POLICIES = [
  'DialoutCPCandPSTNInternational',
  'DialoutCPCDomesticPSTNInternational',
  'DialoutCPCDisabledPSTNInternational',
  'DialoutCPCInternationalPSTNDomestic',
  'DialoutCPCInternationalPSTNDisabled',
  'DialoutCPCandPSTNDomestic',
  'DialoutCPCDomesticPSTNDisabled',
  'DialoutCPCDisabledPSTNDomestic',
  'DialoutCPCandPSTNDisabled',
  'DialoutCPCZoneAPSTNInternational',
  'DialoutCPCZoneAPSTNDomestic',
  'DialoutCPCZoneAPSTNDisabled',
];
