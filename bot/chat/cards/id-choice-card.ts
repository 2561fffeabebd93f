import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, heading, words, type Card } from './blocks.js';

/** "ID" means three things: each is told apart, and the two that can be asked for here are buttons. */
export function idChoiceCard(text: ChatText, entities: Entities): Card {
  const says = text('meeting.ids.ask');
  const body = [
    answerLine(says),
    ...(['conference', 'meeting', 'pin'] as const).flatMap((id) => [
      heading(text(`meeting.ids.${id}`)),
      words(text(`meeting.ids.${id}.what`), { spacing: 'None' }),
    ]),
  ];
  const buttons = [
    button(text('meeting.ids.conference'), { verb: 'choose', intent: 'show_conference_id', entities }),
    button(text('meeting.ids.pin'), { verb: 'choose', intent: 'admin_reset_pin_or_id', entities }),
  ];
  return cardOf({ text, says, body, buttons });
}
