import type { Wanted } from '../../../bot/domain/changes/wanted.js';
import type { Cast, Changes, Facts } from './tenant-model.js';

/** Something that an administrator asks for, and what a tenant would become by it; undefined where it is refused. */
export interface Wish {
  readonly wanted: Wanted;
  readonly changes: Changes | undefined;
}

type Pick = <T>(list: readonly T[]) => T;

/** A wish of any kind, with what the plain rules say about it. */
export function anyWish(pick: Pick, cast: Cast, facts: Facts): Wish {
  return pick([
    setOne,
    setOne,
    setCountry,
    replace,
    grantInvite,
    editPolicy,
    allowTollFree,
    restrict,
    bridgeDefault,
    takeOff,
    putOn,
  ])(pick, cast, facts);
}

type Person = Cast['people'][number];
type Num = Cast['numbers'][number];

/** Whether a number may be somebody's default; toll-free ones only where the person's invite policy lets callers use them. */
function may({ id, license }: Person, { number, operator, tollFree }: Num, facts: Facts): boolean {
  if (license === 'none' || !facts.has(`on ${number}`)) return false;
  if (license === 'operator' && !operator) return false;
  const policy = facts.get(`invite ${id}`) ?? 'Global';
  return !tollFree || facts.get(`allows ${policy}`) !== 'false';
}

function slotOf({ id }: Person, { tollFree }: Num): string {
  return `${tollFree ? 'tollFree' : 'toll'} ${id}`;
}

function setOne(pick: Pick, { people, numbers }: Cast, facts: Facts): Wish {
  const [person, number] = [pick(people), pick(numbers)];
  const wanted = {
    kind: 'setDefaults',
    to: { kind: 'people', said: [person.signIn] },
    number: number.number,
  } as const;
  const slot = slotOf(person, number);
  const fine = may(person, number, facts) && facts.get(slot) !== number.number;
  return { wanted, changes: fine ? new Map([[slot, number.number]]) : undefined };
}

function setCountry(pick: Pick, { people, numbers }: Cast, facts: Facts): Wish {
  const [{ country }, number] = [pick(people), pick(numbers)];
  const changes = people
    .filter((person) => person.country === country && may(person, number, facts))
    .map((person) => [slotOf(person, number), number.number] as const)
    .filter(([slot]) => facts.get(slot) !== number.number);
  const to = { kind: 'everyone', countries: [country] } as Extract<Wanted, { kind: 'setDefaults' }>['to'];
  return {
    wanted: { kind: 'setDefaults', to, number: number.number },
    changes: changes.length > 0 ? new Map(changes) : undefined,
  };
}

function replace(pick: Pick, { people, numbers, policies }: Cast, facts: Facts): Wish {
  const [from, to] = [pick(numbers), pick(numbers)];
  const wanted = { kind: 'replaceNumber', from: from.number, to: to.number } as const;
  if (from === to || !facts.has(`on ${to.number}`)) return { wanted, changes: undefined };
  if (facts.has(`on ${from.number}`) && from.tollFree !== to.tollFree) return { wanted, changes: undefined };
  const defaults = people
    .filter((person) => facts.get(slotOf(person, from)) === from.number && may(person, to, facts))
    .map((person) => [slotOf(person, to), to.number] as const)
    // A number of another kind cannot take the place, even where the old one has left the bridge.
    .filter(() => from.tollFree === to.tollFree);
  const lists = ['Global', ...policies].flatMap((name) => {
    const list = facts.get(`numbers ${name}`)?.split(' ') ?? [];
    if (!list.includes(from.number)) return [];
    const replaced = list.flatMap((each) => {
      if (each !== from.number) return [each];
      return list.includes(to.number) ? [] : [to.number];
    });
    return [[`numbers ${name}`, replaced.join(' ')] as const];
  });
  const changes = [...defaults, ...lists];
  return { wanted, changes: changes.length > 0 ? new Map(changes) : undefined };
}

