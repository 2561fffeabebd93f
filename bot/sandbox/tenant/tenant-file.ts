import { z } from 'zod';

/**
 * A whole Microsoft tenant as one JSON file (form: contracts/tenant.schema.json). Words and shapes follow Microsoft's
 * objects; numbers are +E.164 here, and each simulated interface prints them in its own format. Lists left out are empty.
 */
const guid = z.guid().transform((text) => text.toLowerCase());
const time = z.iso.datetime({ offset: true });
const e164 = z.string().regex(/^\+[1-9][0-9]{5,15}$/, 'a number as +E.164, such as +442079460100');
const countryCode = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code, such as GB');

export const POLICY_TYPES = [
  'TeamsAudioConferencingPolicy',
  'OnlineAudioConferencingRoutingPolicy',
  'OnlineDialOutPolicy',
  'TeamsMeetingPolicy',
] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

const PLAN_STATES = [
  'Success',
  'Disabled',
  'Error',
  'PendingInput',
  'PendingActivation',
  'PendingProvisioning',
] as const;

const ServicePlan = z.strictObject({ servicePlanId: guid, servicePlanName: z.string() });

const SubscribedSku = z.strictObject({
  skuId: guid,
  skuPartNumber: z.string(),
  capabilityStatus: z.string().default('Enabled'),
  enabled: z.int().optional(),
  servicePlans: z.array(ServicePlan),
});

const LicenseHeld = z.strictObject({
  skuId: guid,
  disabledPlans: z.array(guid).default([]),
  assignedByGroup: guid.nullable().default(null),
  assignedDateTime: time.optional(),
  planStates: z.record(guid, z.enum(PLAN_STATES)).default({}),
});

const DirectoryRole = z.strictObject({
  roleTemplateId: guid,
  scope: z.string().default('/'),
  active: z.boolean().default(true),
});

const DialIn = z.strictObject({
  bridgeId: guid,
  serviceNumber: e164.nullable().default(null),
  tollFreeServiceNumber: e164.nullable().default(null),
});

const DirectGrants = z.strictObject({
  TeamsAudioConferencingPolicy: z.string().optional(),
  OnlineAudioConferencingRoutingPolicy: z.string().optional(),
  OnlineDialOutPolicy: z.string().optional(),
  TeamsMeetingPolicy: z.string().optional(),
} satisfies Record<PolicyType, z.ZodType>);

