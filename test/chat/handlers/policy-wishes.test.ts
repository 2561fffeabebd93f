import { describe, expect, it } from '@jest/globals';
import { routingWanted } from '../../../bot/chat/handlers/routing-wanted.js';
import { restrictionWanted } from '../../../bot/chat/handlers/set-restriction.js';
import { invitePolicyWanted } from '../../../bot/chat/handlers/set-user-policy.js';
import type { Entities } from '../../../bot/language/understood.js';

const OLIVIA = { kind: 'people', said: ['Olivia'] };
const SALES = { kind: 'group', said: 'the Sales group' };

describe('words about invite policies', () => {
  it.each<[Entities, object | string]>([
    [
      { policy: 'Europe', person: 'Olivia', action: 'grant' },
      { kind: 'grantPolicy', policyKind: 'invite', policy: 'Europe', to: OLIVIA },
    ],
    [
      { policy: 'Europe', group: 'the Sales group', rank: 2 },
      { kind: 'grantPolicy', policyKind: 'invite', policy: 'Europe', to: SALES, rank: 2 },
    ],
    [
      { policy: 'Europe', everyone: true },
      { kind: 'grantPolicy', policyKind: 'invite', policy: 'Europe', to: { kind: 'everyone' } },
    ],
    [
      { policy: 'Europe', everyone: true, tenantWide: true },
      { kind: 'grantPolicy', policyKind: 'invite', policy: 'Europe', to: { kind: 'tenant' } },
    ],
    [
      { action: 'ungrant', policy: 'Europe', person: 'Olivia' },
      { kind: 'grantPolicy', policyKind: 'invite', policy: undefined, to: OLIVIA },
    ],
    [
      { tollFree: false, group: 'the Sales group' },
      { kind: 'grantPolicy', policyKind: 'invite', policy: 'AllowTollFreeDialinFalse', to: SALES },
    ],
    [
      { action: 'create', toCity: ['Paris', 'Tunis'], city: ['Paris', 'Tunis'], group: 'the Sales group' },
      {
        kind: 'createInvitePolicy',
        policy: 'Sales invites',
        numbers: [{ cities: ['Paris'] }, { cities: ['Tunis'] }],
        to: SALES,
      },
    ],
    [
      { toCountry: ['CA', 'SG'], country: ['CA', 'SG'], person: 'Olivia' },
      {
        kind: 'createInvitePolicy',
        policy: 'Olivia invites',
        numbers: [{ countries: ['CA'] }, { countries: ['SG'] }],
        to: OLIVIA,
      },
    ],
    [
      { newPolicy: 'North', number: '+442079460100', tollFree: false },
      { kind: 'createInvitePolicy', policy: 'North', numbers: ['+442079460100'], allowTollFree: false },
    ],
    [
      { policy: 'Europe', toCity: 'London', fromNumber: '+33199001000', action: 'edit' },
      { kind: 'editInvitePolicy', policy: 'Europe', add: [{ cities: ['London'] }], remove: ['+33199001000'] },
    ],
    [
      { policy: 'Europe', toCountry: 'GB', tollFree: true, action: 'edit' },
      { kind: 'editInvitePolicy', policy: 'Europe', add: [{ countries: ['GB'], tollFree: true }] },
    ],
    [
      { policy: 'Global', tollFree: false, action: 'edit' },
      { kind: 'editInvitePolicy', policy: 'Global', allowTollFree: false },
    ],
    [{ policy: 'Europe' }, 'what'],
    [{ action: 'create', toCity: 'Paris' }, 'name'],
    [{ action: 'ungrant' }, 'whom'],
    [{ action: 'remove', policy: 'Europe' }, 'removal'],
    [{ person: 'Olivia' }, 'policy'],
    [{ policy: 'Europe', group: 'the Sales group', person: 'Olivia' }, 'onePerson'],
    [{}, 'policy'],
  ])('%j', (entities, expected) => {
    expect(invitePolicyWanted(entities)).toEqual(expected);
  });
});

