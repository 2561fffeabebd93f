import type { LicenseOrigin } from '../domain/licenses/license-origin.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import type { Instant } from '../domain/instant.js';
import { productName } from '../domain/licenses/product-names.js';
import type { ChatText } from './chat-text.js';
import { ageInWords } from './time.js';

interface Looking {
  readonly now: Instant;
  readonly plan: LicenseFinding['plan'];
}

/** "Microsoft 365 E5 was given by the group Sales, 3 hours ago." A group whose name may not be read is "a group". */
export function sayOrigin(text: ChatText, origin: LicenseOrigin, { now, plan }: Looking): string {
  const { skuPartNumber, how, group, state, trouble, off, givenAt, changedAt } = origin;
  const at = givenAt.get(plan?.planId.toLowerCase() ?? '') ?? changedAt;
  const values = {
    product: productName(skuPartNumber) ?? text('license.product.unnamed', { sku: skuPartNumber }),
    at: at === undefined ? 'none' : ageInWords(at, now, text.locale),
    group: group ?? '',
  };
  const byGroup = group === undefined ? 'explain.given.someGroup' : 'explain.given.group';
  return [
    text(how === 'direct' ? 'explain.given.direct' : byGroup, values),
    ...(state === 'failed' ? [text('explain.given.failed', { trouble: trouble ?? 'other' })] : []),
    ...(state === 'disabled' ? [text('explain.given.disabled')] : []),
    ...(off.length > 0 ? [text('explain.given.off', { off: off.length })] : []),
  ].join(' ');
}
