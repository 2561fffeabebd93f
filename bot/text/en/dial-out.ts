/** Who carries calls out of meetings, under which number, and what they cost. `who` is "you" or a person's name. */
export const dialOut = {
  'dialOut.says.operator':
    '{operator} carries a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination}, over the route {route}. People see {callerId}.',
  'dialOut.says.operatorUnnamed':
    'An operator carries a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination}, over the route {route}. People see {callerId}.',
  'dialOut.says.microsoft':
    'Microsoft carries a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination}. People see {callerId}.',
  'dialOut.says.microsoftNoId':
    'Microsoft carries a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination}. Which number people see cannot be told: {why}.',
  'dialOut.says.directRouting':
    'Your organization’s own phone lines (Direct Routing) carry a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination}. Which number people see is set there; Microsoft does not document it.',
  'dialOut.says.none':
    'A call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination} cannot be placed. {why}',
  'dialOut.says.unknown':
    'Who carries a call from {who, select, you {your meetings} other {{who}’s meetings}} to {destination} cannot be told. {why}',
  'dialOut.destination': '{number} ({country})',
  'dialOut.example':
    'Shown with an example mobile number of {country}. Other numbers there may take another route where a pattern tells them apart; name the number to be sure.',

  'dialOut.outline.routed':
    'Calls out of {who, select, you {your meetings} other {{who}’s meetings}} go over {routes, plural, one {# route} other {# routes}} where a pattern matches; {otherwise}',
  'dialOut.outline.otherwise.microsoft': 'all others go through Microsoft, and people see {callerId}.',
  'dialOut.outline.otherwise.microsoftNoId':
    'all others go through Microsoft; which number people see cannot be told.',
  'dialOut.outline.otherwise.none': 'no others can be placed.',
  'dialOut.outline.microsoft':
    'Microsoft carries all calls out of {who, select, you {your meetings} other {{who}’s meetings}}. People see {callerId}.',
  'dialOut.outline.microsoftNoId':
    'Microsoft carries all calls out of {who, select, you {your meetings} other {{who}’s meetings}}. Which number people see cannot be told: {why}.',
  'dialOut.outline.directRouting':
    'Your organization’s own phone lines (Direct Routing) carry calls out of {who, select, you {your meetings} other {{who}’s meetings}}.',
  'dialOut.outline.none':
    'Nobody can be called from {who, select, you {your meetings} other {{who}’s meetings}}. {why}',
  'dialOut.outline.unknown':
    'Who carries calls out of {who, select, you {your meetings} other {{who}’s meetings}} cannot be told. {why}',
  'dialOut.outline.routes': 'Routes, in the order in which they are tried',
  'dialOut.outline.route': '{name}: {pattern} → {carrier}',
  'dialOut.outline.carrier.operator': '{operator}, caller ID {callerId}',
  'dialOut.outline.carrier.directRouting': 'your organization’s own phone lines (Direct Routing)',
  'dialOut.outline.carrier.none': 'nobody: {why}',
  'dialOut.outline.carrier.unknown': 'not to be told: {why}',
  'dialOut.outline.next': 'Name a number or a country to see how a call to it goes.',
  'dialOut.operatorUnnamed': 'an operator',

  'dialOut.why.licenseUnknown': 'The license of the organizer cannot be told.',
  'dialOut.why.noLicense':
    'The organizer has no audio conferencing license, so the meeting has no calls of its own. Somebody in it who may call outside numbers themselves (Calling Plan or Direct Routing) can still add a number, with their own caller ID.',
  'dialOut.why.ownCarrier':
    'With this license the organization’s own phone lines (Direct Routing) carry all calls, and no restriction holds them back.',
  'dialOut.why.settingsUnread': 'Settings that decide could not be read.',
  'dialOut.why.restrictionUnknown':
    'The restriction policy is none of Microsoft’s twelve, so what it allows is not known.',
  'dialOut.why.tenantCountryUnknown':
    'Only domestic calls are allowed, and the directory does not tell the country of the organization.',
  'dialOut.why.restricted':
    'The restriction policy does not allow it. A Teams administrator can grant another (Grant-CsDialoutPolicy).',
  'dialOut.why.operatorRoute': '{operator} owns the number of the route, so it carries the call.',
  'dialOut.why.gatewayRoute': 'The route leads over the organization’s own gateways.',
  'dialOut.why.callerNumberGone':
    'The number of the route is not on the bridge any more, so the route carries nothing. A Teams administrator can give it another.',
  'dialOut.why.callerNumberNotOperators':
    'The number of the route is not an operator’s, so no operator carries the call. A Teams administrator can give it another.',
  'dialOut.why.callerNumberUnclear':
    'Whose number the route has is not known, because the list of acquired numbers does not say.',
  'dialOut.why.routeMixed':
    'The route has both a number of the bridge and gateways, which exclude each other.',
  'dialOut.why.routeCarriesNothing':
    'The route that matches has neither a number of the bridge nor gateways. A Teams administrator can give it one.',
  'dialOut.why.patternNotEvaluated':
    'The pattern of a route that comes first cannot be evaluated exactly here.',
  'dialOut.why.patternInvalid':
    'The pattern of a route that comes first is not valid; what Microsoft does with it is not documented.',
  'dialOut.why.operatorUndocumented':
    'A route of an operator matches, and Microsoft does not document whether this license may use it.',
  'dialOut.why.noRoute':
    'With an Operator Connect Conferencing license only an operator carries calls, so where no route matches nobody does. A Teams administrator can add a route or grant a routing policy (PowerShell only).',
  'dialOut.why.microsoftOtherwise': 'Where no route matches, Microsoft carries the call.',
  'dialOut.why.noBridge':
    'The organization has no conferencing bridge: audio conferencing is not switched on.',

  'dialOut.callerId.noCall': 'there is no call',
  'dialOut.callerId.notDocumented': 'Microsoft does not document it for Direct Routing',
  'dialOut.callerId.bridgeUnread': 'the bridge could not be read',
  'dialOut.callerId.bridgeHasNoDefault': 'the bridge has no default number',
  'dialOut.callerId.carrierUnknown': 'who carries the call is not known',

  'dialOut.looked.license': 'License of the organizer',
  'dialOut.looked.restriction': 'Dial-out restriction policy',
  'dialOut.looked.routingPolicy': 'Dial-out routing policy',
  'dialOut.looked.routes': 'Voice routes',
  'dialOut.looked.carrier': 'Who carries the call',
  'dialOut.looked.callerId': 'Caller ID',
  'dialOut.looked.cost': 'What it costs',
  'dialOut.looked.propagation': 'When changes show',

  'dialOut.how':
    '{how, select, direct {granted directly} group {granted to a group} tenant {granted to the whole organization} other {the organization’s standard policy}}',
  'dialOut.found.restriction':
    '{policy}, {how}: {reach, select, anywhere {calls may go anywhere} zoneA {calls may go to the countries of Zone A} ownCountry {calls may go to the country of the organization’s service{home, select, none {} other { ({home})}}} other {calls out of meetings are off}}{decides, select, yes {, so this one may not} other {}}.',
  'dialOut.found.restrictionUnknown':
    '{policy}, {how}. It is none of Microsoft’s twelve policies, so what it allows is not known.',
  'dialOut.found.tenantCountryUnknown':
    '{policy}, {how}: only domestic calls. The country of the organization’s service could not be read, so what is domestic is not known.',
  'dialOut.found.routingPolicy': '{policy}, {how}, with {usages}.',
  'dialOut.found.routingPolicyEmpty': '{policy}, {how}. It has no usages, so no route applies.',
  'dialOut.found.routingPolicyMissing':
    '{policy} is granted but does not exist any more, so no route applies.',
  'dialOut.found.routeMatched':
    '{name} matches: pattern {pattern}, priority {priority}, usage {usage}.{passed, plural, =0 {} one { One route before it does not.} other { # routes before it do not.}}',
  'dialOut.found.routeNotEvaluated':
    '{name} comes first, and its pattern {pattern} has {construct}, which cannot be evaluated exactly here.',
  'dialOut.found.routeInvalid':
    '{name} comes first, and its pattern {pattern} is not valid, so whether it matches cannot be told.',
  'dialOut.found.routesNoneMatched':
    '{tried, plural, one {The one route of the policy does not match.} other {None of the # routes of the policy matches.}}',
  'dialOut.found.routesListed':
    '{routes, plural, =0 {No route has a usage of the policy.} one {One route applies where its pattern matches.} other {# routes apply where their pattern matches; the first that matches decides.}}',
  'dialOut.found.callerId.route': '{number}, the number of the route.',
  'dialOut.found.callerId.bridge': '{number}, the default number of the bridge.',
  'dialOut.found.callerId.unknown': 'Not to be told: {why}.',
  'dialOut.found.propagation':
    'Microsoft does not document how long a change of routing policies or routes takes. Try it with a call.',

  'dialOut.cost.pool.standard':
    'Zone A: the minutes that come with the license pay first (60 a month for each license, shared by the organization, not for premium-rate numbers), then Communications Credits. Whether assigned or purchased licenses count is not documented today; Teams admin center › Analytics & reports › PSTN minute pools shows the total.',
  'dialOut.cost.pool.usaCanada':
    'The minutes that come with the license pay first (60 a month for each assigned license, shared by the organization), then Communications Credits.',
  'dialOut.cost.credits.payPerMinute': 'Every minute is charged to Communications Credits.',
  'dialOut.cost.credits.outsideZoneA':
    'Outside Zone A no included minutes count: every minute is charged to Communications Credits.',
  'dialOut.cost.credits.outsideUsaCanada':
    'The license names calls to the USA and Canada only. What it includes elsewhere is not documented; count on Communications Credits for every minute.',
  'dialOut.cost.creditsLicense':
    '{credits, select, held {The organizer holds the Communications Credits license (MCOPSTNC) that this needs.} notHeld {This needs a Communications Credits license (MCOPSTNC), which the organizer does not hold; a license administrator can give it. Without it, or with an empty balance, such calls stop.} other {Whether the organizer holds the Communications Credits license (MCOPSTNC) that this needs could not be read.}}',
  'dialOut.cost.addOn':
    'An “extended dial-out to USA/CAN” add-on would make this call free of charge; whether the organizer has it is not known here.',
  'dialOut.cost.rate': 'The rate depends on the destination only; Microsoft publishes it.',
  'dialOut.cost.operator': 'The operator bills this call, at the prices of your contract with it.',
  'dialOut.cost.ownCarrier': 'Your organization’s own carrier bills this call.',
  'dialOut.cost.noCall': 'There is no call, so there is nothing to bill.',
  'dialOut.cost.unknown': 'What it costs depends on who carries it.',
  'dialOut.cost.payer':
    'The organization of the organizer pays, wherever the person who dials is. The person called pays Microsoft nothing.',

  'dialOut.notes': 'Not documented by Microsoft',
  'dialOut.note.usageOrder':
    'Another usage of the policy has a route for this number too. That usages are tried in their order is how Direct Routing does it; for conferencing it is not documented.',
  'dialOut.note.restrictionOfOperators':
    'An operator’s route matches this number. That restrictions hold for calls over an operator follows from Microsoft’s description of the policy; the article on operator routing does not say so.',
  'dialOut.note.poolOfOperators':
    'Whether calls that an operator carries use up included minutes is not documented.',
  'dialOut.note.gatewaysWithOperatorLicense':
    'Whether an Operator Connect Conferencing license may call over the organization’s own gateways is not documented.',
  'dialOut.note.licensesCombined':
    'The organizer holds more than one audio conferencing license. The combination is not documented; the wider one is used here.',

  'dialOut.ask.oneNumber': 'That names several numbers. Name one to see how a call to it goes.',
  'dialOut.ask.onePerson': 'That names several people. Name one to see how their calls go.',
  'dialOut.ask.number':
    'There is no example number for {country}. Name a number with its country code, such as +44 20 7946 0100.',

  'dialOut.health.good':
    '{routes, plural, =0 {There is no route for calls out of meetings.} one {The one route for calls out of meetings is in order.} other {All # routes for calls out of meetings are in order.}}',
  'dialOut.health.bad':
    '{findings, plural, one {There is # thing to look at} other {There are # things to look at}} in the {routes, plural, one {one route} other {# routes}} for calls out of meetings.',
  'dialOut.health.checked':
    'Only what is certain is said. Whether anybody was granted a routing policy is not looked at here.',
  'dialOut.health.more': '{more, plural, one {# more is not shown.} other {# more are not shown.}}',
  'dialOut.health.change':
    'Routes are changed in PowerShell: Set-CsOnlineVoiceRoute, New-CsOnlineVoiceRoute.',
  'dialOut.health.broken':
    'Broken: {route}. {why, select, callerNumberGone {Its number {number} is not on the bridge any more, so calls over it fail without a word.} callerNumberNotOperators {Its number {number} is not an operator’s, so no operator carries its calls.} other {It has neither a number of the bridge nor gateways.}} Give it an operator’s number of the bridge.',
  'dialOut.health.sourceUnclear':
    'Not certain: {route}. Whose number {number} is cannot be told from the list of acquired numbers.',
  'dialOut.health.mixed':
    'Contradictory: {route} has a number of the bridge and gateways, which exclude each other. Keep one of them.',
  'dialOut.health.invalidPattern':
    'Not valid: the pattern of {route}, {pattern}, breaks off at character {at}. Correct it.',
  'dialOut.health.notEvaluated':
    'Not checked: the pattern of {route}, {pattern}, has {construct}, which cannot be evaluated exactly here.',
  'dialOut.health.neverMatches':
    'Never used: the pattern of {route}, {pattern}, matches no full number. Numbers are compared as + and country code, such as +493012345678.',
  'dialOut.health.shadowed':
    'Never reached: {route}, because {by} {several, select, yes {take} other {takes}} every number that it could match.{byUsageOrder, select, yes { That holds if usages are tried in the order of the policy, which is not documented.} other {}} Give it a lower priority value or narrow the others.',
  'dialOut.health.unreachable':
    'Never reached: {route}. No routing policy has {usages}. Add the usage to a policy.',
  'dialOut.health.matchesEverything':
    'Takes everything: the pattern of {route}, {pattern}, matches every number, so that no later route of its usages is ever reached. Begin a pattern with ^\\+ and the country code to narrow it.',
  'dialOut.health.unanchored':
    'Loose: the pattern of {route}, {pattern}, also matches inside numbers of other countries. Begin it with ^\\+ and the country code.',
  'dialOut.health.usageShared':
    'Mixed: the usage {usage} is on operator routes and on gateway routes ({routes}). Microsoft wants usages of operator routes to be used for nothing else.',
  'dialOut.health.policyWithoutRoute':
    'Without effect: the routing policy {policy} has {usages}, and no route has that. With an Operator Connect Conferencing license nobody can be called under it.',

  'dialOut.button.check': 'Check the routes',
  'dialOut.button.mine': 'My calls out',
} as const;
