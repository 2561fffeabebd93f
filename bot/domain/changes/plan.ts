import type { Command } from '../authority.js';
import type { Instant } from '../instant.js';
import type { E164 } from '../numbers/phone-number.js';
import type { Effect, Lasting } from './effect.js';
import { canonical, organizerOf, type Step } from './step.js';
import type { WantedKind } from './wanted.js';
import type { WrongBulkRow } from './wrong-bulk-row.js';

/**
 * Why steps stand together. A stage begins when the one before has ended well: with a canary the first few go alone, and a
 * number is taken off the bridge only after nobody uses it any more.
 */
export type StageName = 'canary' | 'policies' | 'routes' | 'organizers' | 'bridge' | 'invites' | 'number';

/** What must hold at the moment when a stage begins; else the rest of the change is left undone. */
export interface Gate {
  readonly kind: 'numberUnused';
  readonly number: E164;
}

/** `count` steps that follow those of the stage before. They may run side by side. */
export interface Stage {
  readonly name: StageName;
  readonly count: number;
  readonly gate?: Gate;
}

/** What a change is about, as far as its title says it. Ids, not names, of people. */
export interface About {
  readonly kind: WantedKind;
  readonly organizerId?: string;
  /** A group, a policy, a route, a usage. */
  readonly name?: string;
  /** The group that gets it, by its name. */
  readonly group?: string;
  /** The whole tenant gets it. */
  readonly wholeTenant?: true;
  readonly number?: E164;
  /** The number that takes the other's place. */
  readonly replacement?: E164;
  /** The moment to which things are restored. */
  readonly at?: Instant;
}

/** What a planner answers: everything about a change but who asks and when it ends. */
export interface Planned {
  /** Whose authority is asked for again at every later point. */
  readonly command: Command;
  readonly about: About;
  readonly stages: readonly PlannedStage[];
  readonly effects: readonly Effect[];
  readonly lasting: readonly Lasting[];
  /** The change that this one takes back. */
  readonly undoes?: string;
  /** Rows of the list that somebody sent which are not part of the plan. */
  readonly wrongRows?: readonly WrongBulkRow[];
}

export interface PlannedStage {
  readonly name: StageName;
  readonly steps: readonly Step[];
  readonly gate?: Gate;
}

/** A plan without its steps, of which there may be a hundred thousand. */
export interface PlanOutline {
  readonly command: Command;
  readonly about: About;
  readonly stages: readonly Stage[];
  /** How many steps there are, and how many organizers they are about. */
  readonly steps: number;
  readonly organizers: number;
  /** The first few steps. */
  readonly sample: readonly Step[];
  readonly undoes: string | undefined;
  /** Nothing happens before. */
  readonly notBefore: Instant | undefined;
}

/** How many steps a card shows. */
const SAMPLE = 5;

/** With so many steps of one stage, the first few go alone. */
const CANARY_FROM = 25;
const CANARY = 5;

/**
 * The stages as they will run: the first few of the first long stage on their own, once. Stages without steps are left out.
 */
export function withCanary(stages: readonly PlannedStage[]): readonly PlannedStage[] {
  const filled = stages.filter(({ steps }) => steps.length > 0);
  if (filled.some(({ name }) => name === 'canary')) return filled;
  const at = filled.findIndex(({ steps }) => steps.length >= CANARY_FROM);
  const long = filled[at];
  if (long === undefined) return filled;
  const gate = long.gate === undefined ? {} : { gate: long.gate };
  const canary: PlannedStage = { name: 'canary', steps: long.steps.slice(0, CANARY), ...gate };
  const rest: PlannedStage = { name: long.name, steps: long.steps.slice(CANARY) };
  return [...filled.slice(0, at), canary, rest, ...filled.slice(at + 1)];
}

/** The outline of a plan whose stages stand. */
export function outlineOf(
  { command, about, stages, undoes }: Planned,
  notBefore: Instant | undefined,
): PlanOutline {
  const steps = stages.flatMap((stage) => stage.steps);
  const organizers = new Set(steps.flatMap((step) => organizerOf(step) ?? []));
  return {
    command,
    about,
    stages: stages.map(({ name, steps: of, gate }) => ({
      name,
      count: of.length,
      ...(gate !== undefined && { gate }),
    })),
    steps: steps.length,
    organizers: organizers.size,
    sample: steps.slice(0, SAMPLE),
    undoes,
    notBefore,
  };
}

/** The text that a fingerprint is made of: the plan in a fixed order, so that equal plans read the same. */
export function canonicalPlan(outline: PlanOutline, steps: readonly Step[]): string {
  return canonical([outline, steps]);
}
