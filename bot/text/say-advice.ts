import {
  CRITERIA,
  type Criterion,
  type Evidence,
  type Judgement,
  type Missing,
} from '../domain/licenses/advice.js';
import { AVAILABILITY_COPIED } from '../domain/coverage/country-availability.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { countryName } from './names.js';

/** The verdicts counted, in a sentence that can be read aloud. */
export function sayAdvice(text: ChatText, judgements: readonly Judgement[]): string {
  const counted = (verdict: Judgement['verdict']): number =>
    judgements.filter((each) => each.verdict === verdict).length;
  return text('advice.answer.some', { yes: counted('yes'), no: counted('no'), untold: counted('untold') });
}

export interface SaidJudgement {
  readonly line: string;
  readonly evidence: readonly string[];
  readonly missing: string | undefined;
}

export function sayJudgement(
  text: ChatText,
  { criterion, verdict, evidence, missing }: Judgement,
): SaidJudgement {
  const what = listOf(
    missing.map((each) => sayMissing(text, each)),
    text.locale,
  );
  return {
    line: text('advice.line', {
      verdict: text(`advice.verdict.${verdict}`),
      criterion: text(`advice.criterion.${criterion}`),
    }),
    evidence: evidence.map((each) => sayEvidence(text, each)),
    missing: missing.length === 0 ? undefined : text('advice.missing', { what }),
  };
}

/** The criteria alone, for who may not look at the organization. */
export function sayCriteria(text: ChatText): readonly string[] {
  return CRITERIA.map((criterion: Criterion) => text(`advice.criterion.${criterion}`));
}

function sayMissing(text: ChatText, missing: Missing): string {
  return text(`advice.missing.${missing}`, { ...AVAILABILITY_COPIED });
}

function sayEvidence(text: ChatText, evidence: Evidence): string {
  switch (evidence.code) {
    case 'operator': {
      const name = evidence.name === '' ? text('advice.evidence.operatorUnnamed') : evidence.name;
      return text('advice.evidence.operator', { ...evidence, name });
    }
    case 'gap':
    case 'sale':
      return text(`advice.evidence.${evidence.code}`, {
        ...evidence,
        country: countryName(evidence.country, text.locale),
      });
    case 'source':
      return text('advice.evidence.source', {
        numbers: evidence.numbers,
        source: text(`numbers.source.${evidence.source}`),
      });
    default:
      return text(`advice.evidence.${evidence.code}`, { ...evidence });
  }
}
