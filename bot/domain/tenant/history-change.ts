import type { HistoryFact, HistoryLine, SHARED_FACTS } from './history.js';
import {
  defaultsIn,
  entriesIn,
  fieldOf,
  grantIn,
  numberIn,
  plansIn,
  textIn,
  type DefaultsSeen,
} from './kept-facts.js';
import { licenseFrom, type HeldPlan, type LicenseFinding } from '../licenses/license.js';
import { POLICY_KINDS, type GrantedPolicy, type PolicyKind } from './organizer.js';
import type { E164 } from '../numbers/phone-number.js';

/** What a line of history says, read from the two values it keeps. */
export type HistoryChange =
  | { readonly kind: 'joined' | 'left' }
  | {
      readonly kind: 'usageLocation';
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | LicenseChange
  | { readonly kind: 'defaults'; readonly before: DefaultsSeen; readonly after: DefaultsSeen }
  | { readonly kind: 'policies'; readonly changes: readonly PolicyChange[] }
  | BridgesChange
  | SharedChange
  /** Kept by an older version in a form that is not read any more. */
  | { readonly kind: 'untold'; readonly fact: HistoryFact };

export interface LicenseChange {
  readonly kind: 'license';
  readonly before: LicenseFinding;
  readonly after: LicenseFinding;
  /** Microsoft's part numbers of products that came and went. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export interface PolicyChange {
  readonly policy: PolicyKind;
  readonly before: GrantedPolicy;
  readonly after: GrantedPolicy;
}

/** What came, what went and what became another, by number or name. */
interface Moves {
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly changed: readonly string[];
}

export interface BridgesChange extends Moves {
  readonly kind: 'bridges';
  /** Bridges whose default number is another now. */
  readonly defaults: readonly {
    readonly bridge: string;
    readonly before: E164 | undefined;
    readonly after: E164 | undefined;
  }[];
}

export type SharedFact = Exclude<(typeof SHARED_FACTS)[number], 'bridges'>;

export interface SharedChange extends Moves {
  readonly kind: 'shared';
  readonly fact: SharedFact;
}

/**
 * History is never rewritten, so a line may be older than the forms that facts have today: what does not fit is `untold`.
 * The license follows from the plans by today's rules and settings, on both sides alike.
 */
export function historyChangeOf(line: HistoryLine, operatorConnectPlanIds: readonly string[]): HistoryChange {
  const { fact, before, after } = line;
  const untold = { kind: 'untold', fact } as const;
  switch (fact) {
    case 'joined':
    case 'left':
      return { kind: fact };
    case 'usageLocation':
      return { kind: fact, before: textIn(before), after: textIn(after) };
    case 'license':
      return licenseChange(plansIn(before), plansIn(after), operatorConnectPlanIds) ?? untold;
    case 'defaults': {
      const [was, is] = [defaultsIn(before), defaultsIn(after)];
      return was === undefined || is === undefined ? untold : { kind: fact, before: was, after: is };
    }
    case 'policies': {
      const changes = policyChanges(before, after);
      return changes.length === 0 ? untold : { kind: fact, changes };
    }
    case 'bridges':
      return bridgesChange(before, after);
    default:
      return { kind: 'shared', fact, ...movesBetween(namesIn(before), namesIn(after)) };
  }
}

function licenseChange(
  was: readonly HeldPlan[] | undefined,
  is: readonly HeldPlan[] | undefined,
  operatorConnectPlanIds: readonly string[],
): LicenseChange | undefined {
  if (was === undefined || is === undefined) return undefined;
  const [old, now] = [productsOf(was), productsOf(is)];
  return {
    kind: 'license',
    before: licenseFrom(was, operatorConnectPlanIds),
    after: licenseFrom(is, operatorConnectPlanIds),
    came: now.filter((sku) => !old.includes(sku)),
    went: old.filter((sku) => !now.includes(sku)),
  };
}

function productsOf(plans: readonly HeldPlan[]): readonly string[] {
  return [...new Set(plans.map(({ skuPartNumber }) => skuPartNumber))];
}

function policyChanges(before: unknown, after: unknown): readonly PolicyChange[] {
  return POLICY_KINDS.flatMap((policy): readonly PolicyChange[] => {
    const [was, is] = [grantIn(fieldOf(before, policy)), grantIn(fieldOf(after, policy))];
    const same = was === undefined || is === undefined || (was.name === is.name && was.how === is.how);
    return same ? [] : [{ policy, before: was, after: is }];
  });
}

/** The entries of a bridge without its numbers and those of its numbers stand in one list. */
function bridgesChange(before: unknown, after: unknown): BridgesChange {
  const [was, is] = [entriesIn(before), entriesIn(after)];
  const defaults = is.flatMap((bridge): BridgesChange['defaults'] => {
    const [id, name] = [textIn(fieldOf(bridge, 'id')), textIn(fieldOf(bridge, 'name'))];
    const old = was.find((each) => id !== undefined && fieldOf(each, 'id') === id);
    const [from, to] = [numberIn(fieldOf(old, 'defaultNumber')), numberIn(fieldOf(bridge, 'defaultNumber'))];
    return old === undefined || from === to ? [] : [{ bridge: name ?? '', before: from, after: to }];
  });
  return { kind: 'bridges', ...movesBetween(numbersIn(was), numbersIn(is)), defaults };
}

function movesBetween(was: readonly string[], is: readonly string[]): Moves {
  return {
    came: is.filter((name) => !was.includes(name)),
    went: was.filter((name) => !is.includes(name)),
    changed: is.filter((name) => was.includes(name)),
  };
}

function numbersIn(entries: readonly unknown[]): readonly string[] {
  return entries.flatMap((entry) => textIn(fieldOf(entry, 'number')) ?? []);
}

/** What names each entry: its number, its name, or the entry itself. */
function namesIn(value: unknown): readonly string[] {
  return entriesIn(value).flatMap(
    (entry) => textIn(fieldOf(entry, 'number')) ?? textIn(fieldOf(entry, 'name')) ?? textIn(entry) ?? [],
  );
}
