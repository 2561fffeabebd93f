import { createCalendar } from '../../bot/adapters/graph/calendar.js';
import type { GraphClient } from '../../bot/adapters/graph/graph-client.js';
import { createGroups } from '../../bot/adapters/graph/groups.js';
import { createLicenseOrigins } from '../../bot/adapters/graph/license-origins.js';
import { createLicenses } from '../../bot/adapters/graph/licenses.js';
import { createMeetings } from '../../bot/adapters/graph/meetings.js';
import { createNumberInventory } from '../../bot/adapters/graph/number-inventory.js';
import { createPeople } from '../../bot/adapters/graph/people.js';
import { createPolicyAssignments } from '../../bot/adapters/graph/policy-assignments.js';
import { createPolicyGrants } from '../../bot/adapters/graph/policy-grants.js';
import { createGraphProbes } from '../../bot/adapters/graph/probe-permissions.js';
import { createRoles } from '../../bot/adapters/graph/roles.js';
import { createTenantDirectory } from '../../bot/adapters/graph/tenant-directory.js';
import { createTenantProfile } from '../../bot/adapters/graph/tenant-profile.js';
import { fail, ok, type Result } from '../../bot/domain/result.js';
import type { Clock } from '../../bot/ports/clock.js';

/** What an adapter is tried with: a sandbox with the built-in tenant, where everything that is asked for is there. */
export interface World {
  readonly graph: GraphClient;
  readonly graphFor: (token: string) => GraphClient;
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly personToken: string;
  readonly clock: Clock;
  readonly organizerId: string;
  readonly meeting: { readonly organizerId: string; readonly meetingId: string; readonly joinUrl: string };
}

/** One call, and the permission that the product asks administrators for because of it. */
interface Call {
  readonly path: string;
  readonly method?: 'POST';
  readonly permission: string;
  /** `delegated`: of the person. `beside`: of the application, where a tenant grants it. */
  readonly by?: 'delegated' | 'beside';
}

export interface AdapterCalls {
  /** The file in bot/adapters/graph. */
  readonly adapter: string;
  readonly calls: readonly Call[];
  /** Makes the adapter send each of its calls; each result has to be a good one. */
  drive(world: World): readonly Promise<Result<unknown, unknown>>[];
}

const PEOPLE = { path: '/users', permission: 'User.Read.All' } as const;
const CONFIGURATIONS = {
  path: '/admin/teams/userConfigurations',
  permission: 'TeamsUserConfiguration.Read.All',
} as const;
const ROLE_ASSIGNMENTS = {
  path: '/roleManagement/directory/roleAssignments',
  permission: 'RoleManagement.Read.Directory',
} as const;
const GROUPS = { path: '/groups', permission: 'GroupMember.Read.All' } as const;
const PRODUCTS = { path: '/subscribedSkus', permission: 'LicenseAssignment.Read.All' } as const;
const NUMBERS = {
  path: '/admin/teams/telephoneNumberManagement/numberAssignments',
  permission: 'TeamsTelephoneNumber.Read.All',
  by: 'beside',
} as const;
const GRANTS = { permission: 'TeamsPolicyUserAssign.ReadWrite.All', by: 'beside' } as const;

/**
 * Every call of Graph that the product makes. Whoever gives an adapter another call, or adds an adapter, adds it here: the test
 * beside this file compares the table with what goes over the wire.
 */
