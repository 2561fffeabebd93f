/** What of a part was done, in its own unit. */
const UNIT =
  '{part, select, shared {{done, plural, one {# list} other {# lists}}} defaults {{done, plural, one {# organizer} other {# organizers}}} other {{done, plural, one {# person} other {# people}}}}';

/** What broke a reading off, and what to do. */
const SYSTEM =
  '{system, select, directory {The directory (Microsoft Graph)} teamsAdministration {Teams administration (PowerShell)} other {Microsoft’s meeting service}}';

/** The copy of the tenant: how far each part of it has come, and how old it is. */
export const sync = {
  'sync.title': 'Copy of the tenant',
  'sync.what':
    'Questions are answered from a copy of what Microsoft has. Here is how far each part of it has come.',
  'sync.part.shared': 'Bridge, numbers and policies',
  'sync.part.people': 'People and their licenses',
  'sync.part.policies': 'Policies of people',
  'sync.part.licenses': 'Licenses that came lately',
  'sync.part.defaults': 'Default numbers of organizers',

  'sync.never': 'Not read yet.',
  'sync.running': `${UNIT} read so far.`,
  'sync.runningOf':
    '{done, number} of {total, number} {part, select, shared {lists} defaults {organizers} other {people}} read.',
  'sync.done.full': `${UNIT} read.`,
  'sync.done.changes':
    '{done, plural, =0 {Nobody has changed since the reading before.} one {# person has changed since the reading before.} other {# people have changed since the reading before.}}',
  'sync.failed': `{done, plural, =0 {Broke off at its beginning.} other {Broke off after ${UNIT}.}} What was read is kept, and it goes on by itself.`,
  'sync.rate':
    '{kind, select, slow {{rate, number, ::.0} a second} other {{rate, number, ::precision-integer} a second}}',
  'sync.left':
    '{unit, select, seconds {less than a minute left} minutes {about {amount, plural, one {# minute} other {# minutes}} left} hours {about {amount, plural, one {# hour} other {# hours}} left} other {about {amount, plural, one {# day} other {# days}} left}}',
  'sync.asOf': 'As of {age}.',
  'sync.asOf.never': 'Never read to the end.',
  'sync.asOf.defaults': 'Each is read again within a week, and whenever its organizer asks.',
  'sync.problem': `{cause, select, notGranted {Not read in this installation, because Bridgekeeper was not given Teams PowerShell. The setup check says how to grant it.} throttled {${SYSTEM} asks to be called less often. Nothing needs to be done.} forbidden {${SYSTEM} does not allow Bridgekeeper to read this. The setup check names the permission or role that is missing.} signInFailed {${SYSTEM} did not accept Bridgekeeper’s sign-in. The setup check says why.} partial {${SYSTEM} gave only a part of the list. If it stays so, look at the setup check.} unexpected {${SYSTEM} answered in a way that nobody expects. If it stays so, look at the setup check.} other {${SYSTEM} does not answer. If it stays so, look at the setup check.}}`,

  'sync.known':
    '{people, plural, =0 {Nobody is known yet.} one {# person is known} other {# people are known}}{people, plural, =0 {} other {, {organizers, plural, =0 {nobody} other {#}} with dial-in; the default numbers of {defaultsRead, plural, =0 {none} other {#}} of them are read.}}',
  'sync.next': 'The next reading by itself: {time}.',
  'sync.next.none': 'It is not read by itself; somebody has to start it (SYNC_EVERY_MINUTES).',

  'sync.copy.reading': 'The copy of the tenant is being read.',
  'sync.copy.never': 'The copy of the tenant was never read to its end.',
  'sync.copy.age': 'The copy of the tenant is as of {age}.',
  'sync.copy.broken': 'The copy of the tenant is as of {age} and may be old: its last reading broke off.',
  'sync.copy.waiting': 'A new reading is about to begin.',

  'sync.button.now': 'Bring up to date',
  'sync.button.progress': 'How far is it?',

  'sync.tab.loading': 'Looking up how old the copy is',
  'sync.tab.now': 'Bring up to date now',
  'sync.tab.full': 'Read everybody again',
  'sync.tab.parts': 'Parts of the copy',
  'sync.tab.bar': '{name}: how much is read',
  'sync.tab.asked': 'Asked for. It begins within seconds.',
  'sync.tab.reading': 'Being read now: {names}.',
  'sync.tab.idle': 'Nothing is being read just now.',
  'sync.tab.lookOnly':
    'You can look at this. To start a reading you need to be a Teams administrator, Teams communications administrator or global administrator.',
} as const;
