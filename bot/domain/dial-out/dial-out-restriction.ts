/** Where calls may go. `zoneA` are the countries that the minutes of the Standard license cover. */
export type MeetingReach = 'anywhere' | 'zoneA' | 'ownCountry' | 'nowhere';
export type PersonReach = 'anywhere' | 'ownCountry' | 'nowhere';

/** What one of Microsoft's fixed restriction policies says: about calls out of meetings, and about a person's own calls. */
export interface DialOutRestriction {
  readonly meetings: MeetingReach;
  readonly ownCalls: PersonReach;
}

/** Undefined for a name that is none of Microsoft's twelve. Without a restriction, calls may go anywhere. */
export function restrictionNamed(name: string): DialOutRestriction | undefined {
  const bare = name.replace(/^Tag:/i, '').toLowerCase();
  if (bare === 'global') return { meetings: 'anywhere', ownCalls: 'anywhere' };
  return RESTRICTIONS.find((each) => each.name.toLowerCase() === bare);
}

/** The one policy that says both: to restrict meetings alone, what is said of the person's own calls is kept. */
export function restrictionNameFor({ meetings, ownCalls }: DialOutRestriction): string | undefined {
  return RESTRICTIONS.find((each) => each.meetings === meetings && each.ownCalls === ownCalls)?.name;
}

/** Microsoft's twelve; there can be no others. Source: "Outbound calling restrictions" and Grant-CsDialoutPolicy. */
const RESTRICTIONS = [
  { name: 'DialoutCPCandPSTNInternational', meetings: 'anywhere', ownCalls: 'anywhere' },
  { name: 'DialoutCPCInternationalPSTNDomestic', meetings: 'anywhere', ownCalls: 'ownCountry' },
  { name: 'DialoutCPCInternationalPSTNDisabled', meetings: 'anywhere', ownCalls: 'nowhere' },
  { name: 'DialoutCPCZoneAPSTNInternational', meetings: 'zoneA', ownCalls: 'anywhere' },
  { name: 'DialoutCPCZoneAPSTNDomestic', meetings: 'zoneA', ownCalls: 'ownCountry' },
  { name: 'DialoutCPCZoneAPSTNDisabled', meetings: 'zoneA', ownCalls: 'nowhere' },
  { name: 'DialoutCPCDomesticPSTNInternational', meetings: 'ownCountry', ownCalls: 'anywhere' },
  { name: 'DialoutCPCandPSTNDomestic', meetings: 'ownCountry', ownCalls: 'ownCountry' },
  { name: 'DialoutCPCDomesticPSTNDisabled', meetings: 'ownCountry', ownCalls: 'nowhere' },
  { name: 'DialoutCPCDisabledPSTNInternational', meetings: 'nowhere', ownCalls: 'anywhere' },
  { name: 'DialoutCPCDisabledPSTNDomestic', meetings: 'nowhere', ownCalls: 'ownCountry' },
  { name: 'DialoutCPCandPSTNDisabled', meetings: 'nowhere', ownCalls: 'nowhere' },
] as const satisfies readonly (DialOutRestriction & { readonly name: string })[];
