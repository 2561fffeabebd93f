import type { NumberIdentity } from '../domain/numbers/number-identity.js';
import { internationalFormat, nationalFormat, type CountryCode } from '../domain/numbers/phone-number.js';
import { operatorOf } from '../domain/numbers/service-number.js';
import type { ChatText } from './chat-text.js';
import { countryName } from './names.js';
import { sayWhere } from './say-coverage.js';

/** What a number is, in a sentence that can be read aloud. */
export function sayIdentity(
  text: ChatText,
  identity: NumberIdentity,
  reader: CountryCode | undefined,
): string {
  const { listed, bridge, isBridgeDefault, acquired, place } = identity;
  const number = sayNumberItself(identity, reader);
  const source = saySourceOf(text, identity) ?? 'none';
  switch (identity.standing) {
    case 'onBridge':
      return text('identity.onBridge', {
        number,
        tollFree: listed?.tollFree === true ? 'yes' : 'no',
        where: listed === undefined ? 'none' : sayWhere(text, listed),
        source,
        bridge: bridge?.name ?? 'none',
        isDefault: isBridgeDefault ? 'yes' : 'no',
      });
    case 'acquired':
      return text('identity.acquired', {
        number,
        source,
        use: text(`identity.use.${acquired?.usedFor ?? 'unknown'}`),
      });
    case 'notOurs':
    case 'unread':
      return text(`identity.${identity.standing}`, {
        number,
        country: place.country === undefined ? 'none' : countryName(place.country, text.locale),
      });
  }
}

/** National inside the reader's own country, international elsewhere. */
export function sayNumberItself({ number, place }: NumberIdentity, reader: CountryCode | undefined): string {
  const isOwn = reader !== undefined && place.country === reader && !place.sharedCode;
  return isOwn ? nationalFormat(number) : internationalFormat(number);
}

/** Who provides it; undefined where nobody tells. */
export function saySourceOf(text: ChatText, { listed, acquired }: NumberIdentity): string | undefined {
  if (listed !== undefined) {
    return listed.source === 'unknown'
      ? undefined
      : (operatorOf(listed) ?? text(`numbers.source.${listed.source}`));
  }
  switch (acquired?.kind) {
    case 'callingPlan':
      return text('numbers.source.microsoft');
    case 'operatorConnect':
      return acquired.partner ?? text('numbers.source.operator');
    case 'directRouting':
      return text('numbers.source.directRouting');
    case 'other':
    case undefined:
      return undefined;
  }
}
