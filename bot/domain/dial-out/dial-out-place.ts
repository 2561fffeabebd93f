import { placeOfSubject, type Place } from '../explain/place.js';
import type { DialOutSubject } from './dial-out-decision.js';

/** Where each setting lives that decides about calls out, and who can change it. */
export function placeOfDialOut(subject: DialOutSubject): Place {
  return PLACES[subject];
}

/** Only PowerShell knows routes and routing policies (docs/domain.md, 1.6). */
const POWERSHELL_ONLY = placeOfSubject('routing').adminCenter;
const ROUTING_ROLES = placeOfSubject('routing').roles;

const PLACES: Readonly<Record<DialOutSubject, Place>> = {
  license: placeOfSubject('license'),
  restriction: {
    adminCenter: 'Teams admin center › Users › Manage users',
    cmdlet: 'Grant-CsDialoutPolicy',
    roles: placeOfSubject('policy').roles,
  },
  routingPolicy: placeOfSubject('routing'),
  routes: { adminCenter: POWERSHELL_ONLY, cmdlet: 'Get-CsOnlineVoiceRoute', roles: ROUTING_ROLES },
  carrier: placeOfSubject('sourceFilter'),
  callerId: placeOfSubject('bridgeDefault'),
  cost: {
    adminCenter: 'Teams admin center › Analytics & reports › PSTN minute pools',
    cmdlet: 'none',
    roles: placeOfSubject('policy').roles,
  },
  propagation: placeOfSubject('propagation'),
};
