import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import type { LicenseOrigin, OriginTrouble } from '../../domain/licenses/license-origin.js';
import { fail, ok } from '../../domain/result.js';
import type { LicenseOrigins } from '../../ports/license-origins.js';
import type { GraphClient } from './graph-client.js';
import { unreadable } from './graph-failure.js';

/**
 * Reads how a person's products came to them. The assignments name products by id and groups by id: the names come from the
 * person's license details, and from the groups where the installation may read those.
 */
export function createLicenseOrigins(graph: GraphClient): LicenseOrigins {
  async function groupNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(ids)].slice(0, MAX_GROUPS);
    const read = await Promise.all(
      asked.map((id) => {
        const filter = encodeURIComponent(`id eq '${id}'`);
        const path = `/groups?$filter=${filter}&$select=id,displayName`;
        return graph.list({ operation: 'the name of a group', path, shape: NamedGroup });
      }),
    );
    const groups = read.flatMap((answer) => (answer.ok ? answer.value : []));
    return new Map(
      groups.flatMap(({ id, displayName }) => (typeof displayName !== 'string' ? [] : [[id, displayName]])),
    );
  }

  return {
    async originsOf(userId) {
      const person = `/users/${encodeURIComponent(userId)}`;
      const [given, details] = await Promise.all([
        graph.get({
          operation: 'how licenses were given',
          path: `${person}?$select=id,assignedPlans,licenseAssignmentStates`,
          shape: Assignments,
        }),
        graph.list({ operation: 'licenses of a person', path: `${person}/licenseDetails`, shape: Product }),
      ]);
      if (!given.ok) return fail(unreadable('directory', given.failure));
      if (!details.ok) return fail(unreadable('directory', details.failure));
      const states = given.value.licenseAssignmentStates ?? [];
      const names = await groupNames(states.flatMap(({ assignedByGroup }) => assignedByGroup ?? []));
      const products = new Map(
        details.value.map(({ skuId, skuPartNumber }) => [skuId?.toLowerCase(), skuPartNumber]),
      );
      const givenAt = new Map(
        (given.value.assignedPlans ?? []).flatMap(({ servicePlanId, capabilityStatus, assignedDateTime }) => {
          const at = instantOf(assignedDateTime);
          if (typeof servicePlanId !== 'string' || at === undefined || capabilityStatus === 'Deleted')
            return [];
          return [[servicePlanId.toLowerCase(), at] as const];
        }),
      );
      return ok(
        states.map((state) =>
          originOf(state, { product: products.get(state.skuId?.toLowerCase()) ?? '', givenAt, names }),
        ),
      );
    },
  };
}

const NamedGroup = z.object({ id: z.string(), displayName: z.string().nullish() });

const Product = z.object({ skuId: z.string().nullish(), skuPartNumber: z.string().nullish() });

const State = z.object({
  skuId: z.string().nullish(),
  assignedByGroup: z.string().nullish(),
  disabledPlans: z.array(z.string()).nullish(),
  state: z.string().nullish(),
  error: z.string().nullish(),
  lastUpdatedDateTime: z.string().nullish(),
});

const Assignments = z.object({
  licenseAssignmentStates: z.array(State).nullish(),
  assignedPlans: z
    .array(
      z.object({
        servicePlanId: z.string().nullish(),
        capabilityStatus: z.string().nullish(),
        assignedDateTime: z.string().nullish(),
      }),
    )
    .nullish(),
});

interface Known {
  readonly product: string;
  readonly givenAt: ReadonlyMap<string, Instant>;
  readonly names: ReadonlyMap<string, string>;
}

function originOf(
  { assignedByGroup, disabledPlans, state, error, lastUpdatedDateTime }: z.output<typeof State>,
  { product, givenAt, names }: Known,
): LicenseOrigin {
  return {
    skuPartNumber: product,
    how: typeof assignedByGroup === 'string' ? 'group' : 'direct',
    group: typeof assignedByGroup === 'string' ? names.get(assignedByGroup) : undefined,
    state: STATES.get(state ?? '') ?? 'failed',
    trouble: typeof error !== 'string' || error === 'None' ? undefined : (TROUBLES.get(error) ?? 'other'),
    off: (disabledPlans ?? []).map((id) => id.toLowerCase()),
    changedAt: instantOf(lastUpdatedDateTime),
    givenAt,
  };
}

/** Microsoft's list: resource type licenseAssignmentState, property state. */
const STATES: ReadonlyMap<string, LicenseOrigin['state']> = new Map([
  ['Active', 'active'],
  ['ActiveWithError', 'failed'],
  ['Disabled', 'disabled'],
  ['Error', 'failed'],
]);

/** Microsoft's list: resource type licenseAssignmentState, property error. */
const TROUBLES: ReadonlyMap<string, OriginTrouble> = new Map([
  ['CountViolation', 'noSeats'],
  ['MutuallyExclusiveViolation', 'conflictingPlans'],
  ['DependencyViolation', 'missingPlan'],
  ['ProhibitedInUsageLocationViolation', 'usageLocation'],
  ['UniquenessViolation', 'notUnique'],
]);

function instantOf(time: string | null | undefined): Instant | undefined {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** A person gets the same product from a few groups at most. */
const MAX_GROUPS = 10;
