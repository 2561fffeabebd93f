import { conferencingOf, type Conferencing } from './held-plans.js';
import type { TenantState, TenantUser } from './tenant-file.js';

/** Somebody to try the product as. */
export interface Persona {
  readonly id: string;
  readonly handle?: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  /** A short sentence for the person who chooses. */
  readonly description: string;
}

/** Everybody with a handle; in a tenant without any, the first fifty people. */
export function personasOf(tenant: TenantState): readonly Persona[] {
  const named = tenant.users.filter((user) => user.handle !== undefined);
  const shown = named.length > 0 ? named : tenant.users.slice(0, 50);
  return shown.map((user) => {
    const { id, handle, userPrincipalName, displayName } = user;
    const description = STORIES.get(handle ?? '') ?? describedByState(tenant, user);
    return { id, ...(handle !== undefined && { handle }), userPrincipalName, displayName, description };
  });
}

/** "Dial-out to USA/CAN license, in CA" */
function describedByState(tenant: TenantState, user: TenantUser): string {
  const conferencing = conferencingOf(tenant, user);
  const license = conferencing === undefined ? 'No audio conferencing license' : LICENSE_WORDS[conferencing];
  return user.usageLocation === null ? license : `${license}, in ${user.usageLocation}`;
}

const LICENSE_WORDS = {
  standard: 'Audio Conferencing Standard',
  selectDialOut: 'Audio Conferencing with dial-out to USA/CAN',
  payPerMinute: 'Audio Conferencing pay-per-minute',
  directRoutingConferencing: 'Audio Conferencing with Direct Routing',
  operatorConnectConferencing: 'Operator Connect Conferencing',
} as const satisfies Record<Conferencing, string>;

/** What each persona of the built-in tenant is there to show. */
const STORIES: ReadonlyMap<string, string> = new Map([
  ['organizer-standard', 'Organizer in London with Microsoft 365 E5: numbers of Microsoft and of operators'],
  ['organizer-occ', 'Organizer in Berlin with Operator Connect Conferencing: operator numbers only'],
  ['organizer-occ-unrouted', 'Operator Connect Conferencing, and no routing policy: cannot dial out'],
  ['organizer-occ-mismatch', 'Operator Connect Conferencing, but the default is a Microsoft number'],
  ['organizer-select', 'Organizer in Toronto with dial-out to USA/CAN'],
  ['organizer-payg', 'Organizer in Singapore who pays per minute'],
  ['organizer-unlicensed', 'Organizer in Manchester with E3 and no audio conferencing'],
  ['organizer-policy', 'A policy prints four numbers on the invites'],
  ['organizer-policy-stale', 'A policy prints a number that has left the bridge'],
  ['organizer-no-toll-free', 'A policy forbids toll-free numbers'],
  ['organizer-group', 'Gets the policy through a group'],
  ['organizer-plan-disabled', 'E5 with audio conferencing switched off'],
  ['organizer-plan-pending', 'License given a short while ago, not ready yet'],
  ['organizer-no-teams', 'E5 without Teams'],
  ['organizer-premium', 'Teams Premium, which has no audio conferencing'],
  ['organizer-unknown-plan', 'A conferencing plan that no list knows'],
  ['organizer-unlisted', 'Licensed, but not in the list of dial-in users'],
  ['organizer-dublin', 'Organizer in Dublin whose defaults include a toll-free number'],
  ['organizer-us', 'Organizer in Los Angeles who gets the Seattle number'],
  ['admin-global', 'Global Administrator'],
  ['admin-teams', 'Teams Administrator: may do everything here'],
  ['admin-communications', 'Teams Communications Administrator: may do everything here'],
  ['admin-telephony', 'Teams Telephony Administrator: numbers and routing'],
  ['admin-scoped', 'Teams Administrator for a part of the organization only'],
  ['admin-eligible', 'Could become Teams Administrator, but has not activated it'],
  ['reader', 'Global Reader: may look, not change'],
  ['participant', 'Takes part in meetings in Paris, organizes none'],
  ['guest', 'A guest from another organization'],
]);
