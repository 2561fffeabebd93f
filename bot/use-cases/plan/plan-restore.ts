import { rememberedSlots } from '../../domain/changes/defaults-of-many.js';
import type { Effect } from '../../domain/changes/effect.js';
import { withInviteUpdates } from '../../domain/changes/invite-updates.js';
import type { Planned } from '../../domain/changes/plan.js';
import {
  restorePerson,
  type RestoredPerson,
  type StaysOfPerson,
} from '../../domain/changes/restore-person.js';
import { restoreShared, type RestoredShared } from '../../domain/changes/restore-shared.js';
import { stateAt, type StateAt } from '../../domain/changes/state-at.js';
import type { Step } from '../../domain/changes/step.js';
import type { Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { Instant } from '../../domain/instant.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Mirror } from '../../ports/mirror.js';
import type { SyncStore } from '../../ports/mirror-sync.js';
import type { Planner } from '../changes/planner.js';
import type { ReadConferencing } from './live-conferencing.js';
import type { Found, Walked, WalkScope } from './walk-scope.js';

interface Ports {
  readonly mirror: Pick<Mirror, 'history'>;
  readonly syncs: Pick<SyncStore, 'status'>;
}

interface Steps {
  readonly walkScope: WalkScope;
  readonly readConferencing: ReadConferencing;
}

/** More lines than a tenant of a hundred thousand writes in months. */
const LINES = 500_000;

/**
 * How it was at a moment, by the mirror's history, changes from outside included: of some people, or of everybody and of what
 * organizers share. What cannot be brought back is counted.
 */
export function planRestore(ports: Ports, { walkScope, readConferencing }: Steps): Planner<'restore'> {
  return async (caller, { at, among }, { updateInvites }) => {
    const { tenantId } = caller;
    const { parts } = await ports.syncs.status(tenantId);
    const since = (wanted: (part: string) => boolean): Instant =>
      Math.max(...parts.flatMap(({ part, knownSince = Infinity }) => (wanted(part) ? [knownSince] : [])));
    if (at < since((part) => part === 'shared')) return fail({ code: 'nothingKnownThen' });
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const found = await everyoneIn(walkScope, tenantId, { scope: among ?? EVERYONE, facts });
    if (!found.ok) return found;
    // What was just read is in the history by now, changes from outside too.
    const lines = await ports.mirror.history(tenantId, { since: at, limit: LINES });
    const then = stateAt(lines, at);
    const allKnownThen = at >= since((part) => part === 'defaults' || part === 'policies');
    const people = peopleThen(found.value.people, then, { facts, allKnownThen });
    const shared = among === undefined ? restoreShared(then, facts) : undefined;
    const steps = people.flatMap((each) => each.steps);
    const planned = planOf({ at, steps, shared }, [
      ...found.value.walked.effects,
      ...staying(people),
      ...stayingShared(shared),
    ]);
    if (planned.stages.every((stage) => stage.steps.length === 0)) return fail({ code: 'nothingToChange' });
    return ok(updateInvites === true ? withInviteUpdates(planned) : planned);
  };
}

const EVERYONE: Scope = { kind: 'everyone' };

interface Everyone {
  readonly people: readonly Found[];
  readonly walked: Walked;
}

async function everyoneIn(
  walkScope: WalkScope,
  tenantId: string,
  wanted: { readonly scope: Scope; readonly facts: JoinedConferencing },
): Promise<Result<Everyone, Failure>> {
  const people: Found[] = [];
  const walked = await walkScope(tenantId, wanted, (found) => void people.push(found));
  if (walked.ok) return ok({ people, walked: walked.value });
  // Without a single organizer there is still what they would share.
  const nobody = walked.failure.code === 'nobodyFits' && wanted.scope === EVERYONE;
  return nobody ? ok({ people, walked: { effects: [], people: 0 } }) : walked;
}

interface Known {
  readonly facts: JoinedConferencing;
  readonly allKnownThen: boolean;
}

function peopleThen(
  people: readonly Found[],
  { people: changed }: StateAt,
  { facts, allKnownThen }: Known,
): readonly RestoredPerson[] {
  const slotOf = rememberedSlots();
  return people.flatMap(({ organizer, lists }) => {
    const then = changed.get(organizer.person.id);
    if (then === undefined) return [];
    return [restorePerson({ organizer, lists, then, facts, slotOf, allKnownThen })];
  });
}

interface Restored {
  readonly at: Instant;
  readonly steps: readonly Step[];
  readonly shared: RestoredShared | undefined;
}

function planOf({ at, steps, shared }: Restored, effects: readonly Effect[]): Planned {
  const bridge = shared?.bridge ?? [];
  const policies = shared?.policies ?? [];
  const hasDefault = bridge.some(({ kind }) => kind === 'setBridgeDefault');
  return {
    command: 'restore',
    about: { kind: 'restore', at },
    stages: [
      { name: 'policies', steps: policies },
      { name: 'bridge', steps: bridge },
      { name: 'organizers', steps },
    ],
    effects: [
      ...effects,
      ...(hasDefault ? [{ code: 'defaultIsCallerId' } as const] : []),
      ...(steps.length + policies.length > 0
        ? ([{ code: 'invitesUpTo24Hours' }, { code: 'oldMeetingsKeepNumbers' }] as const)
        : []),
      { code: 'eachIsGuarded' },
    ],
    lasting: [],
  };
}

const STAYING: Readonly<Record<StaysOfPerson, Effect['code']>> = {
  license: 'licensesStay',
  location: 'locationsStay',
  presence: 'peopleStay',
  notOwnPolicy: 'notOwnPoliciesStay',
  notClearable: 'notClearable',
  refused: 'refusedLeftOut',
  unknownThen: 'unknownThenLeftOut',
};

function staying(people: readonly RestoredPerson[]): readonly Effect[] {
  const counts = new Map<Effect['code'], number>();
  for (const { stays } of people) {
    for (const stay of stays) counts.set(STAYING[stay], (counts.get(STAYING[stay]) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}

function stayingShared(shared: RestoredShared | undefined): readonly Effect[] {
  const effects: readonly Effect[] = [
    { code: 'newOnesStay', count: shared?.newOnes ?? 0 },
    { code: 'otherSettingsStay', count: shared?.others ?? 0 },
  ];
  return effects.filter(({ count = 0 }) => count > 0);
}
