import type { WhatIfMany, WhatIfGroup } from '../../domain/licenses/what-if-many.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { countryName } from '../../text/names.js';
import { sayNumber } from '../../text/say-numbers.js';
import { sayMeetings } from '../../text/say-what-if.js';
import { ageInWords } from '../../text/time.js';
import type { WhatIfManyView } from '../../use-cases/what-if-for-others.js';
import { answerLine, button, cardOf, facts, heading, small, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { licenseButtons } from './license-buttons.js';
import type { WhatIfLook } from './what-if-card.js';

/** What another license would change for many people: counts, who it means the same for, which numbers would vanish. */
export function whatIfManyCard(view: WhatIfManyView, many: WhatIfMany, look: WhatIfLook): Card {
  const { text, now, reader } = look;
  const says = sayMany(text, view, many);
  const lost = many.lostNumbers.map(({ number, people }) =>
    line(text('whatIf.many.lostNumber', { number: sayNumber(number, reader), people })),
  );
  const body: readonly Block[] = [
    answerLine(says),
    ...look.said.map((product) => small(text(`whatIf.said.${product}`))),
    facts(factsOf(text, view, many)),
    ...(many.groups.length > 0 ? [heading(text('whatIf.many.groups'))] : []),
    ...many.groups.slice(0, MOST_GROUPS).flatMap((group) => groupLines(text, group)),
    ...moreGroups(text, many),
    ...(lost.length > 0 ? [heading(text('whatIf.many.lost')), ...lost] : []),
    ...meetings(text, view, many),
    ...(many.readAt === undefined
      ? []
      : [small(text('whatIf.many.readAt', { age: ageInWords(many.readAt, now, text.locale) }))]),
  ];
  const buttons = [
    ...(view.listed ? [] : [button(text('sync.button.now'), { verb: 'sync' })]),
    ...licenseButtons(text, look.asked, [many.supposed]),
  ];
  return cardOf({ text, says, body, buttons });
}

const MOST_GROUPS = 6;

/** About whom it is: "everybody with Audio Conferencing (Standard) now". */
export function inWords(text: ChatText, { group, country, from }: WhatIfManyView): string {
  const scope = scopeIn(text, group, country);
  return from === undefined
    ? scope
    : text('whatIf.scope.from', { scope, license: text(`license.name.${from}`) });
}

function scopeIn(text: ChatText, group: string | undefined, country: WhatIfManyView['country']): string {
  if (group !== undefined) return text('whatIf.scope.group', { group: shortened(group, 80) });
  if (country === undefined) return text('whatIf.scope.everybody');
  return text('whatIf.scope.country', { country: countryName(country, text.locale) });
}

function sayMany(text: ChatText, view: WhatIfManyView, many: WhatIfMany): string {
  const { people, losePrinted, loseAllPrinted: loseAll, supposed } = many;
  if (!view.listed) return text('whatIf.many.notListedYet');
  if (people === 0) return text('whatIf.many.nobody', { scope: inWords(text, view) });
  const values = { people, losePrinted, loseAll, license: text(`license.name.${supposed}`) };
  return text(losePrinted === 0 ? 'whatIf.many.answerNoLoss' : 'whatIf.many.answer', values);
}

function factsOf(
  text: ChatText,
  view: WhatIfManyView,
  many: WhatIfMany,
): readonly (readonly [string, string])[] {
  const count = (key: CountKey, value: number): readonly (readonly [string, string])[] =>
    value === 0 ? [] : [[text(`whatIf.many.fact.${key}`), String(value)]];
  return [
    [text('whatIf.many.fact.scope'), inWords(text, view)],
    ...count('unchanged', many.unchanged),
    ...count('gain', many.gainDialIn),
    ...count('loseDialOut', many.loseDialOut),
    ...count('unknown', many.unknown),
    ...count('notListed', view.notListed),
  ];
}

type CountKey = 'unchanged' | 'gain' | 'loseDialOut' | 'unknown' | 'notListed';

function groupLines(
  text: ChatText,
  { license, invite, dialOut, people, names }: WhatIfGroup,
): readonly Block[] {
  const said = text('whatIf.many.group', {
    people,
    license: text(`license.name.${license}`),
    invite: text(`whatIf.many.invite.${invite}`),
    dialOut: text(`whatIf.dialOut.${dialOut}`),
  });
  const shown = names.map((name) => shortened(name, 60));
  return [line(said), small(text('whatIf.many.names', { names: listOf(shown, text.locale) }))];
}

function moreGroups(text: ChatText, { groups }: WhatIfMany): readonly Block[] {
  const more = groups.length - MOST_GROUPS;
  return more > 0 ? [small(text('whatIf.many.moreGroups', { more }))] : [];
}

/** Of people with different licenses there is no one sentence; most exchange one for another. */
function meetings(text: ChatText, { updatesInvites }: WhatIfManyView, many: WhatIfMany): readonly Block[] {
  if (many.people === many.unchanged) return [];
  const effect = many.supposed === 'none' ? 'takesDialIn' : 'swapsLicense';
  return [
    heading(text('whatIf.heading.meetings')),
    ...sayMeetings(text, { meetings: effect }, updatesInvites).map(line),
  ];
}

function line(said: string): Block {
  return words(shortened(said, 600), { spacing: 'Small' });
}
