import type { Explanation } from '../domain/explain/explain-number.js';
import type { Readiness } from '../domain/explain/readiness.js';
import { internationalFormat, type E164 } from '../domain/numbers/phone-number.js';
import { isNumberFound, type ExplainedStep, type NumberFound } from '../domain/explain/trace.js';
import type { ChatText } from './chat-text.js';
import { countryName } from './names.js';
import { sayNextCheck } from './say-next-check.js';
import { sayFound, sayStep, type SaidStep } from './say-trace.js';
import { ageInWords, timeInWords } from './time.js';
import type { TextValues } from './message.js';

/** A step in words, with what to look at next where it decided or could not look. */
export interface SaidExplanationStep extends SaidStep {
  readonly next: string | undefined;
}

interface Telling {
  /** `YOU`, or the name of whose numbers are explained. */
  readonly who: string;
  readonly now: number;
}

export function sayExplanation(
  text: ChatText,
  { steps }: Pick<Explanation, 'steps'>,
  { who, now }: Telling,
): readonly SaidExplanationStep[] {
  return steps.map((step) => {
    const { subject, verdict, found } = step;
    const said = isNumberFound(found)
      ? text(`explain.found.${found.code}`, valuesOf(text, found, now))
      : sayFound(text, found, who);
    return {
      ...sayStep(text, { subject, verdict, found: said, who }),
      next: isWorthChecking(step) ? sayNextCheck(text, found) : undefined,
    };
  });
}

/** What did not decide needs no check; waiting for a fresh change is always the next one. */
function isWorthChecking({ verdict, found }: ExplainedStep): boolean {
  return verdict === 'decides' || verdict === 'unknown' || found.code === 'changedLately';
}

/** "Usage location: missing. It decides, not the country of the profile …" */
export function sayReadiness(text: ChatText, { check, state }: Readiness): string {
  return text('explain.ready.line', {
    check: text(`explain.ready.check.${check}`),
    state: text(`explain.ready.${state}`),
    hint: text(`explain.ready.hint.${check}`),
  });
}

function valuesOf(text: ChatText, found: NumberFound, now: number): TextValues {
  switch (found.code) {
    case 'source':
      return {
        source: found.operator ?? text(`numbers.source.${found.source}`),
        allowed: found.allowed,
      };
    case 'defaultsOthers':
      return { toll: numberOrNone(text, found.toll), tollFree: numberOrNone(text, found.tollFree) };
    case 'locationPrints':
      return { country: countryName(found.country, text.locale) };
    case 'locationOther':
      return {
        country: countryName(found.country, text.locale),
        number: internationalFormat(found.number),
      };
    case 'changedLately':
      return {
        age: ageInWords(found.at, now, text.locale),
        until: timeInWords(found.until, text.locale),
      };
    default: {
      const { code: _code, ...values } = found;
      return 'number' in values ? { ...values, number: internationalFormat(values.number) } : values;
    }
  }
}

function numberOrNone(text: ChatText, number: E164 | undefined): string {
  return number === undefined ? text('numbers.noNumber') : internationalFormat(number);
}