function grantInvite(pick: Pick, { people, policies }: Cast, facts: Facts): Wish {
  const [person, [policy]] = [
    pick(people),
    pick([...policies.map((name) => [name] as const), [undefined] as const]),
  ];
  const before = facts.get(`invite ${person.id}`);
  return {
    wanted: {
      kind: 'grantPolicy',
      policyKind: 'invite',
      policy,
      to: { kind: 'people', said: [person.signIn] },
    },
    changes: before === policy ? undefined : new Map([[`invite ${person.id}`, policy]]),
  };
}

function editPolicy(pick: Pick, { policies, numbers }: Cast, facts: Facts): Wish {
  const [policy, { number }] = [pick(policies), pick(numbers)];
  const list = (facts.get(`numbers ${policy}`) ?? '').split(' ').filter((each) => each !== '');
  if (list.includes(number)) {
    const after = list.filter((each) => each !== number).join(' ');
    return {
      wanted: { kind: 'editInvitePolicy', policy, remove: [number] },
      changes: new Map([[`numbers ${policy}`, after]]),
    };
  }
  const wanted = { kind: 'editInvitePolicy', policy, add: [number] } as const;
  if (!facts.has(`on ${number}`)) return { wanted, changes: undefined };
  return { wanted, changes: new Map([[`numbers ${policy}`, [...list, number].join(' ')]]) };
}

function allowTollFree(pick: Pick, { policies }: Cast, facts: Facts): Wish {
  const [policy, allow] = [pick(policies), pick([true, false])];
  const same = facts.get(`allows ${policy}`) === String(allow);
  return {
    wanted: { kind: 'editInvitePolicy', policy, allowTollFree: allow },
    changes: same ? undefined : new Map([[`allows ${policy}`, String(allow)]]),
  };
}

/** Of the twelve policies of Microsoft's, those that leave people's own calls alone. */
const RESTRICTIONS = {
  any: undefined,
  domestic: 'DialoutCPCDomesticPSTNInternational',
  zoneA: 'DialoutCPCZoneAPSTNInternational',
  none: 'DialoutCPCDisabledPSTNInternational',
} as const;
const ANYWHERE = 'DialoutCPCandPSTNInternational';

function restrict(pick: Pick, { people }: Cast, facts: Facts): Wish {
  const [person, allow] = [pick(people), pick(['any', 'domestic', 'zoneA', 'none'] as const)];
  const name = `restriction ${person.id}`;
  const present = facts.get(name) ?? ANYWHERE;
  const wished = RESTRICTIONS[allow] ?? ANYWHERE;
  return {
    wanted: { kind: 'restrictDialOut', allow, to: { kind: 'people', said: [person.signIn] } },
    changes: present === wished ? undefined : new Map([[name, wished]]),
  };
}

function bridgeDefault(pick: Pick, { numbers }: Cast, facts: Facts): Wish {
  const { number, operator, tollFree } = pick(numbers);
  const fine = facts.has(`on ${number}`) && !operator && !tollFree && facts.get('default') !== number;
  return {
    wanted: { kind: 'setBridgeDefault', number },
    changes: fine ? new Map([['default', number]]) : undefined,
  };
}

/** Only what nobody uses leaves the bridge. */
function takeOff(pick: Pick, { numbers, people, policies }: Cast, facts: Facts): Wish {
  const number = pick(numbers);
  const used =
    facts.get('default') === number.number ||
    people.some(({ id }) => [facts.get(`toll ${id}`), facts.get(`tollFree ${id}`)].includes(number.number)) ||
    policies.some((name) => facts.get(`numbers ${name}`)?.split(' ').includes(number.number));
  const fine = facts.has(`on ${number.number}`) && !number.shared && !used;
  return {
    wanted: { kind: 'unregisterNumber', number: number.number },
    changes: fine ? new Map([[`on ${number.number}`, undefined]]) : undefined,
  };
}

function putOn(pick: Pick, { numbers }: Cast, facts: Facts): Wish {
  const off = numbers.filter(({ number }) => !facts.has(`on ${number}`));
  const number = off.length > 0 ? pick(off) : pick(numbers);
  const fine = !facts.has(`on ${number.number}`) && !number.shared;
  return {
    wanted: { kind: 'registerNumber', number: number.number },
    changes: fine ? new Map([[`on ${number.number}`, 'yes']]) : undefined,
  };
}
