import type { LicenseFinding } from '../../domain/license.js';
import type { Text } from '../../text/catalogue.js';
import { sayLicense } from '../../text/say-license.js';
import { answerLine, button, cardOf, facts, words, type Card } from './blocks.js';

/** The license of an organizer: why they have it, what it allows, who bills what. */
export function licenseCard(finding: LicenseFinding, text: Text): Card {
  const { name, why, allows, bills } = sayLicense(text, finding);
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
    ],
    buttons: [
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
      button(text('button.why'), { verb: 'why' }),
    ],
  });
}
