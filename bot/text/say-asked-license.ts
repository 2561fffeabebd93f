import type { License, LicenseFinding } from '../domain/licenses/license.js';
import type { LookAlike } from '../domain/licenses/look-alikes.js';
import type { ChatText } from './chat-text.js';

/** What a question about one's own license names. */
export interface AskedLicense {
  readonly licenses: readonly License[];
  readonly product: 'e3' | 'e5' | undefined;
  readonly lookAlike: LookAlike | undefined;
}

/** What was asked, answered first; `why` is what is true of the license. Undefined where nothing in particular was asked. */
export function sayAskedLicense(
  text: ChatText,
  { licenses, product, lookAlike }: AskedLicense,
  { finding, why }: { readonly finding: LicenseFinding; readonly why: string },
): string | undefined {
  if (lookAlike !== undefined) {
    return text('lookAlike.asked.product', { says: text(`lookAlike.${lookAlike}`), why });
  }
  if (product !== undefined) return text(`lookAlike.asked.${product}`, { why });
  const [first, ...others] = licenses;
  if (first === undefined) return undefined;
  if (finding.license === 'unknown') return text('lookAlike.asked.unknown', { why });
  const held = [finding.license, ...finding.also];
  const meant = licenses.filter((license) => held.includes(license));
  if (others.length === 0) {
    return meant.length > 0
      ? text('lookAlike.asked.yes', { why })
      : text('lookAlike.asked.no', { license: text(`license.name.${first}`), why });
  }
  const [found] = meant;
  return found === undefined
    ? text('lookAlike.asked.neither', { why })
    : text('lookAlike.asked.which', { license: text(`license.name.${found}`), why });
}
