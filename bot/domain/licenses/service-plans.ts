/** What a service plan gives its holder, as far as audio conferencing goes. */
export type PlanGrant =
  | 'standard'
  | 'usaCanada'
  | 'payPerMinute'
  | 'directRouting'
  | 'operatorConnect'
  | 'communicationsCredits'
  | 'teams'
  | 'nothing';

export interface ServicePlan {
  readonly name: string;
  readonly grants: PlanGrant;
}

/**
 * Every telephony and Teams service plan of Microsoft's public list "Product names and service plan identifiers for
 * licensing" (copy of 2026-08-08), by plan id. Operator Connect Conferencing's plan is not in it: Microsoft does not
 * publish the id, so it is a tenant setting. Names only help people; ids decide.
 */
export const SERVICE_PLANS: Readonly<Record<string, ServicePlan>> = {
  '711413d0-b36e-4cd4-93db-0a50a4ab7ea3': { name: 'MCO_VIRTUAL_APPT', grants: 'nothing' },
  'c85e4b03-254a-453b-af72-167a53f38530': { name: 'MCOACBYOT_GCCHigh', grants: 'nothing' },
  '4828c8ec-dc2e-4779-b502-87ac9ce28ab7': { name: 'MCOEV', grants: 'nothing' },
  'db23fce2-a974-42ef-9002-d78dd42a0f22': { name: 'MCOEV_GOV', grants: 'nothing' },
  'cb22fbd7-ed7d-4786-a27a-e4cd617b69c0': { name: 'MCOFMC1', grants: 'nothing' },
  'afc06cb0-b4f4-4473-8286-d644f70d8faf': { name: 'MCOIMP', grants: 'nothing' },
  'bb038288-76ab-49d6-afc1-eaa6c222c65a': { name: 'MCOMEETACPEA', grants: 'payPerMinute' },
  '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40': { name: 'MCOMEETADV', grants: 'standard' },
  'f1e3613f-3818-4254-9b5e-f02d803384e0': { name: 'MCOMEETADV_AR_GCCHigh', grants: 'directRouting' },
  'f544b08d-1645-4287-82de-8d91f37c02a1': { name: 'MCOMEETADV_GOV', grants: 'standard' },
  '9974d6cf-cd24-4ba2-921c-e2aa687da846': { name: 'MCOMEETBASIC', grants: 'usaCanada' },
  '986d454b-9027-4d9f-880b-f1b68f920cc4': { name: 'MCOMEETBASIC_GOV', grants: 'usaCanada' },
  '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8': { name: 'MCOPSTN1', grants: 'nothing' },
  '16935b20-87c0-4908-934a-22aa267d0d26': { name: 'MCOPSTN8', grants: 'nothing' },
  '505e180f-f7e0-4b65-91d4-00d670bbd18c': { name: 'MCOPSTNC', grants: 'communicationsCredits' },
  '0feaeb32-d00e-4d66-bd5a-43b5b83db82c': { name: 'MCOSTANDARD', grants: 'nothing' },
  'a31ef4a2-f787-435e-8335-e47eb0cafc94': { name: 'MCOSTANDARD_GOV', grants: 'nothing' },
  '27216c54-caf8-4d0d-97e2-517afb5c08f6': { name: 'MCOVOICECONF', grants: 'nothing' },
  '57ff2da0-773e-42df-b2af-ffb7a2317929': { name: 'TEAMS1', grants: 'teams' },
  '9953b155-8aef-4c56-92f3-72b0487fce41': { name: 'TEAMS_AR_GCCHIGH', grants: 'teams' },
  '304767db-7d23-49e8-a945-4a7eb65f9f28': { name: 'TEAMS_GOV', grants: 'teams' },
  '8081ca9c-188c-4b49-a8e5-c23b5e9463a8': { name: 'Teams_Room_Basic', grants: 'teams' },
  'ec17f317-f4bc-451e-b2da-0167e5c260f9': { name: 'Teams_Room_Pro', grants: 'teams' },
  '92c6b761-01de-457a-9dd9-793a975238f7': { name: 'Teams_Room_Standard', grants: 'teams' },
  'c8529366-cffd-4415-ab8f-be0144a33ab1': { name: 'Teams_Rooms_Basic', grants: 'teams' },
  '0374d34c-6be4-4dbb-b3f0-26105db0b28a': { name: 'Teams_Rooms_Pro', grants: 'teams' },
  'f4f2f6de-6830-442b-a433-e92249faebe2': { name: 'TeamsEss', grants: 'teams' },
  'cc8c0802-a325-43df-8cba-995d0c6cb373': { name: 'TEAMSPRO_CUST', grants: 'nothing' },
  '0504111f-feb8-4a3c-992a-70280f9a2869': { name: 'TEAMSPRO_MGMT', grants: 'nothing' },
  'f8b44f54-18bb-46a3-9658-44ab58712968': { name: 'TEAMSPRO_PROTECTION', grants: 'nothing' },
  '9104f592-f2a7-4f77-904c-ca5a5715883f': { name: 'TEAMSPRO_VIRTUALAPPT', grants: 'nothing' },
  '78b58230-ec7e-4309-913c-93a45cc4735b': { name: 'TEAMSPRO_WEBINAR', grants: 'nothing' },
};
