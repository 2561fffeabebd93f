import { inWords } from './what-if-many-card.js';
import type { WhatIf } from '../../domain/licenses/what-if.js';
import type { WhatIfMany } from '../../domain/licenses/what-if-many.js';
import type { ChatText } from '../../text/chat-text.js';
import type { WhatIfManyView } from '../../use-cases/what-if-for-others.js';
import type { WhatIfView } from '../../use-cases/what-if-license.js';
import { ageLines } from './age-lines.js';
import { answerLine, cardOf, container, small, words, type Block, type Card } from './blocks.js';
import { licenseButtons } from './license-buttons.js';
import type { WhatIfLook } from './what-if-card.js';

/** Several licenses side by side for one person: what each gives, and what it would mean. */
export function compareForOneCard({ view, outcomes }: WhatIfView, look: WhatIfLook): Card {
  const { text, now, who } = look;
  const license = text(`license.name.${view.numbers.license.license}`);
  const says = text('whatIf.compare.answer', { who, license });
  const body: readonly Block[] = [
    answerLine(says),
    ...outcomes.map((each) => row(text, each, forOne(text, each))),
    small(text('whatIf.compare.price')),
    ...ageLines({ text, now, readAt: view.readAt, gaps: view.numbers.gaps }),
  ];
  const shown = outcomes.map(({ supposed }) => supposed);
  return cardOf({ text, says, body, buttons: licenseButtons(text, look.asked, shown) });
}

/** The same for many people. */
export function compareForManyCard(view: WhatIfManyView, look: WhatIfLook): Card {
  const { text } = look;
  const says = view.listed
    ? text('whatIf.compare.answerMany', { scope: inWords(text, view) })
    : text('whatIf.many.notListedYet');
  const body: readonly Block[] = [
    answerLine(says),
    ...(view.listed ? view.outcomes : []).map((each) =>
      row(text, { ...each, changed: true }, forMany(text, each)),
    ),
    small(text('whatIf.compare.price')),
  ];
  const shown = view.outcomes.map(({ supposed }) => supposed);
  return cardOf({ text, says, body, buttons: licenseButtons(text, look.asked, shown) });
}

function row(
  text: ChatText,
  { supposed, changed }: Pick<WhatIf, 'supposed' | 'changed'>,
  means: string,
): Block {
  const name = text(`license.name.${supposed}`);
  return container(
    [
      words(changed ? name : text('whatIf.compare.now', { license: name }), { weight: 'Bolder' }),
      words(text(`whatIf.compare.gives.${supposed}`), { spacing: 'None' }),
      words(means, { spacing: 'None' }),
    ],
    { spacing: 'Medium', ...(!changed && { style: 'emphasis' }) },
  );
}

function forOne(text: ChatText, { after, dialOut }: WhatIf): string {
  return text('whatIf.compare.forOne', {
    callable: after.callable.length,
    printed: after.printed.length,
    dialOut: text(`whatIf.dialOut.${dialOut.after}`),
  });
}

function forMany(text: ChatText, { losePrinted, gainDialIn, loseDialOut }: WhatIfMany): string {
  return text('whatIf.compare.forMany', { losePrinted, gain: gainDialIn, loseDialOut });
}
