import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayAdvice, sayCriteria, sayJudgement } from '../../text/say-advice.js';
import { ageInWords } from '../../text/time.js';
import type { AdviceView } from '../../use-cases/advise.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { LICENSE_CHOICES } from './license-buttons.js';

interface AdviceLook {
  readonly text: ChatText;
  readonly now: Instant;
}

/** Whether Operator Connect Conferencing is for the organization: each criterion with evidence and what is missing to know. */
export function adviceCard(view: AdviceView, { text, now }: AdviceLook): Card {
  const says = sayAdvice(text, view.judgements);
  const holders = (license: 'standard' | 'operatorConnect', key: HoldersKey): readonly Block[] => {
    const people = view.licenses.get(license) ?? 0;
    return people === 0 ? [] : [words(text(key, { people }))];
  };
  const body: readonly Block[] = [
    answerLine(says),
    ...holders('standard', 'advice.standardHolders'),
    ...holders('operatorConnect', 'advice.operatorHolders'),
    ...view.judgements.map((each) => {
      const { line, evidence, missing } = sayJudgement(text, each);
      return container(
        [
          words(line, { weight: 'Bolder' }),
          ...evidence.map((said) => words(shortened(said, 300), { spacing: 'None' })),
          ...(missing === undefined ? [] : [small(missing)]),
        ],
        { spacing: 'Medium' },
      );
    }),
    small(text('advice.source')),
    ...(view.peopleAsOf === undefined
      ? []
      : [small(text('advice.age.people', { age: ageInWords(view.peopleAsOf, now, text.locale) }))]),
    ...ageLines({ text, now, readAt: view.readAt, gaps: [] }),
  ];
  const forAll = { everyone: true, licence: 'occ' } as const;
  const buttons: readonly Button[] = [
    button(text('whatIf.button.license', { license: text('license.name.operatorConnect') }), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: forAll,
    }),
    button(text('whatIf.button.compare'), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: { ...forAll, licence: [...LICENSE_CHOICES] },
    }),
  ];
  return cardOf({ text, says, body, buttons });
}

type HoldersKey = 'advice.standardHolders' | 'advice.operatorHolders';

/** The criteria alone, which are for everybody to read. */
export function generalAdviceCard({ text }: AdviceLook): Card {
  const says = text('advice.answer.general');
  const body: readonly Block[] = [
    answerLine(says),
    ...sayCriteria(text).map((criterion) => words(`• ${criterion}`, { spacing: 'Small' })),
    words(text('advice.standardGeneral'), { spacing: 'Medium' }),
    small(text('advice.source')),
  ];
  const buttons: readonly Button[] = [
    button(text('whatIf.button.compare'), {
      verb: 'choose',
      intent: 'what_if_licence',
      entities: { licence: [...LICENSE_CHOICES] },
    }),
  ];
  return cardOf({ text, says, body, buttons });
}
