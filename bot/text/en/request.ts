/** The words of a request to an administrator. Only the chat says it. */
export const request = {
  'request.says':
    'Here are the words for your request; copy them and send them to one of your administrators. Bridgekeeper does not deliver requests, and nothing was changed.',
  'request.saysAdmin': 'You may do this yourself. {how} Nothing was changed yet.',
  'request.title': 'The request',
  'request.for': '{name} ({signIn}) asks for {what}.',
  'request.what.number': 'the number {number}',
  'request.what.place': 'a number for {what}',
  'request.what.license': 'another license: {licenses}',
  'request.what.license.none': 'no audio conferencing',
  'request.what.license.e3': 'Microsoft 365 E3',
  'request.what.license.e5': 'Microsoft 365 E5',
  'request.what.numberAndPlace': '{one}, {other}',
  'request.what.open': 'a change of their dial-in numbers (say which number, country or city)',
  'request.now': 'Today',
  'request.now.printed':
    'Invites print {numbers} ({from, select, policy {from the invite policy} defaults {the own default} bridgeDefault {the default of the bridge} usageLocation {expected from the usage location} other {as set}}).',
  'request.now.printedNone': 'Invites print no number.',
  'request.now.license': 'License: {license}. Usage location: {country}.',
  'request.now.policy': 'Invite policy: {policy}.',
  'request.how': 'What an administrator can do',
  'request.how.set': 'Say to Bridgekeeper: “set {signIn}’s number to {number}”. It shows a proposal first.',
  'request.how.policyPrints':
    'The invite policy {policy} prints a list of its own, so an own default number shows only after that policy is changed or another one is granted.',
  'request.how.notAllowed':
    'The bridge has {number}, but the present license or invite policy leaves it out: the license or the policy has to change first.',
  'request.how.acquire':
    'The bridge has no such number. One has to come first, from Microsoft (Teams admin center › Voice › Phone numbers) or from an operator (Voice › Operators), and be put on the bridge (Meetings › Conference bridges). Then say to Bridgekeeper: “set {signIn}’s number to” and the number.',
  'request.how.nearest': 'Until then the nearest on the bridge is {where}: {number}.',
  'request.how.license':
    'A license is given in the Microsoft 365 admin center › Users › Active users › Licenses and apps.',
  'request.how.open': 'Say to Bridgekeeper: “set {signIn}’s number to” and the number.',
  'request.to': 'Send it to somebody with one of these roles: {roles}.',
} as const;
