import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayExplanation } from '../../text/say-explanation.js';
import { YOU } from '../../text/who.js';
import type { WhyView } from '../../use-cases/explain-numbers.js';
import type { Press } from '../presses/press.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, small, toggle, type Button, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { changeBlocks, originBlocks, readinessBlocks, stepBlock } from './explain-blocks.js';

interface TraceLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** The answer that the steps explain, in a sentence. */
  readonly says: string;
}

/** The steps that led to an answer; where each setting lives and who can change it is one press away. */
export function traceCard(why: WhyView, { text, now, says }: TraceLook): Card {
  const { view, explanation, changes } = why;
  const { person } = view.organizer;
  const who = why.whose === 'own' ? YOU : shortened(person.displayName, 80);
  const steps = sayExplanation(text, explanation, { who, now }).slice(0, MAX_STEPS);
  const places = steps.map((_, index) => `place-${String(index + 1)}`);
  const body = [
    answerLine(says),
    small(text('trace.intro')),
    ...steps.map((step, index) => stepBlock(text, step, { number: index + 1, placeId: places[index] ?? '' })),
    ...originBlocks(text, why, now),
    ...(changes.length > 0
      ? changeBlocks(text, changes, { now, shown: SHOWN_CHANGES })
      : [small(text('explain.changes.none'))]),
    ...readinessBlocks(text, why),
    ...ageLines({ text, now, readAt: view.readAt, gaps: view.numbers.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(why, { text, places }) });
}

const MAX_STEPS = 20;
/** The rest is in the history. */
const SHOWN_CHANGES = 3;

function buttonsOf(
  why: WhyView,
  { text, places }: { readonly text: ChatText; readonly places: readonly string[] },
): readonly Button[] {
  const { view, target } = why;
  const { person } = view.organizer;
  const pack = button(text('support.button'), packPress(why));
  const where = toggle(text('button.places'), places);
  if (why.whose === 'own') {
    // Whoever asks why a kind of number is missing or there may want another one.
    const ask =
      target.kind === 'numbers'
        ? [button(text('coverage.button.ask'), { verb: 'request', filter: filterData(target.filter) })]
        : [];
    return [where, button(text('button.back'), { verb: 'numbers', filter: {}, page: 0 }), ...ask, pack];
  }
  const back = text('organizer.button.back', { name: shortened(person.displayName, 40) });
  const { userPrincipalName } = person;
  return [
    where,
    button(back, { verb: 'organizer', person: userPrincipalName }),
    button(text('organizer.button.history'), { verb: 'history', person: userPrincipalName, page: 0 }),
    pack,
  ];
}

/** The same question again, for the text of a ticket. */
function packPress({ target, whose, view }: Pick<WhyView, 'target' | 'whose' | 'view'>): Press {
  const person = whose === 'own' ? {} : { person: view.organizer.person.userPrincipalName };
  if (target.kind === 'number') return { verb: 'supportPack', ...person, number: target.number, filter: {} };
  if (target.kind === 'ending') {
    return { verb: 'supportPack', ...person, number: `*${target.digits}`, filter: {} };
  }
  return {
    verb: 'supportPack',
    ...person,
    filter: target.kind === 'numbers' ? filterData(target.filter) : {},
  };
}

type PackFilter = Extract<Press, { readonly verb: 'supportPack' }>['filter'];

function filterData({ countries, cities, tollFree, source }: PackFilter): PackFilter {
  return {
    ...(countries !== undefined && { countries }),
    ...(cities !== undefined && { cities }),
    ...(tollFree !== undefined && { tollFree }),
    ...(source !== undefined && { source }),
  };
}
