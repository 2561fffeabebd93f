import type {
  BridgesChange,
  HistoryChange,
  LicenseChange,
  PolicyChange,
  SharedChange,
} from '../domain/tenant/history-change.js';
import type { HistoryLine } from '../domain/tenant/history.js';
import type { DefaultsSeen } from '../domain/tenant/kept-facts.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import type { GrantedPolicy, Person } from '../domain/tenant/organizer.js';
import { internationalFormat, isCountryCode, parsePhone, type E164 } from '../domain/numbers/phone-number.js';
import { productName } from '../domain/licenses/product-names.js';
import type { Text } from './catalogue.js';
import { listOf } from './list.js';
import { countryName } from './names.js';

/** What one line of history says, one sentence for each thing that became another. */
export function sayHistoryChange(text: Text, change: HistoryChange): readonly string[] {
  switch (change.kind) {
    case 'joined':
    case 'left':
      return [text(`history.${change.kind}`)];
    case 'usageLocation': {
      const named = (code: string | undefined): string =>
        code !== undefined && isCountryCode(code) ? countryName(code, text.locale) : (code ?? none(text));
      return [moved(text, text('history.usageLocation'), [named(change.before), named(change.after)])];
    }
    case 'license':
      return sayLicenseChange(text, change);
    case 'defaults':
      return sayDefaults(text, change.before, change.after);
    case 'policies':
      return change.changes.map((each) => sayPolicy(text, each));
    case 'bridges':
      return sayBridges(text, change);
    case 'shared':
      return [sayShared(text, change)];
    case 'untold':
      return [text('history.untold', { fact: change.fact })];
  }
}

/** A line with the people in it, where they are still known. */
interface Told {
  readonly line: Pick<HistoryLine, 'subject' | 'changeId'>;
  readonly person: Person | undefined;
  /** Who had it changed, for a change of ours. */
  readonly by: Person | undefined;
}

/** The person's name, or "The tenant". */
export function sayWho(text: Text, { line, person }: Told): string {
  if (line.subject.kind === 'shared') return text('history.tenant');
  return person?.displayName ?? text('history.stranger');
}

export function sayMade(text: Text, { line, by }: Told): string {
  if (line.changeId === undefined) return text('history.elsewhere');
  return by === undefined ? text('history.here') : text('history.hereBy', { name: by.displayName });
}

function sayLicenseChange(text: Text, { before, after, came, went }: LicenseChange): readonly string[] {
  const [was, is] = [licenseOf(text, before), licenseOf(text, after)];
  const products = (key: 'came' | 'went', skus: readonly string[]): readonly string[] => {
    const names = listed(
      text,
      skus.map((sku) => productName(sku) ?? sku),
    );
    return skus.length === 0 ? [] : [text(`history.license.${key}`, { count: skus.length, names })];
  };
  const first =
    was === is
      ? text('history.license.same', { license: is })
      : moved(text, text('history.license'), [was, is]);
  return [first, ...products('came', came), ...products('went', went)];
}

function licenseOf(text: Text, { license, reason }: LicenseFinding): string {
  if (reason === 'planPending') return text('history.license.pending');
  if (license === 'none' || license === 'unknown') return text(`history.license.${license}`);
  return text(`license.name.${license}`);
}

function sayDefaults(text: Text, before: DefaultsSeen, after: DefaultsSeen): readonly string[] {
  if (after === 'notListed') return [text('history.default.notListed')];
  const old = before === 'notListed' ? { toll: undefined, tollFree: undefined } : before;
  const said = (['toll', 'tollFree'] as const).flatMap((kind) =>
    old[kind] === after[kind]
      ? []
      : [moved(text, text(`history.default.${kind}`), [number(text, old[kind]), number(text, after[kind])])],
  );
  const listing = before === 'notListed' ? [text('history.default.listed')] : [];
  const all = [...listing, ...said];
  return all.length === 0 ? [text('history.default.bridge')] : all;
}

function sayPolicy(text: Text, { policy, before, after }: PolicyChange): string {
  const named = ({ name, how }: GrantedPolicy): string =>
    text('history.granted', { name: name.replace(/^Tag:/i, ''), how });
  return moved(text, text(`history.policy.${policy}`), [named(before), named(after)]);
}

function sayBridges(text: Text, { came, went, changed, defaults }: BridgesChange): readonly string[] {
  const said = [
    ...sayCounts(text, { came: came.length, went: went.length }),
    ...(came.length === 0 ? [] : [text('history.came', { names: listed(text, came.map(written)) })]),
    ...(went.length === 0 ? [] : [text('history.went', { names: listed(text, went.map(written)) })]),
    ...(changed.length === 0 ? [] : [text('history.bridges.changed', { count: changed.length })]),
    ...defaults.map(({ bridge, before, after }) =>
      moved(text, text('history.bridges.default', { bridge }), [number(text, before), number(text, after)]),
    ),
  ];
  return said.length === 0 ? [text('history.bridges.other')] : said;
}

function sayCounts(text: Text, counts: { readonly came: number; readonly went: number }): readonly string[] {
  const { came, went } = counts;
  if (came > 0 && went > 0) return [text('history.bridges.both', counts)];
  if (came > 0) return [text('history.bridges.came', counts)];
  return went > 0 ? [text('history.bridges.went', counts)] : [];
}

function sayShared(text: Text, { fact, ...moves }: SharedChange): string {
  const named = (name: string): string =>
    fact === 'bridgeSettings' ? text('history.setting', { name }) : written(name);
  const said = (['came', 'went', 'changed'] as const).flatMap((move) =>
    moves[move].length === 0
      ? []
      : [text(`history.${move}`, { names: listed(text, moves[move].map(named)) })],
  );
  return text('history.fact.line', { fact: text(`history.fact.${fact}`), moves: `${said.join('. ')}.` });
}

function moved(text: Text, what: string, [before, after]: readonly [string, string]): string {
  return text('history.moved', { what, before, after });
}

/** Names and numbers come mixed; a number is written the way people read it. */
function written(name: string): string {
  const parsed = /^\+\d+$/.test(name) ? parsePhone(name) : undefined;
  return parsed?.ok === true ? internationalFormat(parsed.value) : name.replace(/^Tag:/i, '');
}

/** A list of hundreds is no sentence. */
function listed(text: Text, names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MAX_NAMED), names.length - MAX_NAMED];
  if (more > 0) return text('history.more', { names: shown.join(', '), more });
  return listOf(shown, text.locale);
}

const MAX_NAMED = 5;

function number(text: Text, value: E164 | undefined): string {
  return value === undefined ? none(text) : internationalFormat(value);
}

function none(text: Text): string {
  return text('numbers.noNumber');
}
