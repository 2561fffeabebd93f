import type { Role } from '../role.js';

/**
 * How one check of the setup went: as it should be; works, but somebody should look; does not work; not switched on, which
 * is a choice; could not be told because something before it failed.
 */
export type CheckOutcome = 'good' | 'attention' | 'bad' | 'off' | 'unknown';

/** What is checked, in the order in which one thing stands on the other. */
export const SETUP_CHECKS = [
  'configuration',
  'signIn',
  'certificate',
  'clock',
  'directoryPeople',
  'directoryLicenses',
  'directoryRoles',
  'teamsConfigurations',
  'numberInventory',
  'groups',
  'meetings',
  'teamsPowerShell',
  'teamsRole',
  'bridge',
  'operatorPlans',
  'licenseMap',
  'database',
  'mirror',
  'writing',
  'tabSignIn',
  'botChannel',
] as const;
export type SetupCheckName = (typeof SETUP_CHECKS)[number];

/**
 * Who can put something right: holders of a directory role, or `host`, whoever runs the server. The first two further roles
 * are the ones that may consent to permissions and look after app registrations; they mean nothing else here.
 */
export type Fixer = Role | 'privilegedRoleAdministrator' | 'cloudApplicationAdministrator' | 'host';

/** What a name always means. */
export interface Meaning {
  readonly outcome: CheckOutcome;
  readonly who?: readonly Fixer[];
}

/** Application permissions are consented to by these roles only (Microsoft Entra: grant tenant-wide admin consent). */
const CONSENT = ['privilegedRoleAdministrator', 'globalAdministrator'] as const;
const REGISTRATION = ['cloudApplicationAdministrator', 'globalAdministrator'] as const;
const TEAMS = ['teamsAdministrator', 'globalAdministrator'] as const;
const HOST = ['host'] as const;

