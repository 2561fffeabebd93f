import { getBridge, getTenant } from './bridge-cmdlets.js';
import type { Cmdlet } from './cmdlet-result.js';
import { getPhoneNumberAssignment } from './number-cmdlets.js';
import { getInvitePolicies, getRoutingPolicies, getUserPolicies, getVoiceRoutes } from './policy-cmdlets.js';
import { getDialInUser, setDialInUser } from './user-cmdlets.js';

/** Every cmdlet the simulated Teams administration carries out. */
export const SIMULATED: ReadonlyMap<string, Cmdlet> = new Map([
  ['Get-CsTenant', getTenant],
  ['Get-CsOnlineDialInConferencingBridge', getBridge],
  ['Get-CsOnlineDialInConferencingUser', getDialInUser],
  ['Set-CsOnlineDialInConferencingUser', setDialInUser],
  ['Get-CsPhoneNumberAssignment', getPhoneNumberAssignment],
  ['Get-CsTeamsAudioConferencingPolicy', getInvitePolicies],
  ['Get-CsOnlineAudioConferencingRoutingPolicy', getRoutingPolicies],
  ['Get-CsOnlineVoiceRoute', getVoiceRoutes],
  ['Get-CsUserPolicyAssignment', getUserPolicies],
]);
