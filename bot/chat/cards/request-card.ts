import { rolesThatMay } from '../../domain/authority.js';
import type { WayThere } from '../../domain/changes/change-request.js';
import type { AskedFor } from '../../domain/requests/organizer-request.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf, listOf } from '../../text/list.js';
import { countryName } from '../../text/names.js';
import { roleName } from '../../text/role-name.js';
import { sayWhere } from '../../text/say-coverage.js';
import { sayNumber } from '../../text/say-numbers.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import { askedData } from '../presses/asked-data.js';
import { answerLine, button, cardOf, container, heading, words, type Block, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';
import { sayAskedFor } from './say-asked-for.js';

interface RequestLook {
  readonly text: ChatText;
  readonly reader: CountryCode | undefined;
  readonly asked: AskedFor;
  readonly way: WayThere;
  /** The asker may make the change themselves. */
  readonly mayChange: boolean;
  /** Enough is said for an administrator to decide about. */
  readonly maySend: boolean;
}

/** A request as an administrator will read it, with the asker's present state and what it takes. A button sends it. */
export function requestCard(view: OrganizerView, look: RequestLook): Card {
  const { text, asked, mayChange, maySend } = look;
  const { person } = view.organizer;
  const how = sayHow(view, look);
  const waits = text(maySend ? 'request.says' : 'request.saysOpen');
  const says = mayChange ? text('request.saysAdmin', { how: how[0] }) : waits;
  const asks = text('request.for', {
    name: shortened(person.displayName, 80),
    signIn: shortened(person.userPrincipalName, 120),
    what: shortened(sayAskedFor(text, asked), 200),
  });
  const roles = rolesThatMay('setDefaults').map((role) => roleName(text, role));
  const licenseRoles = (['licenseAdministrator', 'userAdministrator', 'globalAdministrator'] as const).map(
    (role) => roleName(text, role),
  );
  const sendTo = choiceOf(asked.licenses.length > 0 ? licenseRoles : roles, text.locale);
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      container(
        [heading(text('request.title')), words(asks, { spacing: 'Small' }), ...stateBlocks(view, look, how)],
        { style: 'emphasis', spacing: 'Medium' },
      ),
      ...(mayChange ? [] : [words(text('request.to', { roles: sendTo }), { spacing: 'Medium' })]),
    ],
    buttons: [
      ...(maySend && !mayChange
        ? [button(text('request.button.ask'), { verb: 'ask', asked: askedData(asked) }, 'positive')]
        : []),
      button(text('button.why'), { verb: 'why' }),
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
    ],
  });
}

/** How the organizer stands, and what it takes. */
export function stateBlocks(
  view: OrganizerView,
  look: Pick<RequestLook, 'text' | 'reader' | 'way' | 'asked'>,
  how: readonly string[] = sayHow(view, look),
): readonly Block[] {
  const { text } = look;
  return [
    words(`${text('request.now')}: ${sayNow(view, look).join(' ')}`, { spacing: 'Small' }),
    words(`${text('request.how')}: ${how.join(' ')}`, { spacing: 'Small' }),
  ];
}

/** What the administrator needs to know: printed numbers, license, country, policy. */
function sayNow(
  { numbers, organizer }: OrganizerView,
  { text }: Pick<RequestLook, 'text'>,
): readonly string[] {
  const printed = numbers.printed.slice(0, 4).map((number) => number.international);
  const { usageLocation } = organizer.person;
  const { policies } = organizer;
  return [
    printed.length === 0
      ? text('request.now.printedNone')
      : text('request.now.printed', {
          numbers: listOf(printed, text.locale),
          from: numbers.printedFrom,
        }),
    text('request.now.license', {
      license: text(`license.name.${numbers.license.license}`),
      country:
        usageLocation === undefined ? text('numbers.noNumber') : countryName(usageLocation, text.locale),
    }),
    ...(policies.known
      ? [text('request.now.policy', { policy: shortened(policies.value.invite.name, 80) })]
      : []),
  ];
}

function sayHow(
  { numbers, organizer }: OrganizerView,
  look: Pick<RequestLook, 'text' | 'reader' | 'way' | 'asked'>,
): readonly [string, ...string[]] {
  const { text, way, reader, asked } = look;
  const signIn = shortened(organizer.person.userPrincipalName, 120);
  if (asked.licenses.length > 0) return [text('request.how.license')];
  switch (way.kind) {
    case 'set': {
      const set = text('request.how.set', { signIn, number: way.number.number });
      const policy = organizer.policies.known ? organizer.policies.value.invite.name : undefined;
      const isHidden = numbers.printedFrom === 'policy' && policy !== undefined;
      return isHidden ? [set, text('request.how.policyPrints', { policy: shortened(policy, 80) })] : [set];
    }
    case 'notAllowed':
      return [text('request.how.notAllowed', { number: way.number.international })];
    case 'acquire': {
      const [nearest] = way.nearest?.numbers ?? [];
      const acquire = text('request.how.acquire', { signIn });
      if (nearest === undefined) return [acquire];
      const named = { where: sayWhere(text, nearest), number: sayNumber(nearest, reader) };
      return [acquire, text('request.how.nearest', named)];
    }
    case 'open':
      return [text('request.how.open', { signIn })];
  }
}
