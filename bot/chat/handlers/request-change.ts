import { wayTo } from '../../domain/changes/change-request.js';
import type { NumberFilter } from '../../domain/numbers/number-filter.js';
import { parsePhone, type CountryCode, type E164 } from '../../domain/numbers/phone-number.js';
import { isOpenWish, type AskedFor } from '../../domain/requests/organizer-request.js';
import type { Entities } from '../../language/understood.js';
import { requestCard } from '../cards/request-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { numberFilterOf } from './number-filter-of.js';
import { ownRequests } from './own-requests.js';
import { wantedPlaces } from './wanted-places.js';

type UseCases = Pick<ChatUseCases, 'showMyNumbers' | 'authorize' | 'listOwnRequests'>;

interface Wanted {
  readonly filter: NumberFilter;
  readonly said: string | undefined;
  /** Words of licenses, as they are understood. */
  readonly licenses: readonly string[];
}

/** "Ask for a number in Munich", "I want a local number": the request to look at, which a button sends; "my requests". */
export function requestChange(useCases: UseCases): Handler {
  const compose = composeRequest(useCases);
  const own = ownRequests(useCases);
  return (turn, entities: Entities) => {
    if (entities.show === true) return own(turn);
    const [said] = [entities.number ?? []].flat();
    const licenses = [entities.licence ?? []].flat();
    return compose(turn, { filter: numberFilterOf(entities), said, licenses });
  };
}

/** The request as administrators will read it, with the asker's present state and what it takes. Nothing is sent yet. */
export function composeRequest({ showMyNumbers, authorize }: Omit<UseCases, 'listOwnRequests'>) {
  return async (turn: Turn, wanted: Wanted): Promise<Answer> => {
    const { caller, text, readerCountry } = turn;
    const shown = await showMyNumbers(caller);
    if (!shown.ok) return refusal(turn, shown.failure);
    const { usageLocation } = shown.value.organizer.person;
    const reader = readerCountry ?? usageLocation;
    const asked = askedFor(wanted, reader);
    const { number, filter, country, licenses } = asked;
    const mayChange = await authorize(caller, 'setDefaults');
    return cardAnswer(
      requestCard(shown.value, {
        text,
        reader,
        asked,
        way: wayTo({ number, filter, country }, shown.value.numbers),
        mayChange: mayChange.ok && licenses.length === 0,
        maySend: !isOpenWish(asked),
      }),
    );
  };
}

function askedFor({ filter, said, licenses }: Wanted, reader: CountryCode | undefined): AskedFor {
  const number = numberOf(said, reader);
  const country = wantedPlaces(filter)[0]?.country;
  return {
    filter,
    licenses,
    ...(number !== undefined && { number }),
    ...(country !== undefined && { country }),
  };
}

function numberOf(said: string | undefined, reader: CountryCode | undefined): E164 | undefined {
  const parsed = said === undefined || said.startsWith('*') ? undefined : parsePhone(said, reader);
  return parsed?.ok === true ? parsed.value : undefined;
}
