import type { Intent } from '../../intents.js';
import type { Reading } from '../../reading.js';
import type { Entities } from '../../understood.js';
import { ideasAt, isAny, type SaidTarget } from './said-targets.js';
import { rolesOf, type Role, type TargetInRole } from './target-roles.js';

type Roles = Pick<
  Entities,
  | 'number'
  | 'fromNumber'
  | 'peopleCountry'
  | 'peopleCity'
  | 'fromCity'
  | 'fromCountry'
  | 'toCity'
  | 'toCountry'
  | 'replacement'
  | 'replacementCity'
>;

export interface SaidRoles {
  readonly entities: { readonly [K in keyof Roles]: Roles[K] | undefined };
  readonly namesNumbers: boolean;
}

/** What each number and place of a change is there for, as entities. `number` is there even where it is undefined. */
export function targetEntities(reading: Reading, intent: Intent, targets: readonly SaidTarget[]): SaidRoles {
  const roles = rolesOf(reading, targets);
  const inRoles = BY_INTENT[intent]?.(reading, roles) ?? roles;
  const values = (role: Role, kind: SaidTarget['kind']): string | string[] | undefined => {
    const found = inRoles.filter((each) => each.role === role && each.kind === kind);
    const each = [...new Set(found.map(({ value }) => value))];
    return each.length > 1 ? each : each[0];
  };
  const replacement = intent === 'admin_unassign_number' ? replacementIn(reading, roles) : undefined;
  return {
    namesNumbers: inRoles.some(({ role }) => role !== 'people'),
    entities: {
      number: values('to', 'number'),
      fromNumber: values('from', 'number'),
      peopleCountry: values('people', 'country'),
      peopleCity: values('people', 'city'),
      fromCity: values('from', 'city'),
      fromCountry: values('from', 'country'),
      toCity: values('to', 'city'),
      toCountry: values('to', 'country'),
      replacement: replacement?.kind === 'number' ? replacement.value : undefined,
      replacementCity: replacement?.kind === 'city' ? replacement.value : undefined,
    },
  };
}

type Arrange = (reading: Reading, roles: readonly TargetInRole[]) => readonly TargetInRole[];

/** A command about a number alone moves nothing from one to another. */
const ofItself: Arrange = (_reading, roles) =>
  roles.map((each) => (each.role === 'people' ? each : { ...each, role: 'to' }));

/** What is removed from a list leaves it, what is added to it joins it: the nearest verb tells. */
const byVerb: Arrange = (reading, roles) => {
  const replaces = reading.concepts.has('REPLACE');
  return roles.map((each) => {
    if (each.role === 'people') return each;
    const verb = verbOf(reading, each);
    return { ...each, role: verb ?? (each.said || replaces ? each.role : 'to') };
  });
};

function verbOf(reading: Reading, { from, to }: TargetInRole): 'from' | 'to' | undefined {
  const verbAt = (at: number): 'from' | 'to' | undefined => {
    const ideas = ideasAt(reading, at);
    if (ideas.has('REPLACE')) return undefined;
    if (ideas.has('REMOVE')) return 'from';
    return ideas.has('ADD') || ideas.has('CREATE') ? 'to' : undefined;
  };
  for (let at = from - 1; at >= 0; at -= 1) {
    const verb = verbAt(at);
    if (verb !== undefined) return verb;
    if (ideasAt(reading, at).has('REPLACE')) return undefined;
  }
  for (let at = to; at < reading.tokens.length; at += 1) {
    const verb = verbAt(at);
    if (verb !== undefined) return verb;
  }
  return undefined;
}

/** What follows a retired number is told by a word such as "by" before it; the first one named is what is retired. */
const retired: Arrange = (reading, roles) => {
  const replacement = replacementIn(reading, roles);
  return roles
    .filter((each) => each !== replacement)
    .map((each) => (each.role === 'people' ? each : { ...each, role: 'to' }));
};

function replacementIn(reading: Reading, roles: readonly TargetInRole[]): TargetInRole | undefined {
  const targets = roles.filter(({ role }) => role !== 'people');
  return targets.find((target, at) => {
    const before = targets[at - 1];
    if (before === undefined) return false;
    return (target.role === 'to' && target.said) || isToFollow(reading, before.to, target.from);
  });
}

/** "… with replacement X", "… and give its people X", "… Nachfolger X". */
function isToFollow(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some(({ word }, step) => {
    const ideas = ideasAt(reading, from + step);
    return FOLLOWS.test(word) || isAny(ideas, ['REPLACE', 'GIVE', 'GETS', 'MOVE', 'SHOULD']);
  });
}

const FOLLOWS =
  /^(?:replacement|successor|nachfolg|ersatz|remplacant|successeur|reemplazo|sucesor|substituto|sucessor|sostituto|successore|vervang|opvolger|後継|代替)/;

const BY_INTENT: Readonly<Partial<Record<Intent, Arrange>>> = {
  admin_assign_number_to_bridge: ofItself,
  admin_set_languages: (reading, roles) => ofItself(reading, roles).filter(({ kind }) => kind !== 'country'),
  admin_set_restriction: ofItself,
  admin_set_dial_out_routing: ofItself,
  admin_unassign_number: retired,
  admin_set_user_policy: byVerb,
};
