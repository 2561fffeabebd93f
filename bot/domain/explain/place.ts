import type { Role } from '../role.js';

/** What a step of a trace looked at, in the order of the walk. */
export const SUBJECTS = [
  'license',
  'bridge',
  'policy',
  'policyNumbers',
  'tollFree',
  'defaults',
  'usageLocation',
  'bridgeDefault',
  'sourceFilter',
  'routing',
  'propagation',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Where a setting lives: the path in Microsoft's admin centers, the cmdlet that shows it, and who can change it. */
export interface Place {
  readonly adminCenter: string;
  readonly cmdlet: string;
  readonly roles: readonly Role[];
}

export function placeOfSubject(subject: Subject): Place {
  return PLACES[subject];
}

const VOICE_ADMINS = [
  'teamsAdministrator',
  'teamsCommunicationsAdministrator',
  'globalAdministrator',
] as const;
const NUMBER_ADMINS = [...VOICE_ADMINS, 'teamsTelephonyAdministrator'] as const;
const LICENSE_ADMINS = ['licenseAdministrator', 'userAdministrator', 'globalAdministrator'] as const;

/** Paths are Microsoft's English ones. Source: the configuration articles named in docs/domain.md, 1, 2 and 7. */
const PLACES = {
  license: {
    adminCenter: 'Microsoft 365 admin center › Users › Active users › Licenses and apps',
    cmdlet: 'Get-MgUserLicenseDetail',
    roles: LICENSE_ADMINS,
  },
  bridge: {
    adminCenter: 'Teams admin center › Meetings › Conference bridges',
    cmdlet: 'Get-CsOnlineDialInConferencingBridge',
    roles: NUMBER_ADMINS,
  },
  policy: {
    adminCenter: 'Teams admin center › Users › Manage users › Policies',
    cmdlet: 'Get-CsUserPolicyAssignment',
    roles: VOICE_ADMINS,
  },
  policyNumbers: {
    adminCenter: 'Teams admin center › Meetings › Audio conferencing',
    cmdlet: 'Get-CsTeamsAudioConferencingPolicy',
    roles: VOICE_ADMINS,
  },
  tollFree: {
    adminCenter: 'Teams admin center › Meetings › Audio conferencing',
    cmdlet: 'Get-CsTeamsAudioConferencingPolicy',
    roles: VOICE_ADMINS,
  },
  defaults: {
    adminCenter: 'Teams admin center › Users › Manage users › Audio conferencing',
    cmdlet: 'Get-CsOnlineDialInConferencingUser',
    roles: VOICE_ADMINS,
  },
  usageLocation: {
    adminCenter: 'Microsoft 365 admin center › Users › Active users › Licenses and apps',
    cmdlet: 'Get-MgUser -Property UsageLocation',
    roles: LICENSE_ADMINS,
  },
  bridgeDefault: {
    adminCenter: 'Teams admin center › Meetings › Conference bridges',
    cmdlet: 'Get-CsOnlineDialInConferencingBridge',
    roles: VOICE_ADMINS,
  },
  sourceFilter: {
    adminCenter: 'Teams admin center › Voice › Phone numbers',
    cmdlet: 'Get-CsPhoneNumberAssignment',
    roles: NUMBER_ADMINS,
  },
  routing: {
    adminCenter: 'PowerShell only',
    cmdlet: 'Get-CsOnlineAudioConferencingRoutingPolicy',
    roles: NUMBER_ADMINS,
  },
  propagation: {
    adminCenter: 'Microsoft applies changes by itself',
    cmdlet: 'none',
    roles: [],
  },
} as const satisfies Record<Subject, Place>;
