import { TenantFile } from './tenant-file.js';

/** The same tenant file for the same sizes, every time: up to 100,000 organizers and 2,000 numbers on one bridge. */
export function sizedTenant({ organizers, numbers }: { organizers: number; numbers: number }): TenantFile {
  if (organizers > 100_000 || numbers > 2_000) {
    throw new RangeError('At most 100,000 organizers and 2,000 numbers');
  }
  const serviceNumbers = Array.from({ length: numbers }, (_, index) => serviceNumberAt(index));
  const users = Array.from({ length: organizers }, (_, index) => organizerAt(index));
  return TenantFile.parse({
    tenant: {
      id: guidAt(0xa, 1),
      displayName: 'Contoso at scale',
      countryLetterCode: 'GB',
      domains: ['contoso.com'],
    },
    operatorConnectConferencingPlanIds: [OPERATOR_CONNECT.plan],
    subscribedSkus: [
      {
        skuId: OPERATOR_CONNECT.sku,
        skuPartNumber: 'OPERATOR_CONNECT_CONFERENCING',
        servicePlans: OPERATOR_CONNECT_PLANS,
      },
      {
        skuId: E3,
        skuPartNumber: 'SPE_E3',
        servicePlans: [{ servicePlanId: TEAMS, servicePlanName: 'TEAMS1' }],
      },
    ],
    users,
    bridges: [
      {
        id: BRIDGE,
        name: 'Conference Bridge',
        isDefault: true,
        region: 'EMEA',
        defaultServiceNumber: serviceNumbers.find((each) => each.isShared)?.number ?? null,
        serviceNumbers,
      },
    ],
    phoneNumbers: serviceNumbers.flatMap((each, index) =>
      each.isShared ? [] : [acquired(each.number, index)],
    ),
    audioConferencingPolicies: policiesOver(serviceNumbers.map((each) => each.number)),
  });
}

const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const TEAMS = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const USA_CANADA = '1c27243e-fb4d-42b1-ae8c-fe25c9616588';
const PAY_PER_MINUTE = 'df9561a4-4969-4e6a-8e73-c601b68ec077';
const OPERATOR_CONNECT = { sku: guidAt(0xb, 1), plan: guidAt(0xb, 2) };
const OPERATOR_CONNECT_PLANS = [
  { servicePlanId: OPERATOR_CONNECT.plan, servicePlanName: 'OPERATOR_CONNECT_CONF' },
];
const BRIDGE = guidAt(0xa, 2);
const POLICIES = 20;

/** Of ten people six have E5, two Operator Connect Conferencing, one something smaller and one nothing. */
const LICENSES = [
  [E5],
  [E5],
  [E3, OPERATOR_CONNECT.sku],
  [E5],
  [E3, USA_CANADA],
  [E5],
  [E3],
  [E5],
  [E3, OPERATOR_CONNECT.sku],
  [E5],
] as const;

function organizerAt(index: number): unknown {
  const first = pick(FIRST_NAMES, index);
  const last = pick(LAST_NAMES, Math.floor(index / FIRST_NAMES.length));
  const address = `${first}.${last}.${index}@contoso.com`.toLowerCase();
  const skus = index % 50 === 4 ? [E3, PAY_PER_MINUTE] : pick(LICENSES, index);
  const policy = index % 7 === 0 ? { TeamsAudioConferencingPolicy: policyName(index % POLICIES) } : {};
  return {
    id: guidAt(0xc, index),
    userPrincipalName: address,
    displayName: `${first} ${last}`,
    mail: address,
    usageLocation: pick(RANGES, index * 3).country,
    licenses: skus.map((skuId) => ({ skuId, assignedDateTime: '2025-03-03T09:00:00Z' })),
    policies: policy,
  };
}

/** Ranges that regulators keep for fiction, each long enough for its share of 2,000 numbers. */
const RANGES = [
  { country: 'GB', prefix: '+442079460', digits: 3, city: 'London', partner: 'BT' },
  { country: 'DE', prefix: '+49699000', digits: 4, city: 'Frankfurt', partner: 'Deutsche Telekom' },
  { country: 'FR', prefix: '+3319900', digits: 4, city: 'Paris', partner: 'Orange' },
  { country: 'AU', prefix: '+6125550', digits: 4, city: 'Sydney', partner: 'Telstra' },
] as const;
const TOLL_FREE_PREFIX = '+448081570';

interface ServiceNumber {
  readonly number: string;
  readonly type: 'Toll' | 'TollFree';
  readonly city: string;
  readonly isShared: boolean;
  readonly primaryLanguage: string;
}

/** Every tenth number is toll-free, every fourth of the others is Microsoft's shared one. */
function serviceNumberAt(index: number): ServiceNumber {
  if (index % 10 === 9) {
    const number = `${TOLL_FREE_PREFIX}${padded(Math.floor(index / 10), 3)}`;
    return { number, type: 'TollFree', city: 'United Kingdom', isShared: false, primaryLanguage: 'en-GB' };
  }
  const range = pick(RANGES, index);
  const number = `${range.prefix}${padded(Math.floor(index / RANGES.length), range.digits)}`;
  const isShared = Math.floor(index / RANGES.length) % 4 === 0;
  return { number, type: 'Toll', city: range.city, isShared, primaryLanguage: 'en-GB' };
}

function acquired(number: string, index: number): unknown {
  const range = pick(RANGES, index);
  const byMicrosoft = index % 5 === 0;
  const operator = { operatorId: guidAt(0xd, index % RANGES.length), pstnPartnerName: range.partner };
  return {
    telephoneNumber: number,
    numberType: byMicrosoft ? 'CallingPlan' : 'OperatorConnect',
    ...(byMicrosoft ? {} : operator),
    capability: ['ConferenceAssignment'],
    pstnAssignmentStatus: 'ConferenceAssigned',
    assignedPstnTargetId: BRIDGE,
    isoCountryCode: range.country,
  };
}

function policiesOver(numbers: readonly string[]): unknown {
  return Array.from({ length: POLICIES }, (_, index) => ({
    identity: policyName(index),
    allowTollFreeDialin: index % 3 !== 0,
    meetingInvitePhoneNumbers: numbers.slice(index, index + 3),
  }));
}

function policyName(index: number): string {
  return `Invites ${index + 1}`;
}

/** Spread over the whole space, as real ids are, and different for different kinds. */
function guidAt(kind: number, index: number): string {
  const spread = ((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0');
  return `${spread}-000${kind.toString(16)}-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

function padded(index: number, digits: number): string {
  return String(index).padStart(digits, '0');
}

/** Lists above are never empty, so there is one for every index. */
function pick<const T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('An empty list');
  return found;
}

const FIRST_NAMES = [
  'Ada',
  'Ben',
  'Cleo',
  'Dan',
  'Elif',
  'Finn',
  'Gwen',
  'Hugo',
  'Ines',
  'Jack',
  'Kaia',
  'Leo',
  'Mara',
  'Nils',
  'Ola',
  'Pia',
  'Quin',
  'Rosa',
  'Sven',
  'Tara',
];
const LAST_NAMES = [
  'Abbott',
  'Becker',
  'Chevalier',
  'Dunne',
  'Eriksen',
  'Fontaine',
  'Gruber',
  'Hughes',
  'Ivanova',
  'Jansen',
  'Keller',
  'Lambert',
  'Moss',
  'Novak',
  'Olsen',
  'Peters',
  'Quinn',
  'Richter',
  'Sato',
  'Turner',
  'Ueda',
  'Vidal',
  'Weiss',
  'Young',
  'Zeller',
];
