import type { NumberSaid, Wanted } from '../../domain/changes/wanted.js';
import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import { policyScope } from './policy-scope.js';

/** What is still open about routing; each is a question, `policyChange.ask.<code>`. */
export type OpenRouting =
  | 'policy'
  | 'name'
  | 'whom'
  | 'onePerson'
  | 'removal'
  | 'through'
  | 'route'
  | 'pattern'
  | 'usage'
  | 'routeChange'
  | 'usageRemoval';

/** What the words wish of the routing of calls out of meetings, or what they leave open. */
export function routingWanted(entities: Entities): Wanted | OpenRouting {
  const { part, action, route, pattern } = entities;
  if (action === 'ungrant' || (action === 'grant' && entities.policy !== undefined)) return grant(entities);
  if (part === 'usage') return usage(entities);
  if (route !== undefined || pattern !== undefined) return oneRoute(entities);
  if (part === 'route' && action === 'remove') return 'route';
  if (part === 'policy' || entities.newPolicy !== undefined) return policy(entities);
  return entities.policy === undefined ? throughOperator(entities) : grant(entities);
}

function grant(entities: Entities): Wanted | OpenRouting {
  const to = policyScope(entities);
  if (to === 'unclear') return 'onePerson';
  if (to === undefined) return 'whom';
  const { action, rank } = entities;
  const said = action === 'ungrant' ? undefined : entities.policy;
  if (said === undefined && action !== 'ungrant') return 'policy';
  return {
    kind: 'grantPolicy',
    policyKind: 'routing',
    policy: said,
    to,
    ...(rank !== undefined && { rank }),
  };
}

function usage({ action, usage: said }: Entities): Wanted | OpenRouting {
  if (action === 'remove') return 'usageRemoval';
  const [name, ...others] = listOf(said);
  return name === undefined || others.length > 0 ? 'usage' : { kind: 'addUsage', usage: name };
}

function oneRoute(entities: Entities): Wanted | OpenRouting {
  const { action, route, pattern, priority } = entities;
  if (route === undefined) return 'route';
  if (action === 'remove') return { kind: 'removeRoute', route };
  const usages = listOf(entities.usage);
  const number = through(entities);
  const place = priority === undefined ? {} : { priority };
  if (action === 'edit') {
    const changes = {
      ...(pattern !== undefined && { pattern }),
      ...(entities.number !== undefined && number !== undefined && { number }),
      ...(usages.length > 0 && { usages }),
      ...place,
    };
    return Object.keys(changes).length === 0 ? 'routeChange' : { kind: 'editRoute', route, ...changes };
  }
  if (pattern === undefined) return 'pattern';
  if (number === undefined) return 'through';
  if (usages.length === 0) return 'usage';
  return { kind: 'createRoute', route, pattern, number, usages, ...place };
}

function policy(entities: Entities): Wanted | OpenRouting {
  const usages = listOf(entities.usage);
  const { action, newPolicy, policy: said } = entities;
  if (action === 'remove') return 'removal';
  if (action === 'edit' && said !== undefined) {
    return usages.length === 0 ? 'usage' : { kind: 'editRoutingPolicy', policy: said, usages };
  }
  if (action === 'create' || newPolicy !== undefined) {
    const name = newPolicy ?? said;
    if (usages.length > 0)
      return name === undefined ? 'name' : { kind: 'createRoutingPolicy', policy: name, usages };
    return through(entities) === undefined ? 'usage' : throughOperator(entities);
  }
  return said === undefined ? 'policy' : grant(entities);
}

/** "Route calls to Germany through BT": everything that it takes. */
function throughOperator(entities: Entities): Wanted | OpenRouting {
  const to = policyScope(entities);
  if (to === 'unclear') return 'onePerson';
  const number = through(entities);
  if (number === undefined) return 'through';
  return {
    kind: 'routeCallsOut',
    through: number,
    countries: destinations(entities),
    ...(to !== undefined && { to }),
  };
}

/** The operator's number that carries the calls, or the operator; Microsoft is none. */
function through({ number, provider, source }: Entities): NumberSaid | undefined {
  const [said, ...more] = listOf(number);
  if (said !== undefined) return more.length === 0 ? said : undefined;
  const [operator] = listOf(provider).filter((each) => each !== 'microsoft');
  if (operator !== undefined) return { source: operator };
  return source === 'operator' ? { source } : undefined;
}

/** To where people are called; a country that is said of the people is where they are. */
function destinations({ toCountry, country, peopleCountry }: Entities): readonly CountryCode[] {
  const said = toCountry === undefined ? listOf(country) : listOf(toCountry);
  const people = toCountry === undefined ? listOf(peopleCountry) : [];
  return said.filter((each) => isCountryCode(each)).filter((code) => !people.includes(code));
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return [value ?? []].flat();
}
