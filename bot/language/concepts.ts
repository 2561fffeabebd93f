/**
 * The ideas that words of any language are read as. The decision about what somebody means (rules.ts) sees these only, so
 * a language is added by its lexicon alone.
 */
export const CONCEPTS = [
  // Asking
  'SHOW', // show, list, give me, tell me
  'WHAT', // what, which, how many
  'WHO', // who, whose
  'WHERE',
  'WHY', // why, how come, reason
  'HOW',
  'HAVE', // is there, do we have, exists
  'CAN',
  'ASKS', // do, does, is, are at the beginning
  'NEED', // need, want, looking for
  'CHECK', // check, look up, verify
  'WHAT_IF', // what if, suppose, would
  'LOSE', // lose, keep, remain
  'ENOUGH',
  'SHOULD', // should, shall, ought
  'ADVICE', // worth, recommend, makes sense
  'COMPARE',
  // Changing
  'SET', // set, change, make, update, fix
  'GIVE', // give (somebody something)
  'MOVE', // move, switch, migrate
  'REPLACE', // replace, swap
  'ADD', // add, register, put on
  'ASSIGN', // assign, allocate
  'PUT', // put, place: what it means depends on where
  'REMOVE', // remove, take off, retire
  'CREATE',
  'GRANT',
  'USE',
  'ROUTE', // route, carry
  'OVER', // via, through, over (a carrier)
  'RESTRICT', // block, forbid, limit, only allow
  'RESET',
  'RESEND',
  'FORGOT',
  'CHOOSE', // choose my own
  'STATIC', // fixed, always the same
  'UNDO', // undo, revert, take back
  'RESTORE', // restore, roll back
  'CANCEL', // cancel, stop
  'SHARE', // share, post, paste
  'SEND',
  'REQUEST', // I would like to request, ask my admin
  'REQUEST_NOUN', // the request of somebody
  'APPROVE', // approve, decline
  // Looking back
  'CHANGED', // changed, modified, removed (past)
  'CHANGES', // changes, history
  'HISTORY', // audit, log
  'PAST', // yesterday, last week
  'GONE', // disappeared, missing, no longer, still not
  'OLD', // old, previous
  'SINCE', // since when, since it last worked
  'NO_EFFECT', // no effect, no such menu, I paid and am stuck
  // Things
  'NUMBER',
  'DIAL_IN', // dial-in, call in, by phone
  'JOIN', // join, participate
  'PHONE',
  'INVITE',
  'MEETING',
  'ALL_MEETINGS', // my meetings, a Teams meeting
  'THIS_MEETING', // this meeting, here
  'CHAT',
  'HERE',
  'CARD', // card, something to paste
  'CONFERENCE_ID',
  'ID',
  'PIN',
  'LENGTH', // digits, length
  'LICENSE',
  'AUDIO_CONFERENCING',
  'LICENSE_STANDARD',
  'LICENSE_OCC',
  'LICENSE_USACAN',
  'LICENSE_PAYG',
  'LICENSE_E3',
  'LICENSE_E5',
  'BRIDGE',
  'DEFAULT',
  'POLICY',
  'TOLL_FREE',
  'TOLL',
  'OPERATOR',
  'MICROSOFT',
  'SHARED', // dedicated, shared
  'DIAL_OUT', // dial out, outgoing calls, call me
  'CALL', // call, dial (a verb whose direction is open)
  'CALLER_ID',
  'USERS', // users, organizers, people
  'EVERYONE', // everyone, all users, the whole team
  'GROUP', // team, group, department
  'SETTINGS', // settings, setup, account, configuration
  'COUNTRIES', // countries, regions
  'COVERAGE', // coverage, gaps, covered
  'LOCAL',
  'INTERNATIONAL',
  'PROMPT_LANGUAGE',
  'LANGUAGE_NAME',
  'ANNOUNCEMENTS',
  'MASKING',
  'MAILS',
  'CSV',
  'BULK',
  'REPORT', // report, statistics, overview
  'UNUSED',
  'WITHOUT',
  'MISMATCH',
  'COST',
  'ENDING', // ending in
  'OWNER', // belongs to, used by, assigned to
  'SETUP', // set up correctly
  'EVERYTHING',
  // People
  'SELF', // my, I, me
  'US_ALL', // we, our
  'THEM', // he, she, her account
  'COLLEAGUE', // my colleague, everybody else
  'CALLERS', // participants, guests, callers
  'PERSON_CUE', // for, of, by: a name may follow
  // Modifiers
  'NOT',
  'INSTEAD',
  'DRY_RUN',
  'LATER', // scheduled, not before
  'POWERSHELL',
  // Changing things, more exactly
  'GETS', // receives: everyone in Germany gets …
  'RETIRE', // step by step, with a replacement
  'FORCE', // although it is in use
  'ALLOW',
  'ROUTE_PART', // pattern, priority, PSTN usage, voice route
  'INVITE_UPDATES',
  'OWN_SETTING', // turning writing on, stopping all changes, the largest change, a second person
  'CONTROL', // pausing, resuming or stopping one change
  // Talk
  'HELP',
  'CAPABILITIES', // what can you do
  'GREETING',
  'THANKS',
  'EMERGENCY',
  'OUTSIDE_CALL', // calling plan, direct number, voicemail
  'ELSEWHERE', // weather, rooms, headsets
  // The words between
  'FILLER',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Phrases of one language by idea, comma-separated. "nummer*" also matches longer words, "~nummer" compounds that end with it. */
export type Lexicon = Readonly<Partial<Record<Concept, string>>>;
