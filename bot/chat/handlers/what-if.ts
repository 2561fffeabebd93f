import { isCountryCode, type CountryCode } from '../../domain/numbers/phone-number.js';
import type { SupposedLicense } from '../../domain/licenses/what-if.js';
import type { Entities } from '../../language/understood.js';
import { sayFailure } from '../../text/say-failure.js';
import { YOU } from '../../text/who.js';
import type { Others } from '../../use-cases/what-if-for-others.js';
import type { WhatIfView } from '../../use-cases/what-if-license.js';
import { small } from '../cards/blocks.js';
import { compareForManyCard, compareForOneCard } from '../cards/compare-licenses-card.js';
import { ALL_CHOICES, chooseLicenseCard } from '../cards/license-buttons.js';
import { whatIfCard, type WhatIfLook } from '../cards/what-if-card.js';
import { whatIfManyCard } from '../cards/what-if-many-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { cardAnswer, refusal, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { licensesNamed } from './supposed-licenses.js';

/** "What would change with E5", "what would everyone in Germany lose with the operator license", "compare the licenses". */
export function whatIfLicensed({
  whatIfLicense,
  whatIfForOthers,
}: Pick<ChatUseCases, 'whatIfLicense' | 'whatIfForOthers'>): Handler {
  const own = async (turn: Turn, wanted: Wanted, before?: string): Promise<Answer> => {
    const found = await whatIfLicense(turn.caller, wanted.licenses);
    if (!found.ok) return refusal(turn, found.failure);
    const look = lookOf(turn, { wanted, who: YOU });
    const reader = turn.readerCountry ?? found.value.view.organizer.person.usageLocation;
    const card = cardForOne(found.value, { ...look, reader });
    if (before === undefined) return cardAnswer(card);
    return cardAnswer({ ...card, body: [small(before), ...card.body] });
  };

  return async (turn, entities) => {
    const wanted = wantedIn(entities);
    if (wanted === undefined) return cardAnswer(chooseLicenseCard(turn.text, entities), 'asked');
    const others = othersIn(entities);
    if (others === undefined) return own(turn, wanted);
    const { licenses, from } = wanted;
    const found = await whatIfForOthers(turn.caller, { others, licenses, from });
    if (!found.ok) {
      const { failure } = found;
      // "We" may be oneself; who may not look at others is told what it means for them.
      return others.kind === 'everybody' && failure.code === 'notAllowed'
        ? own(turn, wanted, turn.text('whatIf.ownInstead', { refused: sayFailure(turn.text, failure) }))
        : refusal(turn, failure);
    }
    if (found.value.kind === 'person') {
      const who = found.value.view.organizer.person.displayName;
      return cardAnswer(cardForOne(found.value, lookOf(turn, { wanted, who })));
    }
    const look = lookOf(turn, { wanted, who: YOU });
    const [only, ...more] = found.value.outcomes;
    const single = only !== undefined && more.length === 0;
    return cardAnswer(
      single ? whatIfManyCard(found.value, only, look) : compareForManyCard(found.value, look),
    );
  };
}

function cardForOne(view: WhatIfView, look: WhatIfLook) {
  const [only, ...more] = view.outcomes;
  return only !== undefined && more.length === 0
    ? whatIfCard(view, only, look)
    : compareForOneCard(view, look);
}

interface Wanted {
  readonly entities: Entities;
  readonly licenses: readonly SupposedLicense[];
  readonly from: SupposedLicense | undefined;
}

/** Undefined where no license is named, so that one has to be chosen. */
function wantedIn(entities: Entities): Wanted | undefined {
  const named = licensesNamed(entities.licence);
  const [from] = licensesNamed(entities.fromLicence);
  const licenses = named.filter((each) => each !== from || named.length === 1);
  if (licenses.length === 0) return undefined;
  return { entities, licenses: licenses.length > 1 ? inOrder(licenses) : licenses, from };
}

function inOrder(licenses: readonly SupposedLicense[]): readonly SupposedLicense[] {
  return ALL_CHOICES.filter((each) => licenses.includes(each));
}

/** Undefined for the asker alone. */
function othersIn({ person, group, everyone, country }: Entities): Others | undefined {
  const [said] = [person ?? []].flat();
  if (said !== undefined) return { kind: 'person', said };
  if (group !== undefined) return { kind: 'group', said: group };
  if (everyone === undefined) return undefined;
  const [first] = countriesOf(country);
  return first === undefined ? { kind: 'everybody' } : { kind: 'country', country: first };
}

function countriesOf(country: Entities['country']): readonly CountryCode[] {
  return [country ?? []].flat().filter(isCountryCode);
}

function lookOf(
  { text, at: now, readerCountry: reader }: Turn,
  { wanted: { entities }, who }: { readonly wanted: Wanted; readonly who: string },
): WhatIfLook {
  const words = [entities.licence ?? []].flat();
  const aboutOne = entities.everyone === undefined && entities.group === undefined;
  return {
    text,
    now,
    reader,
    who,
    countries: aboutOne ? countriesOf(entities.country) : [],
    asked: entities,
    said: (['e3', 'e5'] as const).filter((product) => words.includes(product)),
  };
}
