import { mergePolicies, type Merged } from '../../domain/tenant/known-organizer.js';
import {
  GLOBAL_POLICY,
  POLICY_KINDS,
  type GrantedPolicy,
  type PolicyKind,
} from '../../domain/tenant/organizer.js';
import { known, type Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Merge } from '../../ports/mirror.js';
import type { ListedPolicies } from '../../ports/policy-assignments.js';
import {
  ahead,
  begun,
  isDone,
  ONE_BATCH,
  type PartWork,
  type SyncPart,
  type SyncPorts,
} from './sync-part.js';

/** The policies that were granted to people and groups, and with them what applies to everybody else. */
export async function syncPolicies(work: PartWork): ReturnType<SyncPart> {
  const { ports, job, running } = work;
  const { clock, store, policyAssignments } = ports;
  const { tenantId } = job;
  const part = 'policies';
  const before = await store.part(tenantId, part);
  if (isDone(before, running.jobId)) return undefined;
  const recent = before?.asOf !== undefined && clock() - before.asOf < POLICIES_EVERY_MS;
  if (job.kind !== 'full' && recent && before.state === 'done') return newcomersPolicies(work);
  const reading = await begun({ ...work, part, before, job: { ...job, kind: 'full' } });
  let tenantWide: TenantWide = {};
  let { cursor } = reading;
  let page = ahead(policyAssignments.page(cursor));
  for (;;) {
    const read = await page();
    if (!read.ok) return { part, failed: read.failure };
    const { people, next } = read.value;
    if (next !== undefined && !running.stop()) page = ahead(policyAssignments.page(next));
    const learned = await learnTenantWide(ports, people, tenantWide);
    if (!learned.ok) return { part, failed: learned.failure };
    tenantWide = learned.value;
    // The last page is read again where the end of the reading is not kept any more.
    cursor = next ?? cursor;
    await store.keepStep(
      tenantId,
      policiesStep({ people, tenantWide, at: clock(), done: people.length, cursor }),
    );
    if (next === undefined) {
      await store.finish(tenantId, { part, at: clock(), asOf: reading.startedAt });
      return undefined;
    }
    if (running.stop()) return undefined;
  }
}

/** Grants show after hours anyway, and there is no list of those that changed. */
const POLICIES_EVERY_MS = 6 * 3_600_000;

/** Between two readings of everybody's policies, those of people who are new are read one by one. */
async function newcomersPolicies({ ports, job: { tenantId }, running }: PartWork): ReturnType<SyncPart> {
  const { clock, store, policyAssignments } = ports;
  let tenantWide: TenantWide = {};
  for (;;) {
    const userIds = await store.withoutPolicies(tenantId, ONE_BATCH);
    if (userIds.length === 0 || running.stop()) return undefined;
    const read = await policyAssignments.of(userIds);
    if (!read.ok) return { part: 'policies', failed: read.failure };
    const learned = await learnTenantWide(ports, read.value, tenantWide);
    if (!learned.ok) return { part: 'policies', failed: learned.failure };
    tenantWide = learned.value;
    const at = clock();
    const step = policiesStep({ people: read.value, tenantWide, at, done: 0, cursor: undefined });
    await store.keepStep(tenantId, { ...step, userIds, merge: orUnlisted(step.merge, at) });
  }
}

/** What applies to those to whom nothing was granted, as far as somebody was listed to whom it applies. */
type TenantWide = Readonly<Partial<Record<PolicyKind, GrantedPolicy>>>;

interface PoliciesRead {
  readonly people: readonly ListedPolicies[];
  readonly tenantWide: TenantWide;
  readonly at: number;
  readonly done: number;
  readonly cursor: string | undefined;
}

function policiesStep({ people, tenantWide, at, done, cursor }: PoliciesRead) {
  const listed = new Map(people.map((each) => [each.userId, each.granted]));
  const merge: Merge = (userIds, before) =>
    userIds.flatMap((userId): readonly Merged[] => {
      const [old, granted] = [before.get(userId), listed.get(userId)];
      if (old === undefined || granted === undefined) return [];
      return [
        mergePolicies(
          old,
          known({ ...ALL_GLOBAL, ...tenantWide, ...granted }, at, 'teamsConfigurations'),
          at,
        ),
      ];
    });
  return { part: 'policies' as const, userIds: [...listed.keys()], merge, done, cursor };
}

/** Somebody without a Teams configuration is remembered as tried, so that they are not asked for again and again. */
function orUnlisted(merge: Merge, at: number): Merge {
  const failed: Unreadable = { code: 'unreadable', system: 'teamsAdministration', cause: 'unexpected' };
  return (userIds, before) => {
    const merged = merge(userIds, before);
    const found = new Set(merged.map(({ after }) => after.organizer.person.id));
    const others = [...before].filter(([userId]) => !found.has(userId));
    return [...merged, ...others.map(([, old]) => mergePolicies(old, { known: false, failed }, at))];
  };
}

/**
 * The list shows grants to people and groups only; one to the whole tenant is learned from somebody who has no other, when
 * the first such person is listed. Where it cannot be learned for now nobody's policies are taken for Microsoft's own
 * defaults, which would look like a change of everybody's; where it never can, they are.
 */
async function learnTenantWide(
  { organizerSettings }: SyncPorts,
  people: readonly ListedPolicies[],
  known: TenantWide,
): Promise<Result<TenantWide, Unreadable>> {
  let tenantWide = known;
  const asked = new Set<string>();
  while (asked.size < MOST_EXAMPLES) {
    const open = POLICY_KINDS.filter((kind) => tenantWide[kind] === undefined);
    const example = people.find(
      ({ userId, granted }) => !asked.has(userId) && open.some((kind) => granted[kind] === undefined),
    );
    if (example === undefined) return ok(tenantWide);
    asked.add(example.userId);
    const policies = await organizerSettings.policiesOf(example.userId);
    if (!policies.ok) {
      const { cause } = policies.failure;
      if (cause === 'unexpected') continue;
      return NEVER_TOLD.includes(cause) ? ok({ ...ALL_GLOBAL, ...tenantWide }) : fail(policies.failure);
    }
    const learned = open.flatMap((kind) => {
      const policy = policies.value[kind];
      const isOwn = policy.how === 'direct' || policy.how === 'group';
      return example.granted[kind] === undefined && !isOwn ? [[kind, policy] as const] : [];
    });
    tenantWide = { ...tenantWide, ...Object.fromEntries(learned) };
  }
  return ok({ ...ALL_GLOBAL, ...tenantWide });
}

const ALL_GLOBAL: Required<TenantWide> = {
  invite: GLOBAL_POLICY,
  routing: GLOBAL_POLICY,
  restriction: GLOBAL_POLICY,
  meeting: GLOBAL_POLICY,
};
const NEVER_TOLD: readonly Unreadable['cause'][] = ['notGranted', 'forbidden'];
const MOST_EXAMPLES = 4;
