import { wayTo } from '../../domain/changes/change-request.js';
import { isNarrowed, type NumberFilter } from '../../domain/numbers/number-filter.js';
import {
  internationalFormat,
  parsePhone,
  type CountryCode,
  type E164,
} from '../../domain/numbers/phone-number.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf } from '../../text/list.js';
import { requestCard } from '../cards/request-card.js';
import { sayFilter } from '../cards/say-filter.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';
import { wantedPlaces } from './wanted-places.js';

type UseCases = Pick<ChatUseCases, 'showMyNumbers' | 'authorize'>;

interface Wanted {
  readonly filter: NumberFilter;
  readonly said: string | undefined;
  /** Words of licenses, as they are understood. */
  readonly licenses: readonly string[];
}

/** "Ask for a number in Munich", "I want a local number": the words of a request; nothing is sent or changed. */
export function requestChange(useCases: UseCases): Handler {
  const compose = composeRequest(useCases);
  return (turn, entities: Entities) => {
    const [said] = [entities.number ?? []].flat();
    const licenses = [entities.licence ?? []].flat();
    return compose(turn, { filter: numberFilterOf(entities), said, licenses });
  };
}

/** The same for buttons, which know what was asked about. */
export function composeRequest({ showMyNumbers, authorize }: UseCases) {
  return async (turn: Turn, { filter, said, licenses }: Wanted): Promise<Answer> => {
    const { caller, text, readerCountry } = turn;
    const shown = await showMyNumbers(caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { usageLocation } = shown.value.organizer.person;
    const reader = readerCountry ?? usageLocation;
    const number = numberOf(said, reader);
    const country = wantedPlaces(filter)[0]?.country;
    const mayChange = await authorize(caller, 'setDefaults');
    return cardAnswer(
      requestCard(shown.value, {
        text,
        reader,
        what: sayWhat(text, { filter, licenses, number }),
        way: wayTo({ number, filter, country }, shown.value.numbers),
        forLicense: licenses.length > 0,
        mayChange: mayChange.ok && licenses.length === 0,
      }),
    );
  };
}

function numberOf(said: string | undefined, reader: CountryCode | undefined): E164 | undefined {
  const parsed = said === undefined || said.startsWith('*') ? undefined : parsePhone(said, reader);
  return parsed?.ok === true ? parsed.value : undefined;
}

interface Asked {
  readonly filter: NumberFilter;
  readonly licenses: readonly string[];
  readonly number: E164 | undefined;
}

function sayWhat(text: ChatText, { filter, licenses, number }: Asked): string {
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
