import type { Caller } from '../../domain/authority.js';
import type { Proposal } from '../../domain/changes/change.js';
import {
  canonicalPlan,
  outlineOf,
  withCanary,
  type Planned,
  type PlanOutline,
} from '../../domain/changes/plan.js';
import { secondPersonFor } from '../../domain/changes/second-person.js';
import { organizerOf, type Step } from '../../domain/changes/step.js';
import type { WrongBulkRow } from '../../domain/changes/wrong-bulk-row.js';
import type { Modifiers } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Person } from '../../domain/tenant/organizer.js';
import type { TenantSettingsValue } from '../../domain/tenant/tenant-settings.js';
import type { Clock } from '../../ports/clock.js';
import type { Mirror } from '../../ports/mirror.js';
import type { Proposals } from '../../ports/proposals.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';

/** A proposal with the people of its sample, ready to be shown. Who is not known any more is missing. */
export interface ProposalView {
  readonly proposal: Proposal;
  readonly people: ReadonlyMap<string, Person>;
  /** Rows of the list that the proposal was made of which are not part of it. */
  readonly wrongRows?: readonly WrongBulkRow[];
}

/** Keeps a plan as a proposal, where the tenant's limits allow one so large and so far. */
export type KeepProposal = (
  caller: Caller,
  planned: Planned,
  modifiers: Modifiers,
) => Promise<Result<ProposalView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly proposals: Pick<Proposals, 'keep'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  readonly mirror: Pick<Mirror, 'people'>;
  /** An unguessable id. */
  readonly newId: () => string;
  /** A digest of the plan's text, so that a confirmation fits one plan only. */
  readonly digest: (text: string) => string;
  /** How long the steps of a plan will take, in milliseconds. */
  readonly takesMs: (outline: PlanOutline, steps: readonly Step[]) => number;
}

/** A proposal that nobody confirms is worth nothing a little later: the tenant may have moved on. */
const PROPOSAL_LIFETIME_MS = 15 * 60_000;

export function keepProposal(ports: Ports): KeepProposal {
  return async (caller, planned, modifiers) => {
    const stages = withCanary(planned.stages);
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.length === 0) return fail({ code: 'nothingToChange' });
    const outline = outlineOf({ ...planned, stages }, modifiers.notBefore);
    const settings = await ports.tenantSettings.read(caller.tenantId);
    if (outline.organizers > settings.largestChange) {
      const { organizers } = outline;
      return fail({ code: 'overLargestChange', organizers, largest: settings.largestChange });
    }
    const reach = await withinReach(ports, caller, { settings, steps });
    if (!reach.ok) return reach;

    const proposal = proposalOf(ports, caller, { planned, outline, steps, settings, modifiers });
    await ports.proposals.keep(proposal, steps, caller.door);
    const people = await ports.mirror.people(caller.tenantId, organizersIn(outline.sample));
    const { wrongRows } = planned;
    return ok({ proposal, people, ...(wrongRows !== undefined && { wrongRows }) });
  };
}

interface Proposing {
  readonly planned: Planned;
  readonly outline: PlanOutline;
  readonly steps: readonly Step[];
  readonly settings: TenantSettingsValue;
  readonly modifiers: Modifiers;
}

function proposalOf(
  { clock, newId, digest, takesMs }: Ports,
  { tenantId, userId }: Caller,
  { planned, outline, steps, settings, modifiers }: Proposing,
): Proposal {
  const at = clock();
  return {
    id: newId(),
    tenantId,
    proposedBy: userId,
    proposedAt: at,
    expiresAt: at + PROPOSAL_LIFETIME_MS,
    outline,
    fingerprint: digest(canonicalPlan(outline, steps)),
    effects: planned.effects,
    lasting: planned.lasting,
    secondPerson: secondPersonFor(outline, steps, settings),
    takesMs: takesMs(outline, steps),
    dryRun: modifiers.dryRun === true,
    state: 'open',
  };
}

/** A country administrator changes organizers of their countries, and nothing that others share. */
export async function withinReach(
  { mirror }: Pick<Ports, 'mirror'>,
  { tenantId, userId }: Caller,
  { settings, steps }: { readonly settings: TenantSettingsValue; readonly steps: readonly Step[] },
): Promise<Result<undefined, Failure>> {
  const countries = settings.countryAdministrators.find((each) => each.userId === userId)?.countries;
  if (countries === undefined) return ok(undefined);
  const outside = fail({ code: 'outsideCountries', countries } as const);
  if (steps.some((step) => organizerOf(step) === undefined)) return outside;
  const ids = organizersIn(steps);
  const people = await mirror.people(tenantId, ids);
  const inside = ids.every((id) => {
    const country = people.get(id)?.usageLocation;
    return country !== undefined && countries.includes(country);
  });
  return inside ? ok(undefined) : outside;
}

export function organizersIn(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.flatMap((step) => organizerOf(step) ?? []))];
}
