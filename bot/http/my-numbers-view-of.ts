import type { MyNumbers } from '../contract/my-numbers.js';
import type { ChatText } from '../text/chat-text.js';
import { sayLicense } from '../text/say-license.js';
import { sayNotes, saySummary } from '../text/say-numbers.js';
import { sayTrace } from '../text/say-trace.js';
import type { OrganizerView } from '../use-cases/look-up-organizer.js';
import { numberViewOf, readAtView } from './number-view-of.js';

/** An organizer's numbers as the contract promises them, in the reader's words. */
export function myNumbersViewOf(text: ChatText, { organizer, numbers, readAt }: OrganizerView): MyNumbers {
  const { usageLocation } = organizer.person;
  const said = sayLicense(text, numbers.license);
  return {
    summary: saySummary(text, numbers, usageLocation),
    license: { license: numbers.license.license, name: said.name, sentence: said.why },
    ...(usageLocation !== undefined && { usageLocation }),
    printedFrom: numbers.printedFrom,
    printed: numbers.printed.map(numberViewOf),
    callable: numbers.callable.map(numberViewOf),
    notes: [...sayNotes(text, numbers)],
    trace: sayTrace(text, numbers.trace).map((step) => ({ ...step, changedBy: [...step.changedBy] })),
    ...readAtView(readAt),
  };
}
