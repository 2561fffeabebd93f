import type { OrganizerRequest } from '../../domain/requests/organizer-request.js';
import type { ChatText } from '../../text/chat-text.js';
import { timeInWords } from '../../text/time.js';
import type { RequestsView } from '../../use-cases/requests/list-requests.js';
import { answerLine, button, cardOf, container, small, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { sayAskedFor } from './say-asked-for.js';

/** What the reader has asked for, the newest first, with a way to take back what is still open. */
export function ownRequestsCard({ requests, people }: RequestsView, text: ChatText, timeZone?: string): Card {
  const open = requests.filter(({ state }) => state === 'open');
  const says =
    requests.length > 0 && open.length === 0
      ? text('request.own.none')
      : text('request.own', { count: open.length });
  const shown = requests.slice(0, MOST);
  const withdrawable = shown.filter(({ state }) => state === 'open');
  const single = withdrawable.length === 1;
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...(requests.length === 0 ? [words(text('request.own.hint'))] : []),
      ...shown.map((request, at) => requestBlock(request, { at, people, text, timeZone })),
    ],
    buttons: withdrawable.map(({ id: requestId }) => {
      const which = shown.findIndex(({ id }) => id === requestId) + 1;
      const title = single ? text('request.button.withdraw') : text('request.button.withdrawOne', { which });
      return button(title, { verb: 'withdraw', requestId });
    }),
  });
}

/** A card has room for six buttons. */
const MOST = 6;

interface Look {
  readonly at: number;
  readonly people: RequestsView['people'];
  readonly text: ChatText;
  readonly timeZone: string | undefined;
}

function requestBlock(request: OrganizerRequest, { at, people, text, timeZone }: Look): Block {
  const { asked, state, requestedAt, decidedAt, decidedBy = '' } = request;
  const said = text('request.state', {
    state,
    name: shortened(people.get(decidedBy)?.displayName ?? text('step.somebody'), 80),
    time: timeInWords(decidedAt ?? requestedAt, text.locale, timeZone),
  });
  return container(
    [
      words(`${String(at + 1)}. ${shortened(sayAskedFor(text, asked), 200)}`, { weight: 'Bolder' }),
      small(said),
    ],
    { spacing: 'Medium' },
  );
}
