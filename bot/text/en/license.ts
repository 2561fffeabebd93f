/** What license an organizer has, why, and what it allows. */
export const license = {
  'license.name.standard': 'Audio Conferencing (Standard)',
  'license.name.operatorConnect': 'Operator Connect Conferencing',
  'license.name.usaCanada': 'Audio Conferencing with dial-out to USA/CAN',
  'license.name.payPerMinute': 'Audio Conferencing pay-per-minute',
  'license.name.directRouting': 'Audio Conferencing with Direct Routing',
  'license.name.none': 'No audio conferencing',
  'license.name.unknown': 'Not known',

  'license.product.unnamed': 'the product {sku}',
  'license.why.granted': '{who, select, you {You have} other {{who} has}} {license}, through {product}.',
  'license.why.grantedTwice':
    '{who, select, you {You have} other {{who} has}} {license}, through {product}, and also {also}. Microsoft does not document this combination; what the wider one allows is shown.',
  'license.why.noLicenses':
    '{who, select, you {You have} other {{who} has}} no license in this organization. A license administrator can give one.',
  'license.why.noPlan':
    '{who, select, you {Your} other {The}} license ({product}) has no audio conferencing. A license administrator can add it.',
  'license.why.planDisabled':
    '{who, select, you {Your} other {The}} license ({product}) includes audio conferencing, but that part is switched off. A license administrator can switch it on.',
  'license.why.planFailed':
    'Microsoft could not set up the audio conferencing of the license ({product}). A license administrator can give it again.',
  'license.why.noTeams':
    '{who, select, you {Your} other {The}} license ({product}) includes audio conferencing but not Teams, so it cannot be used. A license administrator can add a license with Teams.',
  'license.why.planPending':
    'Microsoft is still setting up the audio conferencing of the license ({product}). This can take up to 24 hours; ask again then.',
  'license.why.planUnknown':
    '{who, select, you {Your} other {The}} license ({product}) has a telephony plan named {plan} that Bridgekeeper does not know. If it is Operator Connect Conferencing, an administrator can enter its plan id in the settings.',
  'license.why.unreadable':
    '{who, select, you {Your} other {The}} license could not be read just now. Ask again in a few minutes.',

  'license.allows.standard':
    'Callers may use numbers from Microsoft and from operators. Calls out of your meetings go through Microsoft, or through an operator where a routing policy matches.',
  'license.allows.operatorConnect':
    'Callers may use numbers from operators only. Calls out of your meetings go through an operator, and only where a routing policy matches.',
  'license.allows.usaCanada':
    'Callers may use numbers from Microsoft. Whether it includes numbers from operators is not documented by Microsoft. Calls out of your meetings go through Microsoft.',
  'license.allows.payPerMinute':
    'Callers may use numbers from Microsoft; every minute is charged. Whether it includes numbers from operators is not documented by Microsoft. Calls out of your meetings go through Microsoft, charged by the minute.',
  'license.allows.directRouting':
    'Callers may use your organization’s own numbers, connected by Direct Routing.',
  'license.allows.none':
    'Your meetings have no dial-in numbers. People you invite need no license to call in to others’ meetings.',
  'license.allows.unknown': 'What it allows cannot be told until then.',

  'license.bills.standard':
    'Microsoft bills the license and the use of its numbers; an operator bills its numbers and the calls it carries.',
  'license.bills.operatorConnect':
    'Microsoft bills the license; the operator bills its numbers and the calls it carries.',
  'license.bills.usaCanada': 'Microsoft bills the license and calls beyond what it includes.',
  'license.bills.payPerMinute': 'Microsoft bills every minute, to the organization’s Communications Credits.',
  'license.bills.directRouting': 'Your organization’s own carrier bills the calls.',
  'license.bills.none': 'There is nothing to bill.',
  'license.bills.unknown': 'Who bills what cannot be told until then.',

  'license.line': 'License: {license}',
  'license.fact.license': 'License',
  'license.fact.bills': 'Who bills what',
} as const;
