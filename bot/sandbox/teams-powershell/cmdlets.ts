import { getGroupAssignments, getUserPolicies } from './assignment-cmdlets.js';
import { registerNumber, setBridge, unregisterNumber } from './bridge-changes.js';
import { getBridge, getServiceNumbers, getTenant } from './bridge-cmdlets.js';
import type { Cmdlet } from './cmdlet-result.js';
import {
  grantDialOutPolicy,
  grantInvitePolicy,
  grantRoutingPolicy,
  removeGroupAssignment,
} from './grant-cmdlets.js';
import { setServiceNumber } from './language-cmdlets.js';
import { getMigrationStatus, startMigration } from './migration-cmdlets.js';
import { getPhoneNumberAssignment } from './number-cmdlets.js';
import {
  newInvitePolicy,
  newRoutingPolicy,
  removeInvitePolicy,
  removeRoutingPolicy,
  setInvitePolicy,
  setRoutingPolicy,
} from './policy-changes.js';
import {
  getApplicationAccessPolicies,
  getDialOutPolicies,
  getInvitePolicies,
  getMeetingPolicies,
  getRoutingPolicies,
} from './policy-cmdlets.js';
import { getVoiceRoutes, newVoiceRoute, removeVoiceRoute, setVoiceRoute } from './routing-cmdlets.js';
import { getTenantSettings, setTenantSettings } from './tenant-settings-cmdlets.js';
import { getUsages, setUsages } from './usage-cmdlets.js';
import { getDialInUser, setDialInUser } from './user-cmdlets.js';

/** Every cmdlet the simulated Teams administration carries out. */
export const SIMULATED: ReadonlyMap<string, Cmdlet> = new Map([
  ['Get-CsTenant', getTenant],
  ['Get-CsOnlineDialInConferencingBridge', getBridge],
  ['Set-CsOnlineDialInConferencingBridge', setBridge],
  ['Get-CsOnlineDialInConferencingServiceNumber', getServiceNumbers],
  ['Set-CsOnlineDialInConferencingServiceNumber', setServiceNumber],
  ['Register-CsOnlineDialInConferencingServiceNumber', registerNumber],
  ['Unregister-CsOnlineDialInConferencingServiceNumber', unregisterNumber],
  ['Get-CsOnlineDialInConferencingTenantSettings', getTenantSettings],
  ['Set-CsOnlineDialInConferencingTenantSettings', setTenantSettings],
  ['Get-CsOnlineDialInConferencingUser', getDialInUser],
  ['Set-CsOnlineDialInConferencingUser', setDialInUser],
  ['Get-CsPhoneNumberAssignment', getPhoneNumberAssignment],
  ['Get-CsTeamsAudioConferencingPolicy', getInvitePolicies],
  ['New-CsTeamsAudioConferencingPolicy', newInvitePolicy],
  ['Set-CsTeamsAudioConferencingPolicy', setInvitePolicy],
  ['Remove-CsTeamsAudioConferencingPolicy', removeInvitePolicy],
  ['Grant-CsTeamsAudioConferencingPolicy', grantInvitePolicy],
  ['Get-CsOnlineAudioConferencingRoutingPolicy', getRoutingPolicies],
  ['New-CsOnlineAudioConferencingRoutingPolicy', newRoutingPolicy],
  ['Set-CsOnlineAudioConferencingRoutingPolicy', setRoutingPolicy],
  ['Remove-CsOnlineAudioConferencingRoutingPolicy', removeRoutingPolicy],
  ['Grant-CsOnlineAudioConferencingRoutingPolicy', grantRoutingPolicy],
  ['Get-CsOnlineDialOutPolicy', getDialOutPolicies],
  ['Grant-CsDialoutPolicy', grantDialOutPolicy],
  ['Get-CsTeamsMeetingPolicy', getMeetingPolicies],
  ['Get-CsApplicationAccessPolicy', getApplicationAccessPolicies],
  ['Get-CsUserPolicyAssignment', getUserPolicies],
  ['Get-CsGroupPolicyAssignment', getGroupAssignments],
  ['Remove-CsGroupPolicyAssignment', removeGroupAssignment],
  ['Get-CsOnlinePstnUsage', getUsages],
  ['Set-CsOnlinePstnUsage', setUsages],
  ['Get-CsOnlineVoiceRoute', getVoiceRoutes],
  ['New-CsOnlineVoiceRoute', newVoiceRoute],
  ['Set-CsOnlineVoiceRoute', setVoiceRoute],
  ['Remove-CsOnlineVoiceRoute', removeVoiceRoute],
  ['Start-CsExMeetingMigration', startMigration],
  ['Get-CsMeetingMigrationStatus', getMigrationStatus],
]);
