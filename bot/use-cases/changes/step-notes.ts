import type { Command } from '../../domain/authority.js';
import type { Clock } from '../../ports/clock.js';
import type { ChangeId, RecordedStep, RunningChanges } from '../../ports/running-changes.js';
import type { TenantSettings } from '../../ports/tenant-settings.js';
import { inBatches } from './in-batches.js';
import type { ShowInMirror } from './show-in-mirror.js';

/** What is noted of a change's steps while they are worked on. Each settles once it is kept for good. */
export interface StepNotes {
  /** False when the change does not go on: the step must not be made. */
  begin(index: number): Promise<boolean>;
  /** It was begun, and was surely not made. */
  notMade(index: number): Promise<void>;
  ended(step: RecordedStep): Promise<void>;
}

interface Ports {
  readonly clock: Clock;
  readonly running: Pick<RunningChanges, 'note'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly showInMirror: ShowInMirror;
  /** Told after each keeping. */
  readonly noted: (id: ChangeId) => void;
}

type Note =
  | { readonly kind: 'begun' | 'notMade'; readonly index: number }
  | { readonly kind: 'ended'; readonly step: RecordedStep };

/** Notes of one change from all its slices are kept together: the tenant's record is one chain, and takes its time. */
export function stepNotes(
  ports: Ports,
  { showInMirror, noted }: Steps,
): (id: ChangeId, command: Command) => StepNotes {
  const open = new Map<string, StepNotes>();
  return (id, command) => {
    const key = `${id.tenantId}/${id.changeId}`;
    const already = open.get(key);
    if (already !== undefined) return already;
    // A few at a time are kept for the changes that run.
    if (open.size > MOST_OPEN) open.clear();
    const show = inBatches((ended: readonly RecordedStep[]) => showInMirror(id, ended));
    const note = inBatches(async (notes: readonly Note[]) => {
      const begun = indexesOf(notes, 'begun');
      const may = begun.length === 0 || (await writes(ports, id.tenantId, command));
      const goesOn = await ports.running.note(id, {
        at: ports.clock(),
        begun: may ? begun : [],
        notMade: indexesOf(notes, 'notMade'),
        ended: notes.flatMap((each) => (each.kind === 'ended' ? [each.step] : [])),
      });
      noted(id);
      return may && goesOn;
    });
    const notes: StepNotes = {
      begin: (index) => note({ kind: 'begun', index }),
      notMade: async (index) => {
        await note({ kind: 'notMade', index });
      },
      // Before it counts as ended: whoever takes up work that broke off would not show it any more.
      ended: async (step) => {
        await show(step);
        await note({ kind: 'ended', step });
      },
    };
    open.set(key, notes);
    return notes;
  };
}

const MOST_OPEN = 50;

/** Whether the tenant's stop switch lets a change go on. That switch itself can always be changed. */
export async function writes(
  { tenantSettings }: Pick<Ports, 'tenantSettings'>,
  tenantId: string,
  command: Command,
): Promise<boolean> {
  return command === 'changeSettings' || (await tenantSettings.read(tenantId)).writing;
}

function indexesOf(notes: readonly Note[], kind: 'begun' | 'notMade'): readonly number[] {
  return notes.flatMap((each) => (each.kind === kind ? [each.index] : []));
}
