import type { NumberIdentity } from '../../domain/numbers/number-identity.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayIdentity, sayNumberItself } from '../../text/say-identity.js';
import { answerLine, button, cardOf, small, words, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface FoundLook {
  readonly text: ChatText;
  readonly reader: CountryCode | undefined;
  /** What was asked for, in words. */
  readonly what: string;
  readonly total: number;
}

/** Several numbers that fit a description, a line each, and a button for the first ones. */
export function foundNumbersCard(found: readonly NumberIdentity[], look: FoundLook): Card {
  const { text, reader, what, total } = look;
  const [first] = found;
  const says =
    first === undefined ? text('identity.none', { what }) : text('identity.several', { what, total });
  const more = total - found.length;
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...found.map((each) => words(shortened(sayIdentity(text, each, reader), 300), { spacing: 'Small' })),
      ...(more > 0 ? [small(text('identity.moreFound', { more }))] : []),
    ],
    buttons: [
      ...found
        .slice(0, MAX_BUTTONS)
        .map((each) => button(sayNumberItself(each, reader), { verb: 'number', number: each.number })),
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
    ],
  });
}

const MAX_BUTTONS = 5;