export const ADAPTER_CALLS: readonly AdapterCalls[] = [
  {
    adapter: 'people.ts',
    calls: [PEOPLE, { path: '/users/{user-id}', permission: 'User.Read.All' }],
    drive: ({ graph, organizerId }) => {
      const people = createPeople(graph);
      return [
        people.person(organizerId),
        people.find('jonas.weber@contoso.com'),
        people.find('Jonas Weber'),
        first(people.everybody()),
      ];
    },
  },
  {
    adapter: 'tenant-directory.ts',
    calls: [PEOPLE, { path: '/users/delta', permission: 'User.Read.All' }, PRODUCTS],
    drive: ({ graph, clock }) => [
      createTenantDirectory(graph, { clock, operatorConnectPlanIds: () => [] }).page(undefined),
    ],
  },
  {
    adapter: 'licenses.ts',
    calls: [{ path: '/users/{user-id}/licenseDetails', permission: 'User.Read.All' }],
    drive: ({ graph, organizerId }) => {
      const licenses = createLicenses(graph, () => []);
      return [
        licenses.plansOf(organizerId),
        licenses.plansOfMany([organizerId]).then((all) => all.get(organizerId)!),
      ];
    },
  },
  {
    adapter: 'license-origins.ts',
    calls: [
      { path: '/users/{user-id}', permission: 'User.Read.All' },
      { path: '/users/{user-id}/licenseDetails', permission: 'User.Read.All' },
    ],
    drive: ({ graph, organizerId }) => [createLicenseOrigins(graph).originsOf(organizerId)],
  },
  {
    adapter: 'roles.ts',
    calls: [
      ROLE_ASSIGNMENTS,
      { path: '/users/{user-id}/transitiveMemberOf/microsoft.graph.group', permission: 'User.Read.All' },
    ],
    drive: ({ graph, clock, organizerId }) => [createRoles(graph, clock).rolesNow(organizerId)],
  },
  {
    adapter: 'groups.ts',
    calls: [
      GROUPS,
      { path: '/groups/{group-id}/members/microsoft.graph.user', permission: 'GroupMember.Read.All' },
    ],
    drive: ({ graph }) => {
      const groups = createGroups(graph);
      return [
        groups.find('Sales EMEA'),
        groups.find('Sales').then((found) => groups.members(found.ok ? (found.value[0]?.id ?? '') : '')),
      ];
    },
  },
  {
    adapter: 'policy-assignments.ts',
    calls: [
      CONFIGURATIONS,
      {
        path: '/admin/teams/userConfigurations/{teamsUserConfiguration-id}',
        permission: 'TeamsUserConfiguration.Read.All',
      },
    ],
    drive: ({ graph, organizerId }) => {
      const policies = createPolicyAssignments(graph);
      return [policies.page(undefined), policies.of([organizerId])];
    },
  },
  {
    adapter: 'policy-grants.ts',
    calls: [
      { path: "/admin/teams/policy/getPolicyId(type='{type}',name='{name}')", ...GRANTS },
      { path: '/admin/teams/policy/userAssignments/assign', method: 'POST', ...GRANTS },
      { path: '/admin/teams/policy/userAssignments/unassign', method: 'POST', ...GRANTS },
    ],
    drive: ({ graph, organizerId }) => {
      const grants = createPolicyGrants(graph);
      const grant = { userId: organizerId, kind: 'invite' } as const;
      return [
        grants.supports('invite'),
        grants.grant({ ...grant, policy: 'Europe invites' }).then(() => grants.takeBack(grant)),
      ];
    },
  },
  {
    adapter: 'number-inventory.ts',
    calls: [NUMBERS],
    drive: ({ graph }) => [createNumberInventory(graph).inventory()],
  },
  {
    adapter: 'meetings.ts',
    calls: [
      { path: '/users/{user-id}/onlineMeetings/{onlineMeeting-id}', permission: 'OnlineMeetings.Read.All' },
      { path: '/users/{user-id}/onlineMeetings', permission: 'OnlineMeetings.Read.All' },
    ],
    drive: ({ graph, meeting }) => {
      const meetings = createMeetings(graph);
      return [meetings.meeting(meeting), meetings.meetingByLink(meeting)];
    },
  },
  {
    adapter: 'calendar.ts',
    calls: [{ path: '/me/calendarView', permission: 'Calendars.ReadBasic', by: 'delegated' }],
    drive: ({ graphFor, personToken, clock }) => {
      const period = { from: clock(), until: clock() + 86_400_000 };
      return [createCalendar(graphFor).meetings(personToken, period)];
    },
  },
  {
    adapter: 'tenant-profile.ts',
    calls: [{ path: '/organization', permission: 'User.Read.All' }],
    drive: ({ graph, clock }) => [
      createTenantProfile(graph, clock)
        .country()
        .then((read) => (read.known ? ok(read.value) : fail(read.failed))),
    ],
  },
  {
    adapter: 'probe-permissions.ts',
    calls: [
      { path: '/organization', permission: 'User.Read.All' },
      PEOPLE,
      PRODUCTS,
      ROLE_ASSIGNMENTS,
      CONFIGURATIONS,
      NUMBERS,
      GROUPS,
      { path: '/users/{user-id}/onlineMeetings', permission: 'OnlineMeetings.Read.All' },
    ],
    drive: ({ url, token, clock }) => {
      const probes = createGraphProbes({ url, token, clock });
      return [
        probes.clock(),
        probes.people(),
        probes.products(),
        probes.ownRoles(),
        probes.teamsConfigurations(),
        probes.inventory(),
        probes.groups(),
        probes.meetings(),
      ];
    },
  },
];

async function first<T>(pages: AsyncIterable<T>): Promise<T> {
  for await (const page of pages) return page;
  throw new Error('There is no page');
}
