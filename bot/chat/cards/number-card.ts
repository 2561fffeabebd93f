import type { Instant } from '../../domain/instant.js';
import { yoursAs, type NumberIdentity } from '../../domain/numbers/number-identity.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import { internationalFormat, nationalFormat } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { listOf } from '../../text/list.js';
import { countryName, languageName } from '../../text/names.js';
import { sayWhere } from '../../text/say-coverage.js';
import { sayIdentity, saySourceOf } from '../../text/say-identity.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import type { NumberUseView } from '../../use-cases/show-number-use.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, facts, toggle, type Button, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { numberUseBlocks, REMOVAL, removalBlock } from './number-use-blocks.js';

interface NumberLook {
  readonly text: ChatText;
  readonly now: Instant;
  readonly reader: CountryCode | undefined;
  /** Who uses it: for administrators and readers only. */
  readonly use: NumberUseView | undefined;
}

/** One number: what it is, how that is known, what it is to the asker; for administrators also who and what uses it. */
export function numberCard(identity: NumberIdentity, own: OrganizerView, look: NumberLook): Card {
  const { text, now, reader, use } = look;
  const says = shortened(sayIdentity(text, identity, reader), 600);
  const { listed } = identity;
  const body = [
    answerLine(says),
    ...(listed === undefined ? [] : [facts(factsOf(text, { identity, listed, own }))]),
    ...(use === undefined || !isUsed(identity, use) ? [] : numberUseBlocks(text, use, listed !== undefined)),
    ...(use === undefined || listed === undefined ? [] : [removalBlock(text, identity)]),
    ...ageLines({ text, now, readAt: own.readAt, gaps: own.numbers.gaps }),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(identity, look) });
}

/** Of a number that nobody here has there is nothing to tell, unless something still names it. */
function isUsed({ standing }: NumberIdentity, use: NumberUseView): boolean {
  if (standing !== 'notOurs') return true;
  const { organizers, policies, routes, history } = use;
  return organizers + policies.length + routes.length + history.length > 0;
}

interface OnBridge {
  readonly identity: NumberIdentity;
  readonly listed: ServiceNumber;
  readonly own: OrganizerView;
}

function factsOf(
  text: ChatText,
  { identity, listed, own }: OnBridge,
): readonly (readonly [string, string])[] {
  const { number, place, bridge, isBridgeDefault, sourceKnownFrom } = identity;
  const source = shortened(saySourceOf(text, identity) ?? '', 80);
  const languages = listed.languages.slice(0, 5).map((id) => languageName(id, text.locale));
  const country = place.country === undefined ? undefined : countryName(place.country, text.locale);
  return [
    [
      text('identity.fact.source'),
      source === ''
        ? text('identity.source.nothing')
        : text(`identity.source.${sourceKnownFrom}`, { source }),
    ],
    [text('identity.fact.kind'), text(listed.tollFree ? 'identity.kind.tollFree' : 'identity.kind.toll')],
    [text('identity.fact.place'), shortened(sayWhere(text, listed), 120)],
    ...(country === undefined || place.sharedCode
      ? []
      : [
          [
            text('identity.fact.dial'),
            text('identity.dial', {
              country,
              national: nationalFormat(number),
              international: internationalFormat(number),
            }),
          ] as const,
        ]),
    ...(languages.length === 0
      ? []
      : [[text('identity.fact.languages'), listOf(languages, text.locale)] as const]),
    [text('identity.fact.ownership'), text(listed.shared ? 'identity.shared' : 'identity.dedicated')],
    [
      text('identity.fact.bridge'),
      text(isBridgeDefault ? 'identity.bridge.default' : 'identity.bridge.notDefault', {
        bridge: shortened(bridge?.name ?? '', 80),
      }),
    ],
    [text('identity.fact.yours'), text(`identity.yours.${yoursOf(identity, own)}`)],
  ];
}

function yoursOf({ number }: NumberIdentity, { numbers }: OrganizerView) {
  const yours = yoursAs(number, numbers);
  const isUnknown = numbers.license.license === 'unknown' || numbers.printedFrom === 'unknown';
  return isUnknown && yours !== 'printed' ? 'unknown' : yours;
}

function buttonsOf({ number, listed }: NumberIdentity, { text, use }: NumberLook): readonly Button[] {
  return [
    ...(listed === undefined
      ? []
      : [button(text('button.why'), { verb: 'choose', intent: 'explain_number', entities: { number } })]),
    ...(use === undefined || listed === undefined ? [] : [toggle(text('identity.button.remove'), [REMOVAL])]),
    ...(use === undefined || use.organizers === 0
      ? []
      : [button(text('report.button.who'), { verb: 'report', report: { kind: 'people', number } })]),
    ...(use === undefined ? [] : [button(text('identity.button.history'), { verb: 'history', page: 0 })]),
    button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
  ];
}
