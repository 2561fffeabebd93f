import type { Instant } from '../../domain/instant.js';
import type { HeldPlan } from '../../domain/licenses/license.js';
import { lookAlikeOf, type LookAlike } from '../../domain/licenses/look-alikes.js';
import { productName } from '../../domain/licenses/product-names.js';
import type { Reading } from '../../domain/reading.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayAskedLicense, type AskedLicense } from '../../text/say-asked-license.js';
import { sayLicense } from '../../text/say-license.js';
import type { LicenseView } from '../../use-cases/show-my-license.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, facts, small, words, type Block, type Card } from './blocks.js';
import { LICENSE_CHOICES } from './license-buttons.js';
import { originFacts, planFacts } from './license-facts.js';

interface LicenseLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** What the question named, which is answered first. */
  readonly asked?: AskedLicense;
}

/** The license of an organizer: why they have it, what it allows, who bills what, and when it was read. */
export function licenseCard({ view, origins }: LicenseView, { text, now, asked }: LicenseLook): Card {
  const { numbers, organizer } = view;
  const { name, why, allows, bills } = sayLicense(text, numbers.license);
  const { plans } = organizer;
  const answer = asked && sayAskedLicense(text, asked, { finding: numbers.license, why });
  const says = answer ?? why;
  // Of a license that was never read the answer itself says why.
  const gaps = plans.known && plans.failed !== undefined ? [plans.failed] : [];
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      words(allows),
      ...lookAlikeLines(text, plans, asked?.lookAlike),
      facts([
        [text('license.fact.license'), name],
        ...planFacts(text, numbers.license.plan),
        ...originFacts(text, origins, { now, plan: numbers.license.plan }),
        [text('license.fact.bills'), bills],
      ]),
      ...ageLines({ text, now, readAt: plans.known ? plans.readAt : undefined, gaps }),
    ],
    buttons: [
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
      button(text('button.why'), { verb: 'why' }),
      button(text('whatIf.button.compare'), {
        verb: 'choose',
        intent: 'what_if_licence',
        entities: { licence: [...LICENSE_CHOICES] },
      }),
    ],
  });
}

/** What somebody holds that looks like dial-in and is not, each once; what was asked about is said already. */
function lookAlikeLines(
  text: ChatText,
  plans: Reading<readonly HeldPlan[]>,
  said: LookAlike | undefined,
): readonly Block[] {
  const held = plans.known ? plans.value.map(({ skuPartNumber }) => skuPartNumber) : [];
  return [...new Set(held)].flatMap((sku) => {
    const kind = lookAlikeOf(sku);
    if (kind === undefined || kind === said) return [];
    const product = productName(sku) ?? text('license.product.unnamed', { sku });
    return [small(text('lookAlike.held', { product, says: text(`lookAlike.${kind}`) }))];
  });
}
