import type { ChatText } from '../../text/chat-text.js';
import { isRunning, readsLists, sayAsOf, sayCopy, sayPart } from '../../text/say-sync.js';
import type { SyncView } from '../../use-cases/sync/show-sync.js';
import { answerLine, button, cardOf, container, small, words, type Block, type Card } from './blocks.js';

interface SyncLook {
  readonly text: ChatText;
  /** `asked`: a reading was asked for and has not begun yet. */
  readonly state: 'asked' | 'asItIs';
}

/** How far each part of the copy of the tenant has come. While something is under way there is a button that looks again. */
export function syncCard(view: SyncView, { text, state }: SyncLook): Card {
  const { parts, people, organizers, defaultsRead, at } = view;
  const says = state === 'asked' ? text('sync.copy.waiting') : sayCopy(text, parts, at);
  const asked = state === 'asked';
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      words(text('sync.known', { people, organizers, defaultsRead })),
      ...parts.map((part) => partBlock(text, part, at)),
    ],
    buttons: [
      ...(asked || parts.some(isRunning)
        ? [button(text('sync.button.progress'), { verb: 'syncProgress' })]
        : []),
      ...(asked || readsLists(parts) ? [] : [button(text('sync.button.now'), { verb: 'sync' })]),
    ],
  });
}

function partBlock(text: ChatText, part: SyncView['parts'][number], now: number): Block {
  const { name, status, rate, left, problem } = sayPart(text, part);
  const pace = [rate, left].filter((said) => said !== undefined).join(' · ');
  return container(
    [
      words(name, { weight: 'Bolder' }),
      words(status, { spacing: 'None' }),
      ...(pace === '' ? [] : [words(pace, { spacing: 'None' })]),
      ...(problem === undefined ? [] : [words(problem, { spacing: 'None', color: 'Warning' })]),
      small(sayAsOf(text, part, now)),
    ],
    { spacing: 'Medium' },
  );
}
