import type { Effect, Lasting } from './effect.js';
import type { Planned, PlannedStage } from './plan.js';
import { organizerOf, type OnceStep } from './step.js';

/** What people forget about having the invites of existing meetings rewritten. */
export function effectsOfUpdates(organizers: number): readonly Effect[] {
  return [
    { code: 'invitesAreUpdated', count: organizers },
    { code: 'attendeesAreMailed' },
    { code: 'updateTakesTime' },
    { code: 'updateSkipsLargeMeetings' },
  ];
}

export const LASTING_OF_UPDATES: readonly Lasting[] = ['mailsAreSent', 'invitesAreRewritten'];

function updateSteps(organizerIds: readonly string[]): readonly OnceStep[] {
  return organizerIds.map((organizerId) => ({ kind: 'updateInvites', organizerId }));
}

/**
 * The plan with the invites of existing meetings rewritten after it: of everybody whom it is about, or of the people given.
 * A number is taken off the bridge only after that.
 */
export function withInviteUpdates(planned: Planned, organizerIds?: readonly string[]): Planned {
  const { stages, effects, lasting } = planned;
  const ids = organizerIds ?? organizersOf(stages);
  if (ids.length === 0) return planned;
  const invites: PlannedStage = { name: 'invites', steps: updateSteps(ids) };
  const before = stages.filter(({ name }) => name !== 'number');
  return {
    ...planned,
    stages: [...before, invites, ...stages.filter(({ name }) => name === 'number')],
    effects: [
      ...effects.filter(({ code }) => code !== 'oldMeetingsKeepNumbers'),
      ...effectsOfUpdates(ids.length),
    ],
    lasting: [...new Set([...lasting, ...LASTING_OF_UPDATES])],
  };
}

function organizersOf(stages: readonly PlannedStage[]): readonly string[] {
  const ids = stages.flatMap(({ steps }) => steps.flatMap((step) => organizerOf(step) ?? []));
  return [...new Set(ids)];
}
