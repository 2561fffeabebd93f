import type { ChatText } from '../../text/chat-text.js';
import type { RequestView } from '../../use-cases/requests/look-at-request.js';
import { answerLine, button, cardOf, container, small, words, type Button, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { stateBlocks } from './request-card.js';
import { sayAskedFor } from './say-asked-for.js';

/** A request for an administrator to decide about, with how the organizer stands and what it takes. */
export function decideRequestCard(view: RequestView, text: ChatText): Card {
  const { request, organizer, way } = view;
  const { person } = organizer.organizer;
  const { asked, id: requestId } = request;
  const name = shortened(person.displayName, 80);
  const says = text('request.decide', { name, what: shortened(sayAskedFor(text, asked), 200) });
  const isOurs = way.kind === 'set';
  const buttons: readonly Button[] = [
    isOurs
      ? button(text('request.button.approve'), { verb: 'approveRequest', requestId }, 'positive')
      : button(text('request.button.done'), { verb: 'requestDone', requestId }, 'positive'),
    button(text('request.button.decline'), { verb: 'declineRequest', requestId }),
    button(text('request.button.waiting'), { verb: 'waiting' }),
  ];
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      small(shortened(person.userPrincipalName, 120)),
      container(stateBlocks(organizer, { text, asked, way, reader: person.usageLocation }), {
        style: 'emphasis',
        spacing: 'Medium',
      }),
      words(isOurs ? text('request.decide.set') : text('request.decide.byHand', { name }), {
        spacing: 'Medium',
      }),
    ],
    buttons,
  });
}
