/** The words of a request to an administrator. Only the chat says it. */
export const request = {
  'request.says':
    'This is what your administrators will read. “Ask for it” sends it; nothing is changed by that alone.',
  'request.saysOpen': 'Say which number, country or city you would like, then it can be asked for.',
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
  'request.to': 'Who may decide: {roles}.',
  'request.button.ask': 'Ask for it',
  'request.button.own': 'My requests',
  'request.button.withdraw': 'Withdraw',
  'request.button.withdrawOne': 'Withdraw {which, number}',
  'request.button.approve': 'Approve',
  'request.button.decline': 'Decline',
  'request.button.done': 'It is done',
  'request.button.waiting': 'What waits',
  'request.kept':
    'Asked: {what}. Administrators who talk with Bridgekeeper are told now, and you hear here when somebody has decided.',
  'request.keptBefore': 'You have asked for {what} already, and it waits for a decision.',
  'request.withdrawn': 'Withdrawn. Nobody decides about it any more.',
  'request.own':
    '{count, plural, =0 {You have asked for nothing yet.} one {You have one open request.} other {You have # open requests.}}',
  'request.own.none': 'You have no open request.',
  'request.own.hint': 'Say what you would like, such as “ask for a number in Munich”.',
  'request.state':
    '{state, select, open {Waits for a decision since {time}.} approved {Approved by {name} on {time}, and being done.} done {Done by {name} on {time}.} declined {Declined by {name} on {time}.} other {Withdrawn on {time}.}}',
  'request.waiting.title': '{name} asks for {what}.',
  'request.waiting.since': 'Asked {time}.',
  'request.decide': '{name} asks for {what}.',
  'request.decide.set': '“Approve” shows the change first; nothing is changed before you confirm it.',
  'request.decide.byHand':
    'That needs something that Bridgekeeper cannot do alone. Do it, then press “It is done”, and {name} is told.',
  'request.declined': 'Declined, and the person who asked is told. Nothing was changed.',
  'request.done': 'Noted as done, and the person who asked is told.',
  'request.told':
    '{news, select, approved {{name} has approved your request for {what}. You hear here when it is done.} applied {Your request for {what} is done. New invites can take up to 24 hours to show it.} failed {Your request for {what} was approved, but the change did not work. It waits for an administrator again.} done {{name} says that your request for {what} is done. “My numbers” shows what you have now.} other {{name} has declined your request for {what}. Ask them if you want to know why.}}',
} as const;
