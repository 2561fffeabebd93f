import type { CountryCode } from '../../domain/numbers/phone-number.js';
import { ownCountryFirst, type ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { conferenceIdInThrees } from '../../text/conference-id.js';
import { sayNumber } from '../../text/say-numbers.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  markdown,
  small,
  words,
  type Block,
  type Card,
} from './blocks.js';
import { numberLines } from './number-lines.js';
import { shortened } from './escape-markdown.js';

export interface DialIn {
  /** In the order of the invite. */
  readonly numbers: readonly ServiceNumber[];
  /** Digits only; undefined where it is not known which meeting is meant. */
  readonly conferenceId: string | undefined;
  readonly subject: string | undefined;
}

interface DialInLook {
  readonly text: ChatText;
  /** Their own country's numbers come first; only where nobody else reads the card. */
  readonly reader: CountryCode | undefined;
  /** The way back to the reader's own numbers, where the card took their place. */
  readonly back: 'shown' | 'none';
}

/** How to join by phone. It holds nothing that is not on the invite, so that everybody in the chat may see it. */
export function dialInCard(
  { numbers, conferenceId, subject }: DialIn,
  { text, reader, back }: DialInLook,
): Card {
  const ordered = ownCountryFirst(numbers, reader);
  const [first] = ordered;
  const says = sayHow(text, { first: first && sayNumber(first, reader), conferenceId });
  const shown = ordered.slice(0, MAX_NUMBERS);
  const more = ordered.length - shown.length;
  const body: readonly Block[] = [
    answerLine(says),
    ...(subject === undefined ? [] : [words(shortened(subject, 120), { isSubtle: true, spacing: 'None' })]),
    ...shown.flatMap((number) => numberLines(number, { text, reader, country: 'named' })),
    ...(more > 0 ? [small(text('share.more', { more }))] : []),
    ...idBlocks(text, conferenceId),
  ];
  const buttons =
    back === 'shown' ? [button(text('button.back'), { verb: 'numbers', filter: {}, page: 0 })] : [];
  return cardOf({ text, says, body, buttons });
}

const MAX_NUMBERS = 20;

function idBlocks(text: ChatText, conferenceId: string | undefined): readonly Block[] {
  if (conferenceId === undefined) return [words(text('share.noId'))];
  return [
    heading(text('share.conferenceId')),
    markdown(conferenceIdInThrees(conferenceId), { size: 'Large', spacing: 'None' }),
  ];
}

function sayHow(
  text: ChatText,
  { first, conferenceId }: { readonly first: string | undefined; readonly conferenceId: string | undefined },
): string {
  if (first === undefined) return text('share.noNumber');
  if (conferenceId === undefined) return text('share.callWithoutId', { number: first });
  return text('share.call', { number: first, id: conferenceIdInThrees(conferenceId) });
}
