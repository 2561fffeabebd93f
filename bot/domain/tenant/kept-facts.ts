import type { HeldPlan, PlanState } from '../licenses/license.js';
import type { Defaults, GrantedPolicy } from './organizer.js';
import { parsePhone, type E164 } from '../numbers/phone-number.js';

/** Somebody's default numbers, as far as people look at them. */
export type DefaultsSeen = Omit<Defaults, 'bridgeId'> | 'notListed';

/** The plans that a line of history keeps; undefined where one of them is not in today's form. */
export function plansIn(value: unknown): readonly HeldPlan[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const plans = entriesIn(value).flatMap((entry): readonly HeldPlan[] => {
    const [planId, planName] = [textIn(fieldOf(entry, 'planId')), textIn(fieldOf(entry, 'planName'))];
    const skuPartNumber = textIn(fieldOf(entry, 'skuPartNumber'));
    const state = STATES.find((each) => each === fieldOf(entry, 'state'));
    const whole = planId !== undefined && skuPartNumber !== undefined && state !== undefined;
    return whole ? [{ planId, planName: planName ?? '', skuPartNumber, state }] : [];
  });
  return plans.length === value.length ? plans : undefined;
}

export function grantIn(value: unknown): GrantedPolicy | undefined {
  const name = textIn(fieldOf(value, 'name'));
  const how = WAYS.find((each) => each === fieldOf(value, 'how'));
  return name === undefined || how === undefined ? undefined : { name, how };
}

const STATES: readonly PlanState[] = ['working', 'pending', 'disabled', 'failed'];
const WAYS: readonly GrantedPolicy['how'][] = ['direct', 'group', 'tenant', 'global'];

export function defaultsIn(value: unknown): DefaultsSeen | undefined {
  if (value === 'notListed') return value;
  if (!isRecord(value)) return undefined;
  return { toll: numberIn(value['toll']), tollFree: numberIn(value['tollFree']) };
}

export function numberIn(value: unknown): E164 | undefined {
  const parsed = typeof value === 'string' ? parsePhone(value) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

export function entriesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
