import { rolesThatMay } from '../domain/authority.js';
import type { NumberUses } from '../domain/changes/change-refusal.js';
import type { Failure } from '../domain/failure.js';
import { internationalFormat } from '../domain/numbers/phone-number.js';
import type { ChatText } from './chat-text.js';
import { choiceOf, listOf } from './list.js';
import { countryName } from './names.js';
import type { TextValues } from './message.js';
import { roleName } from './role-name.js';

/** A refusal in one sentence or two that end in what the person can do. */
export function sayFailure(text: ChatText, failure: Failure): string {
  return text(`failures.${failure.code}`, valuesOf(text, failure));
}

function valuesOf(text: ChatText, failure: Failure): TextValues {
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
    case 'policyAmbiguous':
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
    case 'overLargestChange':
      return { organizers: failure.organizers, largest: failure.largest };
    case 'outsideCountries':
      return {
        countries: listOf(
          failure.countries.map((code) => countryName(code, text.locale)),
          text.locale,
        ),
      };
    case 'numberNotAcquired':
    case 'numberOfAPerson':
    case 'notAServiceNumber':
    case 'usesUnknown':
    case 'alreadyBridgeDefault':
    case 'alreadyOnBridge':
    case 'sharedNumber':
    case 'isBridgeDefault':
    case 'operatorAsBridgeDefault':
    case 'tollFreeAsBridgeDefault':
    case 'noReplacement':
    case 'sameNumber':
    case 'nothingUsesIt':
    case 'notOperatorNumber':
      return { number: internationalFormat(failure.number) };
    case 'differentKind':
      return {
        number: internationalFormat(failure.number),
        replacement: internationalFormat(failure.replacement),
      };
    case 'everyRowIsWrong':
      return { count: failure.rows.length };
    case 'numberInUse':
      return { number: internationalFormat(failure.number), uses: sayUses(text, failure.uses) };
    case 'policyNotFound':
    case 'usageNotFound':
    case 'routeNotFound':
      return { said: failure.said, names: sayThereAre(text, failure.names) };
    case 'policyExists':
    case 'routeExists':
    case 'notAnOperatorRoute':
      return { name: failure.name };
    case 'languageUnknown':
    case 'invalidPlanId':
    case 'invalidName':
      return { said: failure.said };
    case 'tooManyRequests':
      return { most: failure.most };
    case 'invalidPinLength':
      return { length: failure.length };
    case 'invalidPattern':
      return { why: failure.why, at: failure.at ?? 1, construct: failure.construct ?? '' };
    default:
      return {};
  }
}

function sayUses(text: ChatText, { complete, ...counts }: NumberUses): string {
  const uses = Object.entries(counts).flatMap(([use, count]) =>
    count === 0 ? [] : [text('refusals.use', { use, count })],
  );
  return listOf([...uses, ...(complete ? [] : [text('refusals.usesUnknown')])], text.locale);
}

function sayThereAre(text: ChatText, names: readonly string[]): string {
  if (names.length === 0) return text('refusals.thereAreNone');
  return text('refusals.thereAre', { names: listOf(names.slice(0, MAX_NAMED), text.locale) });
}

/** More than this is not read; the list of the bridge has them all. */
const MAX_NAMED = 8;
