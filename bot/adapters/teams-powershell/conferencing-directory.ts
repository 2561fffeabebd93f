import type { z } from 'zod';
import type { Bridge } from '../../domain/bridge.js';
import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { BridgeListing } from '../../domain/service-number.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import { readInventory } from './inventory.js';
import type { TeamsPowerShell } from './pool.js';
import {
  BRIDGES,
  INVITE_POLICIES,
  numberFrom,
  readRows,
  ROUTING_POLICIES,
  VOICE_ROUTES,
  type Reading,
} from './rows.js';
import { unreadable } from './worker-failure.js';

/** Reads what all organizers of the tenant share. Numbers come as +E.164, however a cmdlet prints them. */
export function createConferencingDirectory(powerShell: TeamsPowerShell): ConferencingDirectory {
  async function read<Row, T>(
    reading: Reading<Row>,
    as: (row: Row) => T,
  ): Promise<Result<readonly T[], Unreadable>> {
    const rows = await readRows(powerShell, reading);
    return rows.ok ? ok(rows.value.map(as)) : fail(unreadable(rows.failure));
  }

  return {
    bridges: () => read(BRIDGES, bridgeOf),
    inventory: () => readInventory(powerShell),
    invitePolicies: () =>
      read(INVITE_POLICIES, (policy) => ({
        name: bareName(policy.Identity),
        numbers: policy.MeetingInvitePhoneNumbers.flatMap((text) => numberFrom(text) ?? []),
        allowTollFree: policy.AllowTollFreeDialin ?? true,
      })),
    routingPolicies: () =>
      read(ROUTING_POLICIES, (policy) => ({
        name: bareName(policy.Identity),
        usages: policy.OnlinePstnUsages,
      })),
    voiceRoutes: () =>
      read(VOICE_ROUTES, (route) => ({
        name: route.Name ?? route.Identity,
        priority: route.Priority,
        pattern: route.NumberPattern,
        usages: route.OnlinePstnUsages,
        bridgeSourceNumber: numberFrom(route.BridgeSourcePhoneNumber),
      })),
  };
}

type BridgeRow = z.output<typeof BRIDGES.row>;
type NumberRow = NonNullable<BridgeRow['ServiceNumbers']>[number];

function bridgeOf(row: BridgeRow): Bridge {
  return {
    id: row.Identity,
    name: row.Name ?? row.Identity,
    isDefault: row.IsDefault ?? false,
    defaultNumber: numberFrom(row.DefaultServiceNumber?.Number),
    numbers: (row.ServiceNumbers ?? []).flatMap((number) => listingOf(number, row.Identity) ?? []),
  };
}

/** Undefined for a number that no numbering plan could have; nobody could dial it. */
function listingOf(row: NumberRow, bridgeId: string): BridgeListing | undefined {
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

/** PowerShell prints a custom policy's Identity with the prefix "Tag:" and uses its name without it elsewhere. */
function bareName(identity: string): string {
  return identity.replace(/^Tag:/i, '');
}
