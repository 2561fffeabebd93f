import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayLicense } from '../../text/say-license.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, facts, words, type Card } from './blocks.js';

interface LicenseLook {
  readonly text: ChatText;
  readonly now: Instant;
}

/** The license of an organizer: why they have it, what it allows, who bills what, and when it was read. */
export function licenseCard({ numbers, organizer }: OrganizerView, { text, now }: LicenseLook): Card {
  const { name, why, allows, bills } = sayLicense(text, numbers.license);
  const { plans } = organizer;
  // Of a license that was never read the answer itself says why.
  const gaps = plans.known && plans.failed !== undefined ? [plans.failed] : [];
  return cardOf({
    text,
    says: why,
    body: [
      answerLine(why),
      words(allows),
      facts([
        [text('license.fact.license'), name],
        [text('license.fact.bills'), bills],
      ]),
      ...ageLines({ text, now, readAt: plans.known ? plans.readAt : undefined, gaps }),
    ],
    buttons: [
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
      button(text('button.why'), { verb: 'why' }),
    ],
  });
}
