/** Changes of the bridge and its numbers: what is asked back where something is missing. */
export const bridgeChange = {
  'bridgeChange.ask.number':
    'Which number do you mean? Write it in full, such as +44 113 496 0150; “list the bridge numbers” shows what is there. Nothing was changed.',
  'bridgeChange.ask.oneNumber': 'One number at a time: say which one first. Nothing was changed.',
  'bridgeChange.ask.fullNumber':
    'Which number should be put on the bridge? Write it in full, such as +44 117 496 0190. Nothing was changed.',
  'bridgeChange.ask.languages':
    'Which languages should callers hear? Say them in their order, the primary one first, such as “English, then French”; or “the original ones”. Nothing was changed.',
  'bridgeChange.ask.setting':
    'Which setting, and what should it be? Such as “mask numbers for everybody”, “announce by tone”, “PIN length 6”, “mails off” or “automatic invite updates off”. Nothing was changed.',
  'bridgeChange.ask.amount': 'How many? Say it with a number, such as “PIN length 6”. Nothing was changed.',
  'bridgeChange.ask.onOff': 'On or off? Nothing was changed.',
  'bridgeChange.retire':
    'To take it out of use safely, with another number in its place: “retire {number} and use … instead”.',
} as const;
