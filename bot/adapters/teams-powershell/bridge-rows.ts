import type { z } from 'zod';
import type { Bridge } from '../../domain/tenant/bridge.js';
import type { BridgeListing, InventoryListing, NumberUse } from '../../domain/numbers/service-number.js';
import type { ACQUIRED_NUMBERS, BRIDGES, ServiceNumberRow } from './rows.js';
import { numberFrom } from './rows.js';

export function bridgeOf(row: z.output<typeof BRIDGES.row>): Bridge {
  return {
    id: row.Identity,
    name: row.Name ?? row.Identity,
    isDefault: row.IsDefault ?? false,
    defaultNumber: numberFrom(row.DefaultServiceNumber?.Number),
    numbers: (row.ServiceNumbers ?? []).flatMap((number) => listingOf(number, row.Identity) ?? []),
  };
}

/** Undefined for a number that no numbering plan could have; nobody could dial it. */
export function listingOf(row: ServiceNumberRow, bridgeId: string): BridgeListing | undefined {
  const number = numberFrom(row.Number);
  if (number === undefined) return undefined;
  return {
    number,
    // The module's object model says Toll-Free, articles say TollFree; both mean the same.
    tollFree: /free/i.test(row.Type),
    bridgeId,
    city: row.City ?? undefined,
    shared: row.IsShared ?? false,
    languages: [row.PrimaryLanguage ?? '', ...row.SecondaryLanguages].filter((language) => language !== ''),
  };
}

export function acquiredFrom(row: z.output<typeof ACQUIRED_NUMBERS.row>): InventoryListing | undefined {
  const number = numberFrom(row.TelephoneNumber);
  if (number === undefined) return undefined;
  const partner = row.PstnPartnerName?.trim() ?? '';
  const usedFor = USES.get(row.PstnAssignmentStatus ?? '');
  return {
    number,
    kind: KINDS.get(row.NumberType ?? '') ?? 'other',
    partner: partner === '' ? undefined : partner,
    ...(usedFor !== undefined && { usedFor }),
  };
}

const USES: ReadonlyMap<string, NumberUse> = new Map([
  ['Unassigned', 'nothing'],
  ['UserAssigned', 'user'],
  ['ConferenceAssigned', 'conference'],
  ['VoiceApplicationAssigned', 'voiceApplication'],
  ['ThirdPartyAppAssigned', 'otherApplication'],
]);

const KINDS: ReadonlyMap<string, InventoryListing['kind']> = new Map([
  ['CallingPlan', 'callingPlan'],
  ['OperatorConnect', 'operatorConnect'],
  ['DirectRouting', 'directRouting'],
]);
