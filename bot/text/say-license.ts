import type { LicenseFinding } from '../domain/licenses/license.js';
import { productName } from '../domain/licenses/product-names.js';
import type { Text } from './catalogue.js';
import { listOf } from './list.js';
import { YOU } from './who.js';

/** A license in words: its name, why the person has it or not, what it allows and who bills what. */
export interface SaidLicense {
  readonly name: string;
  readonly why: string;
  readonly allows: string;
  readonly bills: string;
}

/** `who` is `YOU` for the reader's own license, else the name of whose it is. */
export function sayLicense(text: Text, finding: LicenseFinding, who: string = YOU): SaidLicense {
  const sku =
    finding.reason === 'noPlan' ? finding.product : (finding.plan?.skuPartNumber ?? finding.product);
  const values = {
    who,
    license: text(`license.name.${finding.license}`),
    product: sku === undefined ? '' : (productName(sku) ?? text('license.product.unnamed', { sku })),
    plan: finding.plan?.planName ?? '',
    also: listOf(
      finding.also.map((license) => text(`license.name.${license}`)),
      text.locale,
    ),
  };
  return {
    name: values.license,
    why: text(`license.why.${finding.reason}`, values),
    allows: text(`license.allows.${finding.license}`),
    bills: text(`license.bills.${finding.license}`),
  };
}
