import type { Caller } from '../../domain/authority.js';
import { countDefaults } from '../../domain/changes/defaults-of-many.js';
import type { Effect } from '../../domain/changes/effect.js';
import { withInviteUpdates } from '../../domain/changes/invite-updates.js';
import { hasAsDefault, sharedUsesOf, type SharedUses } from '../../domain/changes/number-uses.js';
import type { Planned } from '../../domain/changes/plan.js';
import { retiring, type RetiringShared } from '../../domain/changes/retire-number.js';
import type { WantedOf } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SyncStore } from '../../ports/mirror-sync.js';
import type { Planner } from '../changes/planner.js';
import { numberOnBridge, type LiveConferencing, type ReadConferencing } from './live-conferencing.js';
import { moveDefaults, stillPrinting } from './plan-replace.js';
import { knowsAllDefaults } from './uses-of-number.js';
import type { WalkScope } from './walk-scope.js';

interface Ports {
  readonly syncs: Pick<SyncStore, 'status'>;
}

interface Steps {
  readonly walkScope: WalkScope;
  readonly readConferencing: ReadConferencing;
}

/**
 * Takes a number out of use in the order that breaks nothing: policies, routes, people's defaults, the bridge default, where
 * asked for the invites of existing meetings, and the number itself last, once it is read that nobody uses it any more.
 */
export function planRetire({ syncs }: Ports, steps: Steps): Planner<'retireNumber'> {
  return async (caller, wanted, { updateInvites }) => {
    const live = await steps.readConferencing(caller);
    if (!live.ok) return live;
    const meant = meantBy(wanted, live.value);
    if (!meant.ok) return meant;
    const { listed, replacement } = meant.value;
    const { number } = listed;
    const shared = sharedUsesOf(number, live.value.facts);
    if (shared === undefined) return fail({ code: 'conferencingUnknown' });
    const people = await peopleWith(steps.walkScope, caller, { ...meant.value, live: live.value });
    if (!people.ok) return people;
    const plan = retiring({ listed, replacement, shared, defaults: people.value.defaults });
    if (!plan.ok) return plan;
    const { counted, printing, defaults } = people.value;
    const complete = await knowsAllDefaults(syncs, caller.tenantId);
    const left = defaults - counted.steps.length;
    const planned: Planned = {
      command: 'retireNumber',
      about: {
        kind: 'retireNumber',
        number,
        ...(replacement !== undefined && { replacement: replacement.number }),
      },
      stages: stagesOf(plan.value, counted.steps),
      effects: [
        ...counted.effects,
        { code: 'numberStaysWhileUsed', count: left },
        ...(complete ? [] : [{ code: 'moreMayUseIt' } as const]),
        ...(updateInvites === true ? [] : stillPrinting(printing.length)),
        ...effectsOf(shared),
        { code: 'invitesUpTo24Hours' },
        { code: 'oldInvitesBreak' },
      ],
      lasting: ['callersAreCutOff'],
    };
    return ok(updateInvites === true && printing.length > 0 ? withInvitesFirst(planned, printing) : planned);
  };
}

/** Rewriting invites takes hours, and until then people join by the number: it stays on the bridge and comes off later. */
function withInvitesFirst(planned: Planned, organizerIds: readonly string[]): Planned {
  const { stages, effects } = planned;
  return withInviteUpdates(
    {
      ...planned,
      stages: stages.filter(({ name }) => name !== 'number'),
      effects: [
        ...effects.filter(({ code }) => code !== 'oldInvitesBreak' && code !== 'numberStaysWhileUsed'),
        { code: 'numberStaysForInvites' },
      ],
      lasting: [],
    },
    organizerIds,
  );
}

interface Meant {
  readonly listed: ServiceNumber;
  readonly replacement: ServiceNumber | undefined;
}

function meantBy(
  { number, replacement: said }: WantedOf<'retireNumber'>,
  live: LiveConferencing,
): Result<Meant, Failure> {
  const listed = numberOnBridge(number, live);
  if (!listed.ok) return listed;
  if (said === undefined) return ok({ listed: listed.value, replacement: undefined });
  const replacement = numberOnBridge(said, live);
  if (!replacement.ok) return replacement;
  if (replacement.value.number === listed.value.number) {
    return fail({ code: 'sameNumber', number: listed.value.number });
  }
  return ok({ listed: listed.value, replacement: replacement.value });
}

/** Whose defaults move, how many have it at all, and whose invites print it. */
async function peopleWith(
  walkScope: WalkScope,
  { tenantId }: Caller,
  { listed, replacement, live }: Meant & { readonly live: LiveConferencing },
) {
  const { number: from } = listed;
  const moving = moveDefaults({ from, to: replacement?.number ?? from });
  let defaults = 0;
  const walked = await walkScope(tenantId, { scope: { kind: 'everyone' }, facts: live.facts }, (found) => {
    if (hasAsDefault(found.organizer, from)) defaults += 1;
    moving.add(found);
  });
  if (!walked.ok && walked.failure.code !== 'nobodyFits') return walked;
  const { counted, printing } = moving.result();
  return ok({ defaults, printing, counted: replacement === undefined ? countDefaults().result() : counted });
}

function stagesOf(
  { policies, routes, bridges, number }: RetiringShared,
  organizers: Planned['stages'][number]['steps'],
): Planned['stages'] {
  return [
    { name: 'policies', steps: policies },
    { name: 'routes', steps: routes },
    { name: 'organizers', steps: organizers },
    { name: 'bridge', steps: bridges },
    { name: 'number', steps: [number], gate: { kind: 'numberUnused', number: number.number } },
  ];
}

function effectsOf({ bridges, routes }: SharedUses): readonly Effect[] {
  return [
    ...(bridges.length > 0
      ? ([{ code: 'defaultIsCallerId' }, { code: 'organizersKeepDefaults' }] as const)
      : []),
    ...(routes.length > 0 ? ([{ code: 'callsOutAreRerouted' }] as const) : []),
  ];
}
