import type { AskedFor } from '../../domain/requests/organizer-request.js';
import { isNarrowed } from '../../domain/numbers/number-filter.js';
import { internationalFormat } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf } from '../../text/list.js';
import { sayFilter } from './say-filter.js';

/** "a number for Munich", "another license: Audio Conferencing": what is asked for, as the request says it. */
export function sayAskedFor(text: ChatText, { filter, licenses, number }: AskedFor): string {
  if (licenses.length > 0) {
    const named = licenses.map((license) => sayLicenseWord(text, license));
    return text('request.what.license', { licenses: choiceOf(named, text.locale) });
  }
  if (number !== undefined) return text('request.what.number', { number: internationalFormat(number) });
  return isNarrowed(filter)
    ? text('request.what.place', { what: sayFilter(text, filter) })
    : text('request.what.open');
}

function sayLicenseWord(text: ChatText, license: string): string {
  switch (license) {
    case 'standard':
      return text('license.name.standard');
    case 'occ':
      return text('license.name.operatorConnect');
    case 'usacan':
      return text('license.name.usaCanada');
    case 'payg':
      return text('license.name.payPerMinute');
    case 'e3':
    case 'e5':
    case 'none':
      return text(`request.what.license.${license}`);
    default:
      return license;
  }
}
