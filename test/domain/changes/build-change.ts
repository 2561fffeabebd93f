import { NO_PROGRESS, type Change, type Proposal } from '../../../bot/domain/changes/change.js';
import { outlineOf } from '../../../bot/domain/changes/plan.js';
import type { SetDefaultsStep, Step } from '../../../bot/domain/changes/step.js';
import { BERLIN, LONDON } from '../build.js';

/** London becomes Berlin. */
export function defaultsStep(organizerId: string): SetDefaultsStep {
  return {
    kind: 'setDefaults',
    organizerId,
    before: { toll: LONDON, tollFree: undefined },
    after: { toll: BERLIN, tollFree: undefined },
  };
}

interface Proposed {
  readonly id?: string;
  readonly tenantId: string;
  readonly by: string;
  readonly at: number;
  readonly steps: readonly Step[];
  readonly undoes?: string;
}

/** An open proposal of default numbers. */
export function proposalOf({ id = 'proposal-1', tenantId, by, at, steps, undoes }: Proposed): Proposal {
  const planned = {
    command: 'setDefaults',
    about: { kind: undoes === undefined ? 'setDefaults' : 'undo', number: BERLIN },
    stages: [{ name: 'organizers', steps }],
    effects: [{ code: 'invitesUpTo24Hours' }],
    lasting: [],
    ...(undoes !== undefined && { undoes }),
  } as const;
  const [first] = steps;
  const organizerId = first !== undefined && 'organizerId' in first ? first.organizerId : '';
  return {
    id,
    tenantId,
    proposedBy: by,
    proposedAt: at,
    expiresAt: at + 900_000,
    outline: outlineOf({ ...planned, about: { ...planned.about, organizerId } }, undefined),
    fingerprint: 'digest',
    effects: planned.effects,
    lasting: [],
    secondPerson: undefined,
    takesMs: 1_000,
    dryRun: false,
    state: 'open',
  };
}

/** The change of a proposal that was confirmed, or as it goes on. */
export function changeOf(
  { id, tenantId, proposedBy, proposedAt, outline }: Proposal,
  so: Partial<Change> = {},
): Change {
  return {
    id,
    tenantId,
    requestedBy: proposedBy,
    approvedBy: undefined,
    confirmedAt: proposedAt,
    startedAt: undefined,
    endedAt: undefined,
    outline,
    lasting: [],
    takesMs: 1_000,
    state: 'queued',
    stage: 0,
    progress: NO_PROGRESS,
    troubles: [],
    undoneBy: undefined,
    ...so,
  };
}
