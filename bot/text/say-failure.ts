import { rolesThatMay } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { Text } from './catalogue.js';
import { choiceOf, listOf } from './list.js';
import type { TextValues } from './message.js';
import { roleName } from './role-name.js';

/** A refusal in one sentence or two that end in what the person can do. */
export function sayFailure(text: Text, failure: Failure): string {
  return text(`failures.${failure.code}`, valuesOf(text, failure));
}

function valuesOf(text: Text, failure: Failure): TextValues {
  switch (failure.code) {
    case 'notAllowed': {
      const roles = rolesThatMay(failure.command).map((role) => roleName(text, role));
      return { what: text(`roles.command.${failure.command}`), roles: choiceOf(roles, text.locale) };
    }
    case 'notAllowedByLicense':
      return {
        number: internationalFormat(failure.number),
        license: text(`license.name.${failure.license}`),
      };
    case 'notOnBridge':
    case 'tollFreeForbidden':
    case 'alreadySo':
      return { number: internationalFormat(failure.number) };
    case 'personAmbiguous':
    case 'groupAmbiguous':
      return { said: failure.said, names: listOf(failure.names, text.locale) };
    case 'severalNumbers': {
      const numbers = failure.numbers.slice(0, MAX_NAMED).map(internationalFormat);
      return { numbers: choiceOf(numbers, text.locale) };
    }
    case 'personNotFound':
    case 'groupNotFound':
    case 'invalidPhone':
      return { said: failure.said };
    case 'noDialIn':
      return { license: failure.license };
    case 'unreadable':
      return { system: failure.system, cause: failure.cause };
    case 'consentNeeded':
      return { by: failure.by };
    case 'tierMissing':
      return { tier: failure.tier };
    default:
      return {};
  }
}

/** More than this is not read; the list of the bridge has them all. */
const MAX_NAMED = 8;
