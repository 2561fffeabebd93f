import { internationalFormat, type CountryCode } from '../domain/numbers/phone-number.js';
import type { Explanation, Target } from '../domain/explain/explain-number.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import type { ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import type { ChatText } from './chat-text.js';
import { saySummary } from './say-numbers.js';
import { sayOrganizer } from './say-organizer.js';
import { ageInWords } from './time.js';
import { YOU } from './who.js';

interface Why {
  readonly view: { readonly organizer: Organizer; readonly numbers: ResolvedNumbers };
  readonly target: Target;
  readonly explanation: Explanation;
  readonly whose: 'own' | 'another';
}

interface Asking {
  readonly now: number;
  readonly reader: CountryCode | undefined;
  /** The kind that was asked about, in words; empty where none was. */
  readonly filter: string;
}

/** The verdict, and that it may be about to change where something that bears on it is not a day old. */
export function sayWhy(text: ChatText, why: Why, asking: Asking): string {
  const says = sayVerdict(text, why, asking);
  const wait = why.explanation.steps.flatMap(({ found }) =>
    found.code === 'changedLately' ? found.at : [],
  )[0];
  return wait === undefined
    ? says
    : text('explain.since', { says, age: ageInWords(wait, asking.now, text.locale) });
}

/** The verdict on what was asked about; on everything where nothing narrower was asked, or nothing is there at all. */
function sayVerdict(text: ChatText, why: Why, { reader, filter }: Asking): string {
  const { view, target, explanation, whose } = why;
  const { person } = view.organizer;
  const { conclusion, steps } = explanation;
  const decidedBefore = steps.some(
    ({ subject, verdict, found }) =>
      (subject === 'license' || found.code === 'noBridge') &&
      (verdict === 'decides' || verdict === 'unknown'),
  );
  if (conclusion === undefined || decidedBefore) {
    return whose === 'own'
      ? saySummary(text, view.numbers, reader ?? person.usageLocation)
      : sayOrganizer(text, view);
  }
  const who = whose === 'own' ? YOU : person.displayName;
  return text(`explain.says.${conclusion}`, { what: whatOf(text, target, filter), who });
}

function whatOf(text: ChatText, target: Target, filter: string): string {
  if (target.kind === 'number') return internationalFormat(target.number);
  if (target.kind === 'ending') return `…${target.digits}`;
  return text('explain.kind', { what: filter });
}
