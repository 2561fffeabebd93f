/** Proposals, confirmations, progress, history and undo. */
export const change = {
  'change.effect.invitesUpTo24Hours': 'New invites can take up to 24 hours to show it.',
  'change.effect.oldMeetingsKeepNumbers': 'Meetings that exist keep the number they were sent with.',
  'change.effect.policyHidesDefaults':
    'It will not show on invites: this person’s invite policy lists numbers, and those are printed instead.',
  'change.effect.mailToOrganizer': 'Microsoft may mail the person about it, where such mails are on.',

  'change.state.queued': 'Waiting to be applied.',
  'change.state.running': 'Being applied.',
  'change.state.done': 'Done, and read back from Microsoft.',
  'change.state.partlyFailed': 'Partly done. Ask for the rest again.',
  'change.state.conflicted':
    'Not done: the number was changed by somebody else meanwhile, and that was left as it is. Ask again to see today’s setting.',
  'change.state.refused': 'Not done: Microsoft refused it ({reason}). Nothing was changed.',
  'change.state.failed':
    'Not done: Teams administration did not take it. Nothing is known to be changed; ask again in a few minutes.',

  'change.proposal.set': 'Set the default number of {name}? Nothing is changed yet.',
  'change.proposal.undo': 'Take back the last change for {name}? Nothing is changed yet.',
  'change.now': 'Now',
  'change.before': 'Before',
  'change.after': 'After',
  'change.toll': 'Toll',
  'change.tollFree': 'Toll-free',
  'change.effects': 'What people forget',
  'change.expires': 'Can be confirmed until {time}, by the person who asked.',
  'change.left': 'Left as it is. Nothing was changed.',
  'change.about': 'Default numbers of {name}',
  'change.ask.person':
    'Whose number do you mean? Say it with the name, such as “set Dana Lopez’s number to +49 89 1234567”. Nothing was changed.',
  'change.ask.onePerson': 'One person at a time: say whose number to set first. Nothing was changed.',
  'change.ask.number':
    'Which number should it be? Write it in full, such as +49 89 1234567; “list the bridge numbers” shows the choice. Nothing was changed.',
  'change.ask.oneNumber':
    'One number at a time: say which one should be the default, such as “set Dana Lopez’s number to +49 89 1234567”. Nothing was changed.',
  'change.ask.time':
    'Bridgekeeper cannot wait with a change yet, so nothing was changed. Ask again without a time when it should happen.',
} as const;
