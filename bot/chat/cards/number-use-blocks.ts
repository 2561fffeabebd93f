import { rolesThatMay } from '../../domain/authority.js';
import type { NumberIdentity } from '../../domain/numbers/number-identity.js';
import { internationalFormat } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { choiceOf, listOf } from '../../text/list.js';
import { roleName } from '../../text/role-name.js';
import { sayHistoryChange } from '../../text/say-history.js';
import { saySeen } from '../../text/say-seen.js';
import { ageInWords } from '../../text/time.js';
import type { NumberUseView } from '../../use-cases/show-number-use.js';
import { container, heading, small, words, type Block } from './blocks.js';
import { shortened } from './escape-markdown.js';

/** The block about taking a number off the bridge, which a button shows. */
export const REMOVAL = 'removal';

const MAX_NAMES = 8;

/** Who has the number as default, which settings name it, and what happened to it. */
export function numberUseBlocks(text: ChatText, use: NumberUseView, isOnBridge: boolean): readonly Block[] {
  const { organizers, some, unread, policies, routes, settingsRead } = use;
  const names = some.map(({ displayName }) => shortened(displayName, 60));
  const more = organizers - names.length;
  return [
    heading(text('identity.users.title')),
    words(
      text('identity.users.defaults', {
        organizers,
        names: sayNames(names, { more, locale: text.locale }),
        more,
      }),
      { spacing: 'Small' },
    ),
    ...(unread > 0 ? [small(text('identity.users.unread', { count: unread }))] : []),
    ...(use.peopleAsOf === undefined
      ? [small(text('identity.users.partial'))]
      : [small(text('identity.users.asOf', { age: ageInWords(use.peopleAsOf, use.at, text.locale) }))]),
    ...(settingsRead
      ? [
          settingsLine(text, policies, ['identity.users.policies', 'identity.users.noPolicies']),
          settingsLine(text, routes, ['identity.users.routes', 'identity.users.noRoutes']),
        ]
      : [words(text('identity.users.settingsUnread'), { spacing: 'Small' })]),
    ...(isOnBridge ? [small(text('identity.users.meanings'))] : []),
    heading(text('identity.users.history')),
    ...(use.history.length === 0 ? [small(text('identity.users.noHistory'))] : []),
    ...use.history.flatMap(({ line, change }) => [
      words(shortened(sayHistoryChange(text, change).slice(0, 2).join(' '), 300), { spacing: 'Small' }),
      small(saySeen(text, line, { now: use.at })),
    ]),
  ];
}

type Key =
  | 'identity.users.policies'
  | 'identity.users.noPolicies'
  | 'identity.users.routes'
  | 'identity.users.noRoutes';

function settingsLine(
  text: ChatText,
  named: readonly string[],
  [some, none]: readonly [some: Key, none: Key],
): Block {
  if (named.length === 0) return words(text(none), { spacing: 'Small' });
  const names = named.slice(0, MAX_NAMES).map((name) => shortened(name, 60));
  const more = named.length - names.length;
  const all = more > 0 ? [...names, text('coverage.demand.moreCountries', { more })] : names;
  return words(text(some, { names: listOf(all, text.locale) }), { spacing: 'Small' });
}

/** Why “Unassign” may be greyed out, who can take the number off, and what to write to support (S35). */
export function removalBlock(text: ChatText, identity: NumberIdentity): Block {
  const steps = removalSteps(text, identity);
  return container(
    [heading(text('identity.remove.title')), ...steps.map((step) => words(step, { spacing: 'Small' }))],
    { id: REMOVAL, isVisible: false, spacing: 'Medium' },
  );
}

function removalSteps(
  text: ChatText,
  { number, listed, bridge, isBridgeDefault }: NumberIdentity,
): readonly string[] {
  if (listed?.shared === true) return [text('identity.remove.shared')];
  if (isBridgeDefault) return [text('identity.remove.default')];
  const roles = choiceOf(
    rolesThatMay('setDefaults').map((role) => roleName(text, role)),
    text.locale,
  );
  const support = text('identity.remove.supportText', {
    number: internationalFormat(number),
    bridge: shortened(bridge?.name ?? '', 80),
    bridgeId: shortened(bridge?.id ?? '', 60),
  });
  return [text('identity.remove.dedicated', { roles }), text('identity.remove.support', { text: support })];
}

function sayNames(
  names: readonly string[],
  { more, locale }: { readonly more: number; readonly locale: string },
): string {
  if (names.length === 0) return 'none';
  return more > 0 ? names.join(', ') : listOf(names, locale);
}
