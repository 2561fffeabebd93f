import { rolesThatMay } from '../../domain/authority.js';
import type { Kept } from '../../ports/requests.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf } from '../../text/list.js';
import { roleName } from '../../text/role-name.js';
import { answerLine, button, cardOf, small, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { sayAskedFor } from './say-asked-for.js';

/** A request that administrators are told of now, or that waited already. It can be withdrawn. */
export function askedCard({ request, isNew }: Kept, text: ChatText): Card {
  const what = shortened(sayAskedFor(text, request.asked), 200);
  const says = text(isNew ? 'request.kept' : 'request.keptBefore', { what });
  const roles = rolesThatMay('decideRequest').map((role) => roleName(text, role));
  return cardOf({
    text,
    says,
    body: [answerLine(says), small(text('request.to', { roles: choiceOf(roles, text.locale) }))],
    buttons: [
      button(text('request.button.withdraw'), { verb: 'withdraw', requestId: request.id }),
      button(text('request.button.own'), { verb: 'ownRequests' }),
    ],
  });
}
