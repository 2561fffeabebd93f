import type { Instant } from '../../domain/instant.js';
import type { Unreadable } from '../../domain/reading.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayGap } from '../../text/say-numbers.js';
import { ageInWords } from '../../text/time.js';
import { words, type Block } from './blocks.js';

interface Age {
  readonly text: ChatText;
  readonly now: Instant;
  /** When the oldest of the facts shown was read; undefined when none was. */
  readonly readAt: Instant | undefined;
  /** What could not be read anew, so that what is shown may be old. */
  readonly gaps: readonly Unreadable[];
}

/** How old an answer is, and where it may be older than it should be. */
export function ageLines({ text, now, readAt, gaps }: Age): readonly Block[] {
  return [
    ...gaps.map((gap) => words(sayGap(text, gap), { spacing: 'Medium' })),
    ...(readAt === undefined
      ? []
      : [
          words(text('numbers.readAt', { age: ageInWords(readAt, now, text.locale) }), {
            size: 'Small',
            isSubtle: true,
            spacing: 'Medium',
          }),
        ]),
  ];
}
