import { isOver, type Change } from '../../domain/changes/change.js';
import { gateAhead, nextMove, stageStart, type Move, type Standing } from '../../domain/changes/next-move.js';
import { visibleBy } from '../../domain/changes/visible-by.js';
import type { Instant } from '../../domain/instant.js';
import type { ChangeQueue } from '../../ports/change-queue.js';
import type { Changes } from '../../ports/changes.js';
import type { Clock } from '../../ports/clock.js';
import type { ChangeId, RunningChanges } from '../../ports/running-changes.js';
import type { RefreshConferencing } from '../refresh-conferencing.js';
import type { GateHolds } from './gate.js';

/** Moves a change on as far as it goes: its next stage, its end. Safe to call at any time, from any instance. */
export type AdvanceChange = (id: ChangeId, gates?: 'takenAsShut') => Promise<void>;

interface Ports {
  readonly clock: Clock;
  readonly running: Pick<RunningChanges, 'standing' | 'move' | 'applied' | 'touchedShared'>;
  readonly changes: Pick<Changes, 'find'>;
  readonly changeQueue: Pick<ChangeQueue, 'nudge'>;
}

interface Steps {
  readonly gateHolds: GateHolds;
  readonly refreshConferencing: RefreshConferencing;
  /** Told of a change that is over, by the instance that ended it. */
  readonly ended: (change: Change) => Promise<void>;
}

type Stood = Omit<Standing, 'gateHolds'>;

/** What needs Microsoft (gates, what organizers share) is done before; the move itself is made while nobody else can. */
export function advanceChange(ports: Ports, steps: Steps): AdvanceChange {
  const { clock, running, changes, changeQueue } = ports;
  return async (id, gates) => {
    for (;;) {
      const seen = await running.standing(id);
      if (seen === undefined || isOver(seen.change)) return;
      const expected = nextMove({ ...seen, gateHolds: true });
      if (expected.kind === 'wait') return;
      if (expected.kind !== 'leaveRest') await showShared(ports, steps, { id, seen });
      const gate = gateAhead(seen);
      const holds = gate === undefined || (gates === undefined && (await steps.gateHolds(gate, id.tenantId)));
      const decided: { move: Move | undefined } = { move: undefined };
      const moved = await running.move(id, {
        at: clock(),
        visibleBy: expected.kind === 'finish' ? await seenFrom(ports, id) : undefined,
        decide: (now) => {
          // Somebody else moved it meanwhile: what was looked at may be about another stage.
          decided.move = isSame(now, seen) ? nextMove({ ...now, gateHolds: holds }) : undefined;
          if (decided.move?.kind === 'finish' && expected.kind !== 'finish') decided.move = undefined;
          return decided.move ?? { kind: 'wait' };
        },
      });
      if (moved === 'begun') changeQueue.nudge();
      if (moved === 'finished') {
        const change = await changes.find(id.tenantId, id.changeId);
        if (change !== undefined) await steps.ended(change);
        return;
      }
      if (moved === 'waits' && decided.move !== undefined) return;
    }
  };
}

function isSame(now: Stood, seen: Stood): boolean {
  const [one, other] = [now.change, seen.change];
  return one.state === other.state && one.stage === other.stage && one.ending === other.ending;
}

/** What organizers share is read again once a stage that changed some of it has ended. */
async function showShared(
  { running }: Ports,
  { refreshConferencing }: Steps,
  { id, seen: { change } }: { readonly id: ChangeId; readonly seen: Stood },
): Promise<void> {
  const stage = change.outline.stages[change.stage];
  if (change.state !== 'running' || stage === undefined) return;
  const slice = { from: stageStart(change, change.stage), count: stage.count };
  if (await running.touchedShared(id, slice)) await refreshConferencing(id.tenantId, id.changeId);
}

/** Undefined where nothing was changed, or everybody sees it already. */
async function seenFrom({ clock, running }: Ports, id: ChangeId): Promise<Instant | undefined> {
  const { kinds } = await running.applied(id);
  const at = clock();
  const by = visibleBy(kinds, at);
  return by > at ? by : undefined;
}
