/** Whether Operator Connect Conferencing is for the organization. */
export const advice = {
  'advice.answer.some':
    'Of Microsoft’s five reasons for Operator Connect Conferencing, {yes, plural, =0 {none shows} one {# shows} other {# show}} in this organization, {no} {no, plural, one {does} other {do}} not, and {untold} cannot be told from here.',
  'advice.answer.general':
    'Operator Connect Conferencing is worth a look where one of these five reasons holds. How your organization stands is for an administrator to ask.',
  'advice.standardHolders':
    '{people, plural, one {# person has} other {# people have}} Audio Conferencing (Standard): they can use operators’ numbers already, with no further license.',
  'advice.operatorHolders':
    '{people, plural, one {# person has} other {# people have}} Operator Connect Conferencing: no Microsoft numbers for them, and every call out by an operator.',
  'advice.standardGeneral':
    'Who has Audio Conferencing (Standard), also in E5, can use operators’ numbers with no further license. Operator Connect Conferencing gives operators’ numbers only.',
  'advice.verdict.yes': 'Yes',
  'advice.verdict.no': 'No',
  'advice.verdict.untold': 'Not to be told',
  'advice.line': '{verdict}: {criterion}',

  'advice.criterion.keepContracts': 'You want to keep your contract with an operator',
  'advice.criterion.widenCoverage': 'You want numbers in more countries',
  'advice.criterion.newSource': 'You want another source of numbers',
  'advice.criterion.notAvailable': 'Microsoft does not sell Audio Conferencing where you are',
  'advice.criterion.payPerMinute':
    'You want to pay by the minute, for toll-free numbers or calls out beyond what licenses include',

  'advice.evidence.operator':
    '{name} provides numbers here: {onBridge} on the bridge, {inInventory} in the inventory.',
  'advice.evidence.operatorUnnamed': 'An operator without a name in the inventory',
  'advice.evidence.noOperator': 'No operator’s number is in the inventory.',
  'advice.evidence.inventoryUnread': 'The inventory of numbers could not be read.',
  'advice.evidence.gap':
    '{country}: {organizers, plural, one {# organizer} other {# organizers}} without a local number that the license allows.',
  'advice.evidence.noGap':
    'Everybody has a local number, in {countries, plural, one {# country} other {# countries}}.',
  'advice.evidence.coverageUnread': 'The bridge or the list of people has not been read.',
  'advice.evidence.source': '{numbers, plural, one {# number} other {# numbers}} on the bridge: {source}.',
  'advice.evidence.sale':
    '{country} ({people, plural, one {# person} other {# people}}): {sale, select, notSold {not sold by Microsoft} byTata {sold by Tata Communications, not by Microsoft} outsideMainlandOnly {only for people outside the mainland} other {pay-per-minute only}}.',
  'advice.evidence.soldEverywhere':
    '{countries, plural, one {The # country} other {None of the # countries}} where people are {countries, plural, one {is not} other {is}} on Microsoft’s lists of countries without it.',
  'advice.evidence.nobodyListed': 'Nobody has been listed yet, or nobody has a usage location.',
  'advice.evidence.tollFree':
    'Toll-free numbers on the bridge: {microsoft} from Microsoft (charged to Communications Credits), {operator} from operators (billed by them).',
  'advice.evidence.noTollFree': 'There is no toll-free number on the bridge.',
  'advice.evidence.payPerMinuteHeld':
    '{people, plural, one {# person has} other {# people have}} Microsoft’s pay-per-minute license.',
  'advice.evidence.operatorRoutes':
    '{routes, plural, one {# route leads} other {# routes lead}} calls to an operator, in {policies, plural, one {# routing policy} other {# routing policies}}.',
  'advice.evidence.noOperatorRoutes': 'No route leads calls out of meetings to an operator.',

  'advice.missing': 'Not known here: {what}.',
  'advice.missing.contracts': 'which contracts you have and until when',
  'advice.missing.operatorsOffer': 'which operators offer conferencing numbers there',
  'advice.missing.wish': 'whether you want one',
  'advice.missing.whereSold': 'where the Operator Connect Conferencing license is sold (not documented)',
  'advice.missing.prices': 'prices, of Microsoft and of operators',
  'advice.missing.callVolume': 'how many minutes are called',
  'advice.missing.datedList': 'today’s list: ours is from {from} to {to}',
  'advice.age.people': 'People as of {age}.',
  'advice.source': 'Source: Plan for Operator Connect Conferencing (Microsoft Learn).',
} as const;
