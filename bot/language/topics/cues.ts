/**
 * What tells one standing question from another, beside the ideas that all questions are read by (concepts.ts). The first
 * four are forms of writing and need no words.
 */
export const CUES = [
  'starKey', // *6
  'countryCode', // +61, alone
  'dollars', // $3
  'plusSign', // a plus alone
  'keypad',
  'mutes',
  'starting',
  'lobby',
  'callMe',
  'available',
  'browser',
  'byName',
  'privacy',
  'seesNumber',
  'others',
  'announced',
  'howMany',
  'phoneOnly',
  'expires',
  'noMail',
  'lacking',
  'otherId',
  'whoPays',
  'pays',
  'pool',
  'credits',
  'usedUp',
  'pstnReport',
  'whoCalled',
  'organizer',
  'zoneA',
  'forbids',
  'called',
  'buying',
  'businessPlan',
  'addOn',
  'included',
  'free',
  'noTeams',
  'premium',
  'delegate',
  'sharedMailbox',
  'bigMeeting',
  'channelMeeting',
  'teamsRoom',
  'dials',
  'thirdParty',
  'usageLocation',
  'meaning',
  'explains',
  'greyedOut',
  'unregisterCommand',
  'porting',
  'abroad',
  'format',
  'confusing',
  'bridgeMenu',
  'retired',
  'command',
  'bulkCommand',
  'gateway',
  'intended',
  'graph',
  'nonUs',
  'null',
  'whichMails',
  'migration',
  'existing',
  'updating',
  'howLong',
  'takesEffect',
] as const;
export type Cue = (typeof CUES)[number];

/** Phrases by cue, comma-separated; after the first word of a phrase "work*" also matches longer ones. What a language does not name, its concepts may carry. */
export type CueLexicon = Readonly<Partial<Record<Cue, string>>>;

/** Cues that are a form of writing, in every language. A number of two digits or more than three is somebody's number. */
export const CUE_FORMS: readonly (readonly [Cue, RegExp])[] = [
  ['starKey', /(?<![\d*])\*\s?\d{1,2}(?![\d*])/],
  ['countryCode', /(?<![\d+])\+\d{1,3}(?![\d\s().-]*\d)/],
  ['dollars', /[$€£]\s?\d/],
  ['plusSign', /(?<![^\s"“'‘])\+(?![^\s"”'’])/],
];
