import { rolesThatMay } from '../../domain/authority.js';
import type { WayThere } from '../../domain/changes/change-request.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf, listOf } from '../../text/list.js';
import { countryName } from '../../text/names.js';
import { roleName } from '../../text/role-name.js';
import { sayWhere } from '../../text/say-coverage.js';
import { sayNumber } from '../../text/say-numbers.js';
import type { OrganizerView } from '../../use-cases/look-up-organizer.js';
import { answerLine, button, cardOf, container, heading, words, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface RequestLook {
  readonly text: ChatText;
  readonly reader: CountryCode | undefined;
  /** What is asked for, as the request says it. */
  readonly what: string;
  readonly way: WayThere;
  readonly forLicense: boolean;
  /** The asker may make the change themselves. */
  readonly mayChange: boolean;
}

/** The words of a request, with the asker's present state and what an administrator can do. It is not delivered. */
export function requestCard(view: OrganizerView, look: RequestLook): Card {
  const { text, what, mayChange, forLicense } = look;
  const { person } = view.organizer;
  const how = sayHow(view, look);
  const says = mayChange ? text('request.saysAdmin', { how: how[0] }) : text('request.says');
  const asks = text('request.for', {
    name: shortened(person.displayName, 80),
    signIn: shortened(person.userPrincipalName, 120),
    what: shortened(what, 200),
  });
  const roles = rolesThatMay('setDefaults').map((role) => roleName(text, role));
  const licenseRoles = (['licenseAdministrator', 'userAdministrator', 'globalAdministrator'] as const).map(
    (role) => roleName(text, role),
  );
  const sendTo = choiceOf(forLicense ? licenseRoles : roles, text.locale);
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      container(
        [
          heading(text('request.title')),
          words(asks, { spacing: 'Small' }),
          words(`${text('request.now')}: ${sayNow(view, look).join(' ')}`, { spacing: 'Small' }),
          words(`${text('request.how')}: ${how.join(' ')}`, { spacing: 'Small' }),
        ],
        { style: 'emphasis', spacing: 'Medium' },
      ),
      ...(mayChange ? [] : [words(text('request.to', { roles: sendTo }), { spacing: 'Medium' })]),
    ],
    buttons: [
      button(text('button.why'), { verb: 'why' }),
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
    ],
  });
}

/** What the administrator needs to know: printed numbers, license, country, policy. */
function sayNow({ numbers, organizer }: OrganizerView, { text }: RequestLook): readonly string[] {
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

function sayHow({ numbers, organizer }: OrganizerView, look: RequestLook): readonly [string, ...string[]] {
  const { text, way, reader, forLicense } = look;
  const signIn = shortened(organizer.person.userPrincipalName, 120);
  if (forLicense) return [text('request.how.license')];
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
