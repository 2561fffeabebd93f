import type { E164 } from '../numbers/phone-number.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { Result } from '../result.js';
import type { Organizer } from '../tenant/organizer.js';
import type { ChangeRefusal } from './change-refusal.js';
import { slotFor, type DefaultsRefusal, type DefaultsSlot } from './defaults-change.js';
import type { Effect } from './effect.js';
import { sameDefaults, type DefaultNumbers, type SetDefaultsStep } from './step.js';

/** What is planned for many people. Who is left out is counted by why. */
export interface DefaultsOfMany {
  readonly steps: readonly SetDefaultsStep[];
  readonly effects: readonly Effect[];
  /** Of those who get it, whose invites print a policy's numbers instead. */
  readonly hidden: number;
  /** Why somebody cannot have it, for where nobody can. */
  readonly refusal: ManyRefusal | undefined;
  readonly alreadySo: number;
}

export type SlotOf = (number: E164, lists: NumberLists) => Result<DefaultsSlot, DefaultsRefusal>;

type ManyRefusal = DefaultsRefusal | Extract<ChangeRefusal, { readonly code: 'differentKind' }>;

/** What becomes of one person's defaults. */
export type DefaultsOutcome =
  | { readonly kind: 'step'; readonly step: SetDefaultsStep; readonly hidden: boolean }
  | { readonly kind: 'alreadySo' | 'unknown' | 'unlicensed' }
  | { readonly kind: 'refused'; readonly refusal: ManyRefusal };

/** The rule of one number for one situation, asked once for all the people who are in it. */
export function rememberedSlots(): SlotOf {
  const known = new Map<NumberLists, Map<E164, Result<DefaultsSlot, DefaultsRefusal>>>();
  return (number, lists) => {
    const found = known.get(lists)?.get(number);
    if (found !== undefined) return found;
    const slot = slotFor(number, lists);
    const ofLists = known.get(lists) ?? new Map<E164, Result<DefaultsSlot, DefaultsRefusal>>();
    known.set(lists, ofLists.set(number, slot));
    return slot;
  };
}

/** The defaults as they were read; undefined where they could not be, or Microsoft does not list the person. */
export function defaultsAsRead({ defaults }: Pick<Organizer, 'defaults'>): DefaultNumbers | undefined {
  if (!defaults.known || defaults.value === 'notListed') return undefined;
  return { toll: defaults.value.toll, tollFree: defaults.value.tollFree };
}

/** A number as somebody's default, by the rules for one person. */
export function outcomeFor(
  { organizer, lists }: { readonly organizer: Organizer; readonly lists: NumberLists },
  number: E164,
  slotOf: SlotOf,
): DefaultsOutcome {
  const { license } = lists.license;
  if (license === 'none') return { kind: 'unlicensed' };
  const before = defaultsAsRead(organizer);
  if (license === 'unknown' || before === undefined) return { kind: 'unknown' };
  const slot = slotOf(number, lists);
  if (!slot.ok) return { kind: 'refused', refusal: slot.failure };
  const after = { ...before, [slot.value]: number };
  if (sameDefaults(after, before)) return { kind: 'alreadySo' };
  const step = { kind: 'setDefaults', organizerId: organizer.person.id, before, after } as const;
  return { kind: 'step', step, hidden: lists.printedFrom === 'policy' };
}

export interface DefaultsCounter {
  add(outcome: DefaultsOutcome): void;
  result(): DefaultsOfMany;
}

/** Gathers the steps of many people and counts who is left out. */
export function countDefaults(): DefaultsCounter {
  const steps: SetDefaultsStep[] = [];
  const counts = { alreadySo: 0, unknown: 0, unlicensed: 0, refused: 0 };
  let hidden = 0;
  let refusal: ManyRefusal | undefined;
  return {
    add(outcome) {
      if (outcome.kind === 'step') {
        steps.push(outcome.step);
        if (outcome.hidden) hidden += 1;
        return;
      }
      counts[outcome.kind] += 1;
      if (outcome.kind === 'refused') refusal ??= outcome.refusal;
    },
    result: () => ({ steps, hidden, refusal, alreadySo: counts.alreadySo, effects: leftOut(counts) }),
  };
}

interface Counts {
  readonly alreadySo: number;
  readonly unknown: number;
  readonly unlicensed: number;
  readonly refused: number;
}

function leftOut({ refused, unlicensed, alreadySo, unknown }: Counts): readonly Effect[] {
  const effects: readonly Effect[] = [
    { code: 'refusedLeftOut', count: refused },
    { code: 'unlicensedLeftOut', count: unlicensed },
    { code: 'alreadySoLeftOut', count: alreadySo },
    { code: 'mirrorIsOld', count: unknown },
  ];
  return effects.filter(({ count = 0 }) => count > 0);
}
