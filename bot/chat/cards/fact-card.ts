import type { Instant } from '../../domain/instant.js';
import type { StandingQuestion } from '../../domain/explain/standing-question.js';
import type { ChatText } from '../../text/chat-text.js';
import type { SaidEvidence } from '../../text/say-evidence.js';
import { sayFact, type SaidFact } from '../../text/say-fact.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  cardOf,
  container,
  facts,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';

interface FactLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** What is known of the asker, why nothing is, or undefined where nothing of theirs belongs to the answer. */
  readonly evidence: SaidEvidence | { readonly missing: string } | undefined;
  readonly buttons: readonly Button[];
}

/** The answer to a standing question: verdict, what holds for the asker, reason, next step, source. */
export function factCard(question: StandingQuestion, { text, now, evidence, buttons }: FactLook): Card {
  const { verdict, more, source } = sayFact(text, question);
  const body = [
    answerLine(verdict),
    ...(evidence === undefined ? [] : [evidenceBlock(evidence, { text, now })]),
    ...more.map((block) => factBlock(block)),
    words(source, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  return cardOf({ text, says: verdict, body, buttons });
}

function factBlock(block: SaidFact['more'][number]): Block {
  return block.kind === 'words' ? words(block.words) : facts(block.rows);
}

function evidenceBlock(
  evidence: SaidEvidence | { readonly missing: string },
  { text, now }: Pick<FactLook, 'text' | 'now'>,
): Block {
  const title = words(text('factCard.here'), { weight: 'Bolder' });
  if ('missing' in evidence) return container([title, small(evidence.missing)], { spacing: 'Medium' });
  const { says, readings } = evidence;
  const ages = readings.flatMap((reading) => (reading.known ? [reading.readAt] : []));
  const gaps = readings.flatMap(({ failed }) => (failed === undefined ? [] : [failed]));
  const once = gaps.filter(
    (gap, at) => gaps.findIndex(({ system, cause }) => system === gap.system && cause === gap.cause) === at,
  );
  const age = ages.length === 0 ? undefined : Math.min(...ages);
  return container(
    [
      title,
      ...says.map((said) => words(said, { spacing: 'None' })),
      ...ageLines({ text, now, readAt: age, gaps: once }),
    ],
    { style: 'emphasis', spacing: 'Medium' },
  );
}
