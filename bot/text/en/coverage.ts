/** Where callers have a number, where they have none, and what comes nearest. Only the chat says it. */
export const coverage = {
  'coverage.own':
    'Your callers have local numbers in {toll, plural, =0 {no country} one {# country} other {# countries}} and toll-free numbers in {tollFree, plural, =0 {none} one {#} other {#}}: {numbers, plural, one {# number} other {# numbers}} in all.',
  'coverage.tollFree.own':
    'Your callers have toll-free numbers in {tollFree, plural, =0 {no country} one {# country} other {# countries}}.',
  'coverage.tollFree.bridge':
    'The bridges have toll-free numbers in {tollFree, plural, =0 {no country} one {# country} other {# countries}}.',
  'coverage.own.in':
    '{what}: your callers have local numbers in {toll, plural, =0 {no country} one {# country} other {# countries}} and toll-free numbers in {tollFree, plural, =0 {none} one {#} other {#}}.',
  'coverage.own.none':
    'Your callers have no number there ({what}). Say “which countries have numbers” for all that you have.',
  'coverage.source':
    '{source} {plural, select, yes {provide} other {provides}} numbers in {countries, plural, =0 {no country} one {# country} other {# countries}}; {only, select, none {in each of them somebody else does too} other {nobody else does in {only}}}.',
  'coverage.source.operators': 'Operators',
  'coverage.line.toll': '{count, plural, one {# toll number} other {# toll numbers}}',
  'coverage.line.tollFree': '{count, plural, one {# toll-free number} other {# toll-free numbers}}',
  'coverage.line.only': 'only {source}',
  'coverage.page': '{from}–{to} of {total} countries.',
  'coverage.tollFreeReach': 'Toll-free numbers often work only inside their own country.',

  'coverage.place.some':
    'Yes: for {place} your callers may use {count, plural, one {# number} other {# numbers}}, {first}{more, plural, =0 {} one { and # more} other { and # more}}.',
  'coverage.place.someTollFree':
    'For {place} your callers may use {count, plural, one {a toll-free number} other {# toll-free numbers}}, {first}{more, plural, =0 {} one { and # more} other { and # more}}, but no toll number.',
  'coverage.place.none':
    'None of your numbers is in {place}{kind, select, tollFree { and toll-free} other {}}.',
  'coverage.place.sameCountry': 'The same country has {where}: {number}.',
  'coverage.place.sharedCode':
    'The nearest on your bridge is {where}: {number}. It has the same calling code, +{code}, so it is dialed alike.',
  'coverage.place.borders': 'The nearest on your bridge is {where}: {number}, in a neighboring country.',
  'coverage.place.distance':
    'The nearest on your bridge is {where}: {number}, by the distance between the countries.',
  'coverage.place.noAlternative': 'You have no toll number that could stand in.',
  'coverage.place.bridgeOnly':
    'The bridge has {number} there, but your license or your invite policy leaves it out. Say “why” for which.',
  'coverage.place.noDialIn': 'You have no dial-in numbers, there or elsewhere. {why}',
  'coverage.inside': 'Inside the country it is dialed as {national}, from elsewhere as {international}.',
  'coverage.more': 'Also near: {numbers}.',
  'coverage.tollFree':
    'Toll-free ({country}): {number}. Toll-free numbers often work only inside their own country.',
  'coverage.pays':
    'Callers pay what their own carrier asks for the call ({country}); Microsoft does not document that price.',
  'coverage.ownDefault':
    'Microsoft chooses an organizer’s default by country (the usage location, once, when dial-in is first switched on), not by city. An administrator can set another number of the bridge for you.',

  'coverage.next': 'What could be done',
  'coverage.next.operator':
    'An operator may supply one: Operator Connect Conferencing adds operators’ numbers to the same bridge. Who offers conferencing numbers ({country}) is listed in the Teams admin center › Voice › Operators.',
  'coverage.next.microsoft':
    'A number of Microsoft’s comes from the Teams admin center › Voice › Phone numbers, by porting one that you own, or by a request form, where Microsoft offers one ({country}).',

  'coverage.availability.notSold': '{country}: Microsoft did not sell Audio Conferencing.',
  'coverage.availability.byTata':
    'In India Audio Conferencing was sold by Tata Communications, not by Microsoft.',
  'coverage.availability.outsideMainlandOnly':
    'For China Audio Conferencing was for people outside mainland China only.',
  'coverage.availability.payPerMinuteOnly':
    '{country}: Microsoft sold Audio Conferencing by the minute only.',
  'coverage.availability.automatic':
    '{country}: Microsoft gives no toll number by itself; toll-free ones depend on stock.',
  'coverage.availability.credits': '{country}: Communications Credits were not offered.',
  'coverage.availability.unknown':
    '{country}: whether Microsoft sells Audio Conferencing today is not known here.',
  'coverage.availability.dated':
    'As Microsoft’s pages stood between January 2022 and January 2023; the list has moved since, and a license’s country is its usage location.',

  'coverage.demand.here':
    '{organizers, plural, =0 {No organizer has} one {# organizer has} other {# organizers have}} {country} as usage location.',
  'coverage.demand.some':
    '{unserved, plural, one {# organizer} other {# organizers}} in {gaps, plural, one {# country} other {# countries}} {unserved, plural, one {has} other {have}} no local number: {first}{more, plural, =0 {} one { and # more} other { and # more}}.',
  'coverage.demand.none':
    'Every organizer with a usage location{region, select, none {} other { in {region}}} has a local number: {organizers, plural, one {# organizer} other {# organizers}} in {countries, plural, one {# country} other {# countries}}.',
  'coverage.demand.nobody':
    '{region, select, none {No organizer is counted yet.} other {No organizer has a usage location in {region}.}}',
  'coverage.demand.bridge':
    'The bridges have local numbers in {toll, plural, one {# country} other {# countries}} and toll-free numbers in {tollFree, plural, =0 {none} one {#} other {#}}.',
  'coverage.demand.gaps': 'Without a local number ({count})',
  'coverage.demand.covered': 'With a local number ({count})',
  'coverage.demand.unserved':
    '{country}: {unserved, plural, one {# organizer} other {# organizers}}{organizers, plural, =0 {} other { of #}}',
  'coverage.demand.people': '{country}: {organizers, plural, one {# organizer} other {# organizers}}',
  'coverage.demand.noNumber': 'no toll number there; nearest {where}',
  'coverage.demand.noNumberAtAll': 'no toll number there',
  'coverage.demand.otherLicense': 'numbers there are not for these licenses: {numbers}',
  'coverage.demand.microsoft': '{count} from Microsoft',
  'coverage.demand.operator': '{count} from operators',
  'coverage.demand.others': '{count} from elsewhere or not known',
  'coverage.demand.onlyOperator': 'Toll numbers from operators only: {countries}.',
  'coverage.demand.onlyMicrosoft': 'Toll numbers from Microsoft only: {countries}.',
  'coverage.demand.unasked': 'Numbers where no organizer is: {countries}.',
  'coverage.demand.nowhere':
    '{count, plural, one {# organizer has} other {# organizers have}} no usage location and {count, plural, one {is} other {are}} not counted above.',
  'coverage.demand.untold':
    'For {count, plural, one {# person} other {# people}} the license could not be told; {count, plural, one {it is} other {they are}} not counted.',
  'coverage.demand.asOf': 'Organizers as listed by the directory {age}.',
  'coverage.demand.partial':
    'The directory has not been read to its end yet, so organizers may be missing from these counts.',
  'coverage.demand.moreCountries': '{more} more',

  'coverage.button.ask': 'Ask for it',
  'coverage.button.more': 'More countries',
  'coverage.button.previous': 'Previous countries',
  'coverage.button.all': 'Which countries have numbers',
  'coverage.button.own': 'My own coverage',

  'coverage.region.africa': 'Africa',
  'coverage.region.apac': 'Asia-Pacific',
  'coverage.region.asia': 'Asia',
  'coverage.region.benelux': 'Benelux',
  'coverage.region.dach': 'Germany, Austria and Switzerland',
  'coverage.region.emea': 'Europe, the Middle East and Africa',
  'coverage.region.europe': 'Europe',
  'coverage.region.latam': 'Latin America',
  'coverage.region.middleEast': 'the Middle East',
  'coverage.region.nordics': 'the Nordic countries',
  'coverage.region.northAmerica': 'North America',
  'coverage.region.oceania': 'Oceania',
  'coverage.region.southAmerica': 'South America',
} as const;
