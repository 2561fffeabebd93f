import type { TenantState, TenantUser } from '../../../bot/sandbox/tenant/tenant-file.js';

/**
 * A tenant as the simplest thing that could be right: one text for everything that can be changed, by a name such as
 * `toll <person>` or `numbers <policy>`. What is not there has no name.
 */
export type Facts = ReadonlyMap<string, string>;

/** Names and what they become; undefined takes a name away. */
export type Changes = ReadonlyMap<string, string | undefined>;

export type LicenseWord = 'standard' | 'operator' | 'other' | 'none';

/** What never changes while the model runs. */
export interface Cast {
  readonly people: readonly {
    readonly id: string;
    readonly signIn: string;
    readonly license: LicenseWord;
    readonly country: string;
  }[];
  readonly numbers: readonly {
    readonly number: string;
    readonly tollFree: boolean;
    readonly operator: boolean;
    readonly shared: boolean;
  }[];
  readonly policies: readonly string[];
}

export function castOf({ users, bridges, phoneNumbers, audioConferencingPolicies }: TenantState): Cast {
  const operators = new Set(
    phoneNumbers
      .filter(({ numberType }) => numberType === 'OperatorConnect')
      .map((each) => each.telephoneNumber),
  );
  return {
    people: users
      .filter(({ directoryRoles }) => directoryRoles.length === 0)
      .map((user) => ({
        id: user.id,
        signIn: user.userPrincipalName,
        license: licenseOf(user),
        country: user.usageLocation ?? '',
      })),
    numbers: (bridges[0]?.serviceNumbers ?? []).map(({ number, type, isShared }) => ({
      number,
      tollFree: type === 'TollFree',
      operator: operators.has(number),
      shared: isShared,
    })),
    policies: audioConferencingPolicies.map(({ identity }) => identity).filter((name) => name !== 'Global'),
  };
}

const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const SMALLER = ['1c27243e-fb4d-42b1-ae8c-fe25c9616588', 'df9561a4-4969-4e6a-8e73-c601b68ec077'];
const TEAMS_ONLY = '05e9a617-0261-4cee-bb44-138d3ef5d965';

function licenseOf({ licenses }: TenantUser): LicenseWord {
  const held = licenses.map(({ skuId }) => skuId);
  if (held.includes(E5)) return 'standard';
  if (held.some((sku) => SMALLER.includes(sku))) return 'other';
  return held.some((sku) => sku !== TEAMS_ONLY) ? 'operator' : 'none';
}

/** The tenant's file as facts. */
export function factsOf(state: TenantState, { people }: Cast): Facts {
  const facts = new Map<string, string>();
  const note = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) facts.set(name, value);
  };
  const known = new Set(people.map(({ id }) => id));
  for (const { id, dialIn, policies } of state.users) {
    if (!known.has(id)) continue;
    note(`toll ${id}`, dialIn?.serviceNumber);
    note(`tollFree ${id}`, dialIn?.tollFreeServiceNumber);
    note(`invite ${id}`, policies.TeamsAudioConferencingPolicy);
    note(`restriction ${id}`, policies.OnlineDialOutPolicy);
  }
  for (const {
    identity,
    allowTollFreeDialin,
    meetingInvitePhoneNumbers,
  } of state.audioConferencingPolicies) {
    note(`allows ${identity}`, String(allowTollFreeDialin));
    note(`numbers ${identity}`, meetingInvitePhoneNumbers.join(' '));
  }
  const [bridge] = state.bridges;
  note('default', bridge?.defaultServiceNumber);
  for (const { number } of bridge?.serviceNumbers ?? []) note(`on ${number}`, 'yes');
  return facts;
}

export function changed(facts: Facts, changes: Changes): Facts {
  const after = new Map(facts);
  for (const [name, value] of changes) {
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/** Where two tenants differ, as lines to read. */
export function differencesOf(is: Facts, should: Facts): readonly string[] {
  const names = new Set([...is.keys(), ...should.keys()]);
  return [...names].flatMap((name) =>
    is.get(name) === should.get(name)
      ? []
      : [`${name} is ${is.get(name) ?? 'none'} and should be ${should.get(name) ?? 'none'}`],
  );
}
