import { z } from 'zod';
import { parsePhone, type E164 } from '../../domain/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
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
  powerShell: TeamsPowerShell,
  { cmdlet, row }: Reading<T>,
  parameters?: Parameters,
): Promise<Result<readonly T[], WorkerFailure>> {
  const output = await powerShell.call(cmdlet, parameters);
  if (!output.ok) return output;
  const rows = z.array(row).safeParse(output.value);
  return rows.success
    ? ok(rows.data)
    : fail({ code: 'odd', message: 'The output has another shape than expected.' });
}

/** A number as the cmdlets print it (digits, with or without plus, or a tel: address); undefined where none is set. */
export function numberFrom(text: string | null | undefined): E164 | undefined {
  const parsed = parsePhone(text ?? '');
  return parsed.ok ? parsed.value : undefined;
}

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
  row: z.object({ TelephoneNumber: z.string(), NumberType: Text, PstnPartnerName: Text }),
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
    BridgeSourcePhoneNumber: Text,
  }),
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
