import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Urgency } from '../../ports/organizer-settings.js';
import type { Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';
import type { WorkerFailure } from './worker-failure.js';

/** A reading cmdlet and what each row of its output has to look like. Tolerates properties and words that are new. */
export interface Reading<T> {
  readonly cmdlet: string;
  readonly row: z.ZodType<T>;
}

/** All rows of one call, or why there are none to use. A row in another shape than promised fails the whole reading. */
export async function readRows<T>(
  powerShell: Pick<TeamsPowerShell, 'call'>,
  { cmdlet, row }: Reading<T>,
  { parameters, urgency }: { readonly parameters?: Parameters; readonly urgency?: Urgency } = {},
): Promise<Result<readonly T[], WorkerFailure>> {
  const output = await powerShell.call(cmdlet, parameters, urgency);
  if (!output.ok) return output;
  const rows = z.array(row).safeParse(output.value);
  return rows.success
    ? ok(rows.data)
    : fail({ code: 'odd', message: 'The output has another shape than expected.' });
}

/** A number as the cmdlets print it (digits, with or without plus, or a tel: address); undefined where none is set. */
export function numberFrom(text: string | null | undefined): E164 | undefined {
  const printed = text ?? '';
  if (parsedNumbers.has(printed)) return parsedNumbers.get(printed);
  const parsed = parsePhone(printed);
  const number = parsed.ok ? parsed.value : undefined;
  if (parsedNumbers.size >= MAX_KEPT) parsedNumbers.clear();
  parsedNumbers.set(printed, number);
  return number;
}

/** PowerShell prints a custom policy's Identity with the prefix "Tag:" and uses its name without it elsewhere. */
export function bareName(identity: string): string {
  return identity.replace(/^Tag:/i, '');
}

/** A number in the form of Microsoft's own examples for the conferencing cmdlets. */
export function digitsOf(number: E164): string {
  return number.slice(1);
}

/** A hundred thousand organizers share some thousand numbers, and to parse one takes longer than all else about a row. */
const parsedNumbers = new Map<string, E164 | undefined>();
const MAX_KEPT = 10_000;

const Text = z.string().nullish();
/** PowerShell turns a collection of one into its member now and then. */
const Texts = z
  .union([
    z.array(z.string()),
    z.string().transform((text) => (text === '' ? [] : [text])),
    z.null(),
    z.undefined(),
  ])
  .transform((texts) => texts ?? []);

export type ServiceNumberRow = z.output<typeof ServiceNumber>;
const ServiceNumber = z.object({
  Number: z.string(),
  Type: z.string(),
  City: Text,
  IsShared: z.boolean().nullish(),
  PrimaryLanguage: Text,
  SecondaryLanguages: Texts,
});

export const BRIDGES = {
  cmdlet: 'Get-CsOnlineDialInConferencingBridge',
  row: z.object({
    Identity: z.string(),
    Name: Text,
    IsDefault: z.boolean().nullish(),
    DefaultServiceNumber: ServiceNumber.nullish(),
    ServiceNumbers: z.array(ServiceNumber).nullish(),
  }),
};

export const ACQUIRED_NUMBERS = {
  cmdlet: 'Get-CsPhoneNumberAssignment',
  row: z.object({
    TelephoneNumber: z.string(),
    NumberType: Text,
    PstnPartnerName: Text,
    PstnAssignmentStatus: Text,
  }),
};

export const INVITE_POLICIES = {
  cmdlet: 'Get-CsTeamsAudioConferencingPolicy',
  row: z.object({
    Identity: z.string(),
    AllowTollFreeDialin: z.boolean().nullish(),
    MeetingInvitePhoneNumbers: Texts,
  }),
};

export const ROUTING_POLICIES = {
  cmdlet: 'Get-CsOnlineAudioConferencingRoutingPolicy',
  row: z.object({ Identity: z.string(), OnlinePstnUsages: Texts }),
};

export const VOICE_ROUTES = {
  cmdlet: 'Get-CsOnlineVoiceRoute',
  row: z.object({
    Identity: z.string(),
    Name: Text,
    Priority: z.number(),
    NumberPattern: z.string(),
    OnlinePstnUsages: Texts,
    OnlinePstnGatewayList: Texts,
    BridgeSourcePhoneNumber: Text,
  }),
};

export const USAGES = {
  cmdlet: 'Get-CsOnlinePstnUsage',
  row: z.object({ Identity: Text, Usage: Texts }),
};

export const DIAL_IN_USERS = {
  cmdlet: 'Get-CsOnlineDialInConferencingUser',
  row: z.object({ Identity: z.string(), BridgeId: Text, ServiceNumber: Text, TollFreeServiceNumber: Text }),
};

export const GRANTED_POLICIES = {
  cmdlet: 'Get-CsUserPolicyAssignment',
  row: z.object({
    PolicyType: z.string(),
    PolicyName: Text,
    PolicySource: z.array(z.object({ AssignmentType: Text, PolicyName: Text })).nullish(),
  }),
};

export const TENANT = {
  cmdlet: 'Get-CsTenant',
  row: z.object({ TenantId: z.string(), DisplayName: Text, CountryLetterCode: Text }),
};

export const SERVICE_NUMBERS = {
  cmdlet: 'Get-CsOnlineDialInConferencingServiceNumber',
  row: ServiceNumber.extend({ BridgeId: Text }),
};

const Flag = z.boolean().nullish();

export const BRIDGE_SETTINGS = {
  cmdlet: 'Get-CsOnlineDialInConferencingTenantSettings',
  row: z.object({
    EnableEntryExitNotifications: Flag,
    EntryExitAnnouncementsType: Text,
    EnableNameRecording: Flag,
    PinLength: z.number().nullish(),
    AutomaticallySendEmailsToUsers: Flag,
    AutomaticallyMigrateUserMeetings: Flag,
    MaskPstnNumbersType: Text,
    EnableDialOutJoinConfirmation: Flag,
  }),
};

export const RESTRICTIONS = {
  cmdlet: 'Get-CsOnlineDialOutPolicy',
  row: z.object({ Identity: z.string() }),
};

export const MEETING_POLICIES = {
  cmdlet: 'Get-CsTeamsMeetingPolicy',
  row: z.object({
    Identity: z.string(),
    AllowAnonymousUsersToStartMeeting: Flag,
    AllowPSTNUsersToBypassLobby: Flag,
    AllowAnonymousUsersToDialOut: Flag,
  }),
};

export const GROUP_GRANTS = {
  cmdlet: 'Get-CsGroupPolicyAssignment',
  row: z.object({
    GroupId: z.string(),
    PolicyType: z.string(),
    PolicyName: z.string(),
    Rank: z.number().nullish(),
  }),
};

export const INVITE_UPDATES = {
  cmdlet: 'Get-CsMeetingMigrationStatus',
  row: z.object({ State: Text, CreateDate: Text, ModifiedDate: Text }),
};

export const APPLICATION_ACCESS = {
  cmdlet: 'Get-CsApplicationAccessPolicy',
  row: z.object({ Identity: z.string(), AppIds: Texts }),
};
