/**
 * Questions about how dial-in works that have one answer for everybody, by name. Each has its text (text/en/facts-*.ts) and
 * its source (text/fact-sources.ts), and is recognized by its cues (language/topics).
 */
export const STANDING_QUESTIONS = [
  // In a meeting
  'phoneKeys',
  'startByPhone',
  'skipLobby',
  'callMe',
  'callMeAfterLobby',
  'callMeBrowser',
  'callerNames',
  'numberPrivacy',
  'announcements',
  'capacity',
  'expiry',
  // PIN and conference ID
  'pin',
  'pinMail',
  'resetId',
  'fixedId',
  // Money
  'whoPays',
  'minutePool',
  'credits',
  'creditsUse',
  'callReport',
  'zoneA',
  'payPerMinute',
  // Licenses
  'licenseNames',
  'addOnBusiness',
  'includedInE3',
  'operatorLicenseWhere',
  'suitesWithoutTeams',
  'participantsNeedNothing',
  'delegates',
  'sharedMailboxes',
  'webinars',
  'channelMeetings',
  'roomDialOut',
  'thirdPartyProvider',
  // Numbers
  'usageLocation',
  'dedicatedOrShared',
  'operatorOrMicrosoft',
  'defaultMeanings',
  'greyedOut',
  'unregisterCommand',
  'porting',
  'promptLanguages',
  'tollFreeReach',
  'numberFormat',
  // For administrators and developers
  'noBridgeMenu',
  'retiredCommands',
  'ownGateways',
  'foreignNumbersInGraph',
  'nullInGraph',
  'organizerMails',
  'inviteUpdates',
  'changeDelay',
] as const;
export type StandingQuestion = (typeof STANDING_QUESTIONS)[number];

export function isStandingQuestion(topic: string | undefined): topic is StandingQuestion {
  return STANDING_QUESTIONS.some((question) => question === topic);
}
