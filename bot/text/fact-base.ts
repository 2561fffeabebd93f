import type { StandingQuestion } from '../domain/explain/standing-question.js';
import type { FactSourceName } from './fact-sources.js';

/** What is known live that goes with an answer: the asker's own rules and license, and the settings of their bridge. */
export const EVIDENCE = [
  'meetingPolicy',
  'masking',
  'announcements',
  'pin',
  'mails',
  'updates',
  'license',
  'dialOut',
  'usageLocation',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What can be looked up next. */
export type Related =
  | 'myNumbers'
  | 'license'
  | 'why'
  | 'dialOut'
  | 'coverage'
  | 'whatIf'
  | 'meeting'
  | 'setup'
  | 'bridge'
  | 'costs';

export interface Fact {
  readonly sources: readonly FactSourceName[];
  readonly evidence?: Evidence;
  readonly related: readonly Related[];
}

/** What stands behind each standing answer and what goes with it; its words are in text/en/facts-*.ts. */
export const FACT_BASE: Readonly<Record<StandingQuestion, Fact>> = {
  phoneKeys: { sources: ['commonQuestions'], related: ['meeting'] },
  startByPhone: {
    sources: ['lobby', 'meetingPolicy', 'phoneStart'],
    evidence: 'meetingPolicy',
    related: ['meeting'],
  },
  skipLobby: { sources: ['lobby'], evidence: 'meetingPolicy', related: ['meeting'] },
  callMe: { sources: ['callMe', 'dialOut'], evidence: 'dialOut', related: ['dialOut', 'license'] },
  callMeAfterLobby: { sources: ['callMe'], related: ['meeting', 'dialOut'] },
  callMeBrowser: { sources: ['callMe', 'dialOut'], related: ['meeting', 'dialOut'] },
  callerNames: { sources: ['masking', 'tenantSettings'], evidence: 'announcements', related: ['meeting'] },
  numberPrivacy: { sources: ['masking', 'bridgeSettings'], evidence: 'masking', related: ['meeting'] },
  announcements: {
    sources: ['bridgeSettings', 'tenantSettings'],
    evidence: 'announcements',
    related: ['meeting'],
  },
  capacity: { sources: ['audioConferencing', 'commonQuestions'], related: ['meeting'] },
  expiry: { sources: ['limits'], related: ['meeting'] },

  pin: { sources: ['pinReset', 'pinLength'], evidence: 'pin', related: ['meeting'] },
  pinMail: { sources: ['pinReset', 'mails'], evidence: 'mails', related: ['meeting'] },
  resetId: { sources: ['setUser', 'commonQuestions'], related: ['meeting'] },
  fixedId: { sources: ['commonQuestions', 'setUser'], related: ['meeting'] },

  whoPays: {
    sources: ['minutes', 'credits', 'payPerMinute', 'operatorPlan'],
    evidence: 'license',
    related: ['license', 'dialOut'],
  },
  minutePool: { sources: ['minutes', 'credits', 'minutePools'], evidence: 'license', related: ['license'] },
  credits: { sources: ['credits', 'minutes'], evidence: 'license', related: ['license'] },
  creditsUse: {
    sources: ['credits', 'pstnReport', 'dialOutReport', 'callRecords'],
    related: ['costs', 'dialOut'],
  },
  callReport: { sources: ['pstnReport', 'callRecords'], related: [] },
  zoneA: { sources: ['zones', 'restriction'], evidence: 'dialOut', related: ['dialOut'] },
  payPerMinute: { sources: ['payPerMinute', 'credits'], evidence: 'license', related: ['license', 'whatIf'] },

  licenseNames: { sources: ['productNames'], evidence: 'license', related: ['license'] },
  addOnBusiness: { sources: ['addOnAnswer', 'deploy'], evidence: 'license', related: ['license'] },
  includedInE3: {
    sources: ['productNames', 'minutes', 'operatorPlan'],
    evidence: 'license',
    related: ['license', 'whatIf'],
  },
  operatorLicenseWhere: {
    sources: ['operatorPlan'],
    evidence: 'license',
    related: ['license', 'coverage'],
  },
  suitesWithoutTeams: { sources: ['productNames'], evidence: 'license', related: ['license'] },
  participantsNeedNothing: { sources: ['operatorPlan', 'audioConferencing'], related: ['license'] },
  delegates: { sources: ['operatorPlan', 'pinReset'], evidence: 'license', related: ['license'] },
  sharedMailboxes: { sources: ['operatorPlan'], related: ['license'] },
  webinars: { sources: ['audioConferencing'], related: ['meeting', 'license'] },
  channelMeetings: { sources: ['audioConferencing'], related: ['meeting', 'license'] },
  roomDialOut: { sources: ['dialOut', 'productNames'], related: ['dialOut', 'license'] },
  thirdPartyProvider: {
    sources: ['person', 'onNetwork', 'migration'],
    evidence: 'license',
    related: ['why', 'license'],
  },

  usageLocation: { sources: ['invites'], evidence: 'usageLocation', related: ['why', 'myNumbers'] },
  dedicatedOrShared: { sources: ['audioConferencing', 'languages'], related: ['myNumbers', 'bridge'] },
  operatorOrMicrosoft: { sources: ['operatorPlan', 'operatorConfigure'], related: ['myNumbers', 'license'] },
  defaultMeanings: { sources: ['bridgeNumbers'], related: ['myNumbers', 'why'] },
  greyedOut: { sources: ['bridgeNumbers', 'unregister'], related: ['bridge'] },
  unregisterCommand: { sources: ['unregister'], related: ['bridge'] },
  porting: { sources: ['getNumbers', 'operatorPlan'], related: ['coverage', 'bridge'] },
  promptLanguages: { sources: ['languages'], related: ['myNumbers'] },
  tollFreeReach: { sources: ['countries', 'tollFree', 'credits'], related: ['myNumbers'] },
  numberFormat: { sources: ['e164'], related: ['myNumbers'] },

  noBridgeMenu: { sources: ['organization', 'roles'], evidence: 'license', related: ['setup', 'license'] },
  retiredCommands: { sources: ['releaseNotes', 'setUser', 'tollFree'], related: ['bridge'] },
  ownGateways: { sources: ['onNetwork', 'dialOut'], evidence: 'license', related: ['dialOut'] },
  foreignNumbersInGraph: { sources: ['graphAudioConferencing'], related: ['myNumbers'] },
  nullInGraph: {
    sources: ['graphAudioConferencing', 'addOnLicenses'],
    evidence: 'license',
    related: ['why'],
  },
  organizerMails: { sources: ['mails'], evidence: 'mails', related: [] },
  inviteUpdates: {
    sources: ['migration', 'bridgeNumbers', 'tollFree'],
    evidence: 'updates',
    related: ['why'],
  },
  changeDelay: { sources: ['tollFree', 'lobby', 'groupGrants'], related: ['why'] },
};
