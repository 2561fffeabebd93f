import type { ServiceNumber } from '../numbers/service-number.js';
import { isPromptLanguage } from '../numbers/prompt-languages.js';
import { fail, ok, type Result } from '../result.js';
import type { NumberPlan } from './bridge-number-change.js';
import type { ChangeRefusal } from './change-refusal.js';
import type { PromptLanguages, SetLanguagesStep } from './step.js';

/**
 * Other prompts for a dedicated number (docs/domain.md, 2.2). One language alone becomes the primary one and leaves the
 * further ones, since none can be taken away without a documented way; several are the whole new list, in their order.
 */
export function changingLanguages(
  listed: ServiceNumber,
  wanted: readonly string[] | 'original',
): Result<NumberPlan<SetLanguagesStep>, ChangeRefusal> {
  const { number } = listed;
  if (listed.shared) return fail({ code: 'sharedNumber', number });
  const before = languagesOf(listed);
  const after = wanted === 'original' ? ok(ORIGINAL) : languagesFrom(wanted, before);
  if (!after.ok) return after;
  const keepsFurther = wanted !== 'original' && wanted.length === 1 && after.value.secondary.length > 0;
  return ok({
    step: { kind: 'setLanguages', number, before, after: after.value },
    effects: [
      { code: 'callersHearIt' },
      ...(keepsFurther ? [{ code: 'furtherLanguagesStay' } as const] : []),
    ],
    lasting: lastingOf(before, after.value),
  });
}

/** The languages of a number in the form of a step. */
export function languagesOf({
  languages: [primary, ...secondary],
}: Pick<ServiceNumber, 'languages'>): PromptLanguages {
  return { primary, secondary };
}

/** What the number came with; which languages those are nobody tells beforehand. */
export const ORIGINAL: PromptLanguages = { primary: undefined, secondary: [] };

/** One primary language and at most four further ones. */
const MOST = 5;

function languagesFrom(
  said: readonly string[],
  before: PromptLanguages,
): Result<PromptLanguages, ChangeRefusal> {
  const wanted = [...new Set(said.map(asCulture))];
  const unknown = wanted.find((each) => !isPromptLanguage(each));
  if (unknown !== undefined) return fail({ code: 'languageUnknown', said: unknown });
  const [primary, ...secondary] = wanted;
  if (primary === undefined) return fail({ code: 'languageUnknown', said: '' });
  if (wanted.length > MOST) return fail({ code: 'tooManyLanguages' });
  return ok({ primary, secondary: secondary.length > 0 ? secondary : furtherAfter(primary, before) });
}

/** The further languages that stay. A further one that becomes primary changes places with the one that was. */
function furtherAfter(primary: string, before: PromptLanguages): readonly string[] {
  return before.secondary.map((each) => (each === primary ? (before.primary ?? each) : each));
}

/** "EN-gb" → "en-GB" */
function asCulture(said: string): string {
  const [language = '', region] = said.split('-');
  return region === undefined ? said : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

function lastingOf(before: PromptLanguages, after: PromptLanguages): NumberPlan<SetLanguagesStep>['lasting'] {
  if (after.primary === undefined) return ['languagesAreForgotten'];
  return isReachable(after, before) ? [] : ['furtherLanguagesRemain'];
}

/** Whether the other languages can be set again: nothing documented takes every further language away. */
export function isReachable(from: PromptLanguages, to: PromptLanguages): boolean {
  if (from.primary === undefined || to.primary === undefined) return false;
  return to.secondary.length > 0 || from.secondary.length === 0;
}
