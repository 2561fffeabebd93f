/** Products that look like a license with dial-in, and what is asked about one's own license. */
export const lookAlike = {
  'lookAlike.teamsPremium': 'Teams Premium has no audio conferencing.',
  'lookAlike.suiteWithoutConferencing':
    'An E5 “without Audio Conferencing” has Teams and no audio conferencing.',
  'lookAlike.suiteWithoutTeams':
    'A suite “(no Teams)” may include Audio Conferencing, which nobody can use without a Teams license beside it.',
  'lookAlike.developerPack': 'The E5 developer subscription has no audio conferencing.',
  'lookAlike.teamsPhoneMobile':
    'Teams Phone Mobile is a mobile calling license and gives no dial-in to meetings; its SKU is named Operator_Connect_Mobile and is not Operator Connect Conferencing.',
  'lookAlike.callingPlan': 'A calling plan is for a person’s own calls and gives no dial-in to meetings.',
  'lookAlike.communicationsCredits':
    'Communications Credits pay for toll-free and charged minutes; they are no license to dial in.',
  'lookAlike.teamsEssentials': 'Teams Essentials has no audio conferencing.',
  'lookAlike.teamsEnterprise': 'Teams Enterprise has no audio conferencing; it is an add-on.',
  'lookAlike.roomsWithoutConferencing': 'This Teams Rooms license is the one without audio conferencing.',
  'lookAlike.held': 'Also held: {product}. {says}',

  'lookAlike.asked.yes': 'Yes. {why}',
  'lookAlike.asked.no': 'No, not {license}. {why}',
  'lookAlike.asked.which': 'It is {license}. {why}',
  'lookAlike.asked.neither': 'Neither of them. {why}',
  'lookAlike.asked.unknown': 'That cannot be told now. {why}',
  'lookAlike.asked.e5':
    'E5 is one way, not the only one: it includes Audio Conferencing (Standard), which is also an add-on to other licenses with Teams. {why}',
  'lookAlike.asked.e3': 'E3 does not include audio conferencing; it is an add-on. {why}',
  'lookAlike.asked.product': '{says} {why}',
} as const;