export const User = z.strictObject({
  id: guid,
  handle: z.string().optional(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  mail: z.string().optional(),
  usageLocation: countryCode.nullable().default(null),
  country: z.string().optional(),
  city: z.string().optional(),
  department: z.string().optional(),
  jobTitle: z.string().optional(),
  preferredLanguage: z.string().optional(),
  userType: z.enum(['Member', 'Guest']).default('Member'),
  accountEnabled: z.boolean().default(true),
  licenses: z.array(LicenseHeld).default([]),
  directoryRoles: z.array(DirectoryRole).default([]),
  dialIn: DialIn.nullable().optional(),
  dialInListed: z.boolean().default(true),
  telephoneNumber: e164.nullable().default(null),
  policies: DirectGrants.default({}),
});

const Group = z.strictObject({
  id: guid,
  displayName: z.string(),
  members: z.array(guid),
  memberGroups: z.array(guid).default([]),
});

const BridgeNumber = z.strictObject({
  number: e164,
  type: z.enum(['Toll', 'TollFree']),
  city: z.string().optional(),
  isShared: z.boolean(),
  primaryLanguage: z.string().optional(),
  secondaryLanguages: z.array(z.string()).max(4).default([]),
});

const Bridge = z.strictObject({
  id: guid,
  name: z.string(),
  isDefault: z.boolean(),
  region: z.string().optional(),
  defaultServiceNumber: e164.nullable().default(null),
  serviceNumbers: z.array(BridgeNumber),
});

const PhoneNumber = z.strictObject({
  telephoneNumber: e164,
  numberType: z.enum(['CallingPlan', 'OperatorConnect', 'DirectRouting']),
  operatorId: guid.optional(),
  pstnPartnerName: z.string().optional(),
  capability: z.array(
    z.enum(['ConferenceAssignment', 'VoiceApplicationAssignment', 'UserAssignment', 'TeamsPhoneMobile']),
  ),
  pstnAssignmentStatus: z.enum([
    'Unassigned',
    'UserAssigned',
    'ConferenceAssigned',
    'VoiceApplicationAssigned',
    'ThirdPartyAppAssigned',
    'PolicyAssigned',
  ]),
  assignedPstnTargetId: z.string().nullable().default(null),
  isoCountryCode: countryCode.optional(),
  city: z.string().optional(),
  activationState: z.string().default('Activated'),
});

const AudioConferencingPolicy = z.strictObject({
  identity: z.string(),
  allowTollFreeDialin: z.boolean(),
  meetingInvitePhoneNumbers: z.array(e164),
});

const RoutingPolicy = z.strictObject({
  identity: z.string(),
  description: z.string().optional(),
  onlinePstnUsages: z.array(z.string()),
});

const VoiceRoute = z.strictObject({
  identity: z.string(),
  priority: z.int(),
  numberPattern: z.string(),
  onlinePstnUsages: z.array(z.string()),
  bridgeSourcePhoneNumber: e164.nullable().default(null),
  onlinePstnGatewayList: z.array(z.string()).default([]),
});

const GroupPolicyAssignment = z.strictObject({
  groupId: guid,
  policyType: z.string(),
  policyName: z.string(),
  rank: z.int(),
});

const Meeting = z.strictObject({
  id: z.string(),
  subject: z.string().default(''),
  organizer: guid,
  start: time,
  end: time,
  createdAt: time.optional(),
  recurring: z.boolean().default(false),
  joinWebUrl: z.string().optional(),
  threadId: z.string().optional(),
  conferenceId: z.string().optional(),
  attendees: z
    .array(
      z.strictObject({ user: guid.optional(), mail: z.string().optional(), locale: z.string().optional() }),
    )
    .default([]),
  printedTollNumbers: z.array(e164).optional(),
  printedTollFreeNumbers: z.array(e164).optional(),
});

const HistoryEntry = z.strictObject({
  at: time,
  kind: z.string(),
  target: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

export const TenantFile = z.strictObject({
  tenant: z.strictObject({
    id: guid,
    displayName: z.string(),
    countryLetterCode: countryCode,
    domains: z.array(z.string()).default([]),
  }),
  at: time.optional(),
  operatorConnectConferencingPlanIds: z.array(guid).default([]),
  subscribedSkus: z.array(SubscribedSku).default([]),
  users: z.array(User),
  groups: z.array(Group).default([]),
  bridges: z.array(Bridge),
  phoneNumbers: z.array(PhoneNumber).default([]),
  audioConferencingPolicies: z.array(AudioConferencingPolicy).default([]),
  routingPolicies: z.array(RoutingPolicy).default([]),
  voiceRoutes: z.array(VoiceRoute).default([]),
  pstnUsages: z.array(z.string()).default([]),
  meetingPolicies: z.array(z.looseObject({ identity: z.string() })).default([]),
  groupPolicyAssignments: z.array(GroupPolicyAssignment).default([]),
  tenantDefaultPolicies: z.record(z.string(), z.string()).default({}),
  dialInTenantSettings: z.record(z.string(), z.unknown()).default({}),
  meetings: z.array(Meeting).default([]),
  history: z.array(HistoryEntry).default([]),
  visibleAfter: z.array(z.strictObject({ target: z.string(), at: time })).default([]),
});
export type TenantFile = z.output<typeof TenantFile>;

export type DialIn = z.output<typeof DialIn>;
export type Bridge = z.output<typeof Bridge>;
export type PhoneNumber = z.output<typeof PhoneNumber>;
export type FileUser = z.output<typeof User>;
export type FileMeeting = z.output<typeof Meeting>;

/** A person once loaded: what dial-in conferencing has for them is settled; null where they have none. */
export type TenantUser = FileUser & { dialIn: DialIn | null };

/** A meeting once loaded, with everything its invitation carries. Both lists are +E.164, the default number first. */
export type TenantMeeting = FileMeeting & {
  createdAt: string;
  joinWebUrl: string;
  threadId: string;
  conferenceId: string;
  printedTollNumbers: string[];
  printedTollFreeNumbers: string[];
};

/** The live tenant: the file with everything derived. It is itself a valid tenant file. */
export type TenantState = Omit<TenantFile, 'users' | 'meetings'> & {
  users: TenantUser[];
  meetings: TenantMeeting[];
};