describe('words about the routing of calls out of meetings', () => {
  it.each<[Entities, object | string]>([
    [
      { provider: 'bt', part: 'route' },
      { kind: 'routeCallsOut', through: { source: 'bt' }, countries: [] },
    ],
    [
      { provider: 'telekom', toCountry: 'DE', country: 'DE', action: 'grant', group: 'the Sales group' },
      { kind: 'routeCallsOut', through: { source: 'telekom' }, countries: ['DE'], to: SALES },
    ],
    [
      { number: '+442079460180', country: ['GB', 'DE'], peopleCountry: 'DE', everyone: true },
      {
        kind: 'routeCallsOut',
        through: '+442079460180',
        countries: ['GB'],
        to: { kind: 'everyone', countries: ['DE'] },
      },
    ],
    [{ provider: 'microsoft', country: 'US' }, 'through'],
    [
      { source: 'operator', provider: 'microsoft', country: 'US' },
      { kind: 'routeCallsOut', through: { source: 'operator' }, countries: ['US'] },
    ],
    [
      { part: 'usage', action: 'create', usage: 'FR' },
      { kind: 'addUsage', usage: 'FR' },
    ],
    [{ part: 'usage', action: 'remove', usage: 'FR' }, 'usageRemoval'],
    [{ part: 'usage', action: 'create' }, 'usage'],
    [
      {
        part: 'route',
        action: 'create',
        route: 'R',
        pattern: '^',
        number: '+442079460180',
        usage: 'GB',
        priority: 0,
      },
      { kind: 'createRoute', route: 'R', pattern: '^', number: '+442079460180', usages: ['GB'], priority: 0 },
    ],
    [{ part: 'route', action: 'create', route: 'R', pattern: '^', usage: 'GB' }, 'through'],
    [{ part: 'route', action: 'create', route: 'R', number: '+442079460180' }, 'pattern'],
    [{ part: 'route', action: 'create', route: 'R', pattern: '^', number: '+442079460180' }, 'usage'],
    [{ part: 'route', action: 'create', pattern: '^' }, 'route'],
    [
      { part: 'route', action: 'edit', route: 'R', priority: 3 },
      { kind: 'editRoute', route: 'R', priority: 3 },
    ],
    [{ part: 'route', action: 'edit', route: 'R' }, 'routeChange'],
    [
      { part: 'route', action: 'remove', route: 'R' },
      { kind: 'removeRoute', route: 'R' },
    ],
    [{ part: 'route', action: 'remove' }, 'route'],
    [
      { part: 'policy', action: 'create', newPolicy: 'P', usage: ['A', 'B'] },
      { kind: 'createRoutingPolicy', policy: 'P', usages: ['A', 'B'] },
    ],
    [
      { part: 'policy', action: 'edit', policy: 'P', usage: 'A' },
      { kind: 'editRoutingPolicy', policy: 'P', usages: ['A'] },
    ],
    [{ part: 'policy', action: 'edit', policy: 'P' }, 'usage'],
    [
      { part: 'policy', action: 'create', provider: 'bt' },
      { kind: 'routeCallsOut', through: { source: 'bt' }, countries: [] },
    ],
    [
      { part: 'policy', action: 'grant', policy: 'P', person: 'Olivia' },
      { kind: 'grantPolicy', policyKind: 'routing', policy: 'P', to: OLIVIA },
    ],
    [
      { part: 'policy', action: 'ungrant', person: 'Olivia' },
      { kind: 'grantPolicy', policyKind: 'routing', policy: undefined, to: OLIVIA },
    ],
    [{ part: 'policy', action: 'remove', policy: 'P' }, 'removal'],
    [{ part: 'policy', action: 'grant', policy: 'P' }, 'whom'],
    [{}, 'through'],
  ])('%j', (entities, expected) => {
    expect(routingWanted(entities)).toEqual(expected);
  });
});

describe('words about restrictions', () => {
  it.each<[Entities, object | string]>([
    [
      { restriction: 'zoneA', person: 'Olivia' },
      { kind: 'restrictDialOut', allow: 'zoneA', to: OLIVIA },
    ],
    [
      { restriction: 'none', everyone: true, tenantWide: true },
      { kind: 'restrictDialOut', allow: 'none', to: { kind: 'tenant' } },
    ],
    [
      { restriction: 'none', everyone: true, peopleCountry: 'DE' },
      { kind: 'restrictDialOut', allow: 'none', to: { kind: 'everyone', countries: ['DE'] } },
    ],
    [{ restriction: 'none' }, 'whom'],
    [{ person: 'Olivia' }, 'restriction'],
    [{ restriction: 'none', group: 'the Sales group', person: 'Olivia' }, 'onePerson'],
  ])('%j', (entities, expected) => {
    expect(restrictionWanted(entities)).toEqual(expected);
  });
});
