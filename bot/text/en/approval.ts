/** Changes that a second person approves. */
export const approval = {
  'approval.title': '{name} asks for your approval. {title}',
  'approval.decides': 'Nothing is changed before you decide. It can be approved until {time}.',
  'approval.approve': 'Approve: {what}',
  'approval.decline': 'Decline',
  'approval.declined': 'Declined. Nothing was changed, and the person who asked is told.',
  'approval.told.approved': '{name} has approved your change.',
  'approval.told.declined': '{name} has declined your change ({title}). Nothing was changed.',
  'approval.waiting':
    '{count, plural, =0 {Nothing waits for a decision.} one {One thing waits for a decision:} other {# things wait for a decision:}}',
  'approval.waiting.none': 'What needs a second person, and what organizers ask for, shows here.',
  'approval.waiting.by': 'Asked by {name}, to be decided until {time}.',
  'approval.waiting.own': 'You asked for it yourself, so somebody else has to decide.',
  'approval.waiting.more': '{count, plural, one {One more} other {# more}}: decide about these first.',
  'approval.button.look': 'Look at {which, number}',
  'approval.button.list': 'What waits',
} as const;
