import type { EndedStep } from './change.js';
import { inverseOf } from './inverse.js';
import type { PlannedStage, Stage, StageName } from './plan.js';
import type { StateStep } from './step.js';

export interface Undoing {
  /** The inverse of what was really applied, in the opposite order, stage by stage. */
  readonly stages: readonly UndoStage[];
  /** How many applied steps nothing takes back, and how many of those would have to clear a default. */
  readonly notTakenBack: number;
  readonly cleared: number;
}

export interface UndoStage extends PlannedStage {
  readonly steps: readonly StateStep[];
}

/** The stages that take a change back, from its record. */
export function undoStages(stages: readonly Stage[], steps: readonly EndedStep[]): Undoing {
  let from = 0;
  let notTakenBack = 0;
  let cleared = 0;
  const inverted: { readonly name: StageName; readonly steps: StateStep[] }[] = [];
  stages.forEach(({ name, count }, index) => {
    const back: StateStep[] = [];
    for (const { step, result } of steps.slice(from, from + count)) {
      if (result?.outcome !== 'applied') continue;
      const inverse = inverseOf(step);
      if (inverse !== undefined) back.push(inverse);
      else {
        notTakenBack += 1;
        if (step.kind === 'setDefaults') cleared += 1;
      }
    }
    from += count;
    // The first few went alone only to see whether it works.
    inverted.push({
      name: name === 'canary' ? (stages[index + 1]?.name ?? name) : name,
      steps: back.reverse(),
    });
  });
  return { stages: inverted.reverse().map(gated), notTakenBack, cleared };
}

/** A number comes off again only where nobody has begun to use it. */
function gated(stage: UndoStage): UndoStage {
  const off = stage.steps.find((step) => step.kind === 'placeNumber' && step.after === 'offBridge');
  return off?.kind === 'placeNumber'
    ? { ...stage, gate: { kind: 'numberUnused', number: off.number } }
    : stage;
}