/** Everything that can be found, once, with how bad it is and who can change it. */
export const FOUND = {
  'configuration.good': { outcome: 'good' },
  'configuration.wrong': { outcome: 'bad', who: HOST },

  'signIn.good': { outcome: 'good' },
  'signIn.refused': { outcome: 'bad', who: [...REGISTRATION, ...HOST] },
  'signIn.unreachable': { outcome: 'bad', who: HOST },

  'certificate.good': { outcome: 'good' },
  'certificate.soon': { outcome: 'attention', who: [...REGISTRATION, ...HOST] },
  'certificate.expired': { outcome: 'bad', who: [...REGISTRATION, ...HOST] },
  'certificate.notYet': { outcome: 'bad', who: HOST },
  'certificate.otherThumbprint': { outcome: 'bad', who: HOST },
  'certificate.otherKey': { outcome: 'bad', who: HOST },
  'certificate.keyOnly': { outcome: 'attention', who: HOST },
  'certificate.unreadable': { outcome: 'bad', who: HOST },
  'certificate.notUsed': { outcome: 'off' },

  'clock.good': { outcome: 'good' },
  'clock.drifting': { outcome: 'attention', who: HOST },
  'clock.wrong': { outcome: 'bad', who: HOST },
  'clock.untold': { outcome: 'unknown' },

  'directoryPeople.good': { outcome: 'good' },
  'directoryPeople.notGranted': { outcome: 'bad', who: CONSENT },
  'directoryPeople.untold': { outcome: 'unknown' },
  'directoryLicenses.good': { outcome: 'good' },
  'directoryLicenses.notGranted': { outcome: 'bad', who: CONSENT },
  'directoryLicenses.untold': { outcome: 'unknown' },
  'directoryRoles.good': { outcome: 'good' },
  'directoryRoles.notGranted': { outcome: 'bad', who: CONSENT },
  'directoryRoles.untold': { outcome: 'unknown' },
  'teamsConfigurations.good': { outcome: 'good' },
  'teamsConfigurations.notGranted': { outcome: 'bad', who: CONSENT },
  'teamsConfigurations.untold': { outcome: 'unknown' },
  'numberInventory.good': { outcome: 'good' },
  'numberInventory.notGranted': { outcome: 'off' },
  'numberInventory.notHere': { outcome: 'off' },
  'numberInventory.missed': { outcome: 'attention', who: CONSENT },
  'numberInventory.untold': { outcome: 'unknown' },
  'groups.good': { outcome: 'good' },
  'groups.notGranted': { outcome: 'off', who: CONSENT },
  'groups.untold': { outcome: 'unknown' },

  'meetings.good': { outcome: 'good' },
  'meetings.notGranted': { outcome: 'off', who: CONSENT },
  'meetings.noPolicy': { outcome: 'bad', who: TEAMS },
  'meetings.either': { outcome: 'bad', who: [...CONSENT, 'teamsAdministrator'] },
  'meetings.untold': { outcome: 'unknown' },

  'teamsPowerShell.good': { outcome: 'good' },
  'teamsPowerShell.off': { outcome: 'off', who: HOST },
  'teamsPowerShell.down': { outcome: 'bad', who: HOST },
  'teamsPowerShell.noModule': { outcome: 'bad', who: HOST },
  'teamsPowerShell.oldModule': { outcome: 'bad', who: HOST },
  'teamsPowerShell.signInFailed': { outcome: 'bad', who: [...REGISTRATION, ...HOST] },
  'teamsPowerShell.otherTenant': { outcome: 'bad', who: HOST },
  'teamsPowerShell.late': { outcome: 'unknown' },
  'teamsPowerShell.failed': { outcome: 'bad', who: HOST },
  'teamsPowerShell.throttled': { outcome: 'unknown' },

  'teamsRole.good': { outcome: 'good' },
  'teamsRole.off': { outcome: 'off' },
  'teamsRole.refused': { outcome: 'bad', who: CONSENT },
  'teamsRole.tooMuch': { outcome: 'attention', who: CONSENT },
  'teamsRole.looksOnly': { outcome: 'attention', who: CONSENT },
  'teamsRole.untold': { outcome: 'unknown' },

  'bridge.good': { outcome: 'good' },
  'bridge.off': { outcome: 'off' },
  'bridge.none': { outcome: 'bad', who: TEAMS },
  'bridge.noDefault': { outcome: 'attention', who: TEAMS },
  'bridge.untold': { outcome: 'unknown' },

  'operatorPlans.good': { outcome: 'good' },
  'operatorPlans.notSubscribed': { outcome: 'attention', who: HOST },
  'operatorPlans.maybe': { outcome: 'attention', who: HOST },
  'operatorPlans.notUsed': { outcome: 'off' },
  'operatorPlans.untold': { outcome: 'unknown' },

  'licenseMap.good': { outcome: 'good' },
  'licenseMap.unknownPlans': { outcome: 'attention', who: HOST },
  'licenseMap.untold': { outcome: 'unknown' },

  'database.good': { outcome: 'good' },
  'database.onDisk': { outcome: 'good' },
  'database.old': { outcome: 'bad', who: HOST },
  'database.behind': { outcome: 'attention', who: HOST },
  'database.ahead': { outcome: 'bad', who: HOST },
  'database.different': { outcome: 'bad', who: HOST },
  'database.unreachable': { outcome: 'bad', who: HOST },
  'database.elsewhere': { outcome: 'off' },

  'mirror.good': { outcome: 'good' },
  'mirror.reading': { outcome: 'good' },
  'mirror.never': { outcome: 'attention', who: [...TEAMS, 'teamsCommunicationsAdministrator'] },
  'mirror.old': { outcome: 'attention', who: [...TEAMS, 'teamsCommunicationsAdministrator'] },
  'mirror.failing': { outcome: 'attention', who: [...TEAMS, 'teamsCommunicationsAdministrator'] },
  'mirror.untold': { outcome: 'unknown' },
  'mirror.elsewhere': { outcome: 'off' },

  'writing.on': { outcome: 'good' },
  'writing.off': { outcome: 'off', who: HOST },
  'writing.withoutPowerShell': { outcome: 'attention', who: HOST },
  'writing.untold': { outcome: 'unknown' },

  'tabSignIn.good': { outcome: 'good' },
  'tabSignIn.otherIssuer': { outcome: 'bad', who: HOST },
  'tabSignIn.unreachable': { outcome: 'bad', who: HOST },
  'botChannel.good': { outcome: 'good' },
  'botChannel.otherIssuer': { outcome: 'bad', who: HOST },
  'botChannel.unreachable': { outcome: 'bad', who: HOST },
} as const satisfies Readonly<Record<`${SetupCheckName}.${string}`, Meaning>>;

/** What was found, named by its check and one word: `certificate.soon`. */
export type SetupFound = keyof typeof FOUND;
/** What somebody can do something about, or may decide otherwise. */
export type SetupToDo = {
  [F in SetupFound]: (typeof FOUND)[F] extends { readonly who: readonly Fixer[] } ? F : never;
}[SetupFound];

/** True for findings that have a sentence about what to do, and who can. */
export function leavesSomethingToDo(found: SetupFound): found is SetupToDo {
  return 'who' in FOUND[found];
}
