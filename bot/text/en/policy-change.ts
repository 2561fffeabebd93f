/** What is still open about policies, routes and restrictions, and what routes would do with a number. */
export const policyChange = {
  'policyChange.ask.policy':
    'Which policy do you mean? Say it with its name, such as “grant the policy "Europe invites" to Olivia Hart”. Nothing was changed.',
  'policyChange.ask.name':
    'What should it be called? Say it with a name in quotes, such as “create the policy "Nordic invites" with the Oslo number”. Nothing was changed.',
  'policyChange.ask.whom':
    'For whom? Name a person, a group or a country, or say “for the whole tenant”. Nothing was changed.',
  'policyChange.ask.what':
    'What should change in it? Name a number that comes or goes, such as “add the London number to the policy "Europe invites"”, or say whether toll-free is allowed. Nothing was changed.',
  'policyChange.ask.onePerson':
    'One group or the people one by one, not both: say it in two steps. Nothing was changed.',
  'policyChange.ask.removal':
    'A policy that nobody has does no harm. Take its grants back here; remove it in the Teams admin center, or undo its creation. Nothing was changed.',
  'policyChange.ask.restriction':
    'Where may people be called: anywhere, only in your own country, only in Zone A, or nowhere? Say it with whom you mean, such as “only domestic dial-out for Jonas Weber”. Nothing was changed.',
  'policyChange.ask.through':
    'Through which operator? Name it, or a number of its own on the bridge, such as “route calls to Germany through +49 69 90009100”. Nothing was changed.',
  'policyChange.ask.route':
    'Which voice route do you mean? Say its name in quotes, such as “remove the voice route "Germany by BT"”. Nothing was changed.',
  'policyChange.ask.pattern':
    'Which numbers should the route match? Write the pattern, such as “with the pattern ^\\+49\\d+$”. Nothing was changed.',
  'policyChange.ask.usage':
    'Which PSTN usage? Say its name in quotes, such as “with the usage "Conferencing GB"”. Nothing was changed.',
  'policyChange.ask.routeChange':
    'What should change in the route: its pattern, its number, its usages or its priority? Nothing was changed.',
  'policyChange.ask.usageRemoval':
    'PSTN usages are only added here: another part of the organization may need one. Remove it in the Teams admin center. Nothing was changed.',
  'policyChange.ask.testNumber':
    'Which number should be tried? Write it in full, such as “test the pattern ^\\+49\\d+$ with +49 30 1234567”. Nothing was changed.',

  'policyChange.test.pattern':
    '{matches, select, true {The pattern {pattern} matches {number}.} false {The pattern {pattern} does not match {number}.} other {The pattern {pattern} cannot be evaluated exactly, so whether it matches {number} is not known.}}',
  'policyChange.test.matching': '{number} is matched by {names}, the first by priority first.',
  'policyChange.test.none':
    'No voice route matches {number}: Microsoft carries such a call where the organizer’s license allows it, and with an Operator Connect Conferencing license it cannot be placed.',
  'policyChange.test.unclear': 'Whether {names} would match cannot be told from their patterns.',
  'policyChange.test.policy':
    '{found, select, yes {With the routing policy {policy} it goes by {route}.} other {With the routing policy {policy} no route takes it.}}',
} as const;
