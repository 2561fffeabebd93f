import type { Unreadable } from '../../domain/reading.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ConferencingDirectory } from '../../ports/conferencing-directory.js';
import { bridgeOf } from './bridge-rows.js';
import { settingsOf } from './bridge-settings.js';
import { readInventory } from './inventory.js';
import { meetingPolicyOf } from './meeting-policy-of.js';
import type { TeamsPowerShell } from './pool.js';
import {
  bareName,
  BRIDGE_SETTINGS,
  BRIDGES,
  INVITE_POLICIES,
  MEETING_POLICIES,
  numberFrom,
  readRows,
  ROUTING_POLICIES,
  USAGES,
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
        gateways: route.OnlinePstnGatewayList,
      })),
    async usages() {
      const lists = await read(USAGES, ({ Usage }) => Usage);
      return lists.ok ? ok(lists.value.flat()) : lists;
    },
    meetingPolicies: () => read(MEETING_POLICIES, meetingPolicyOf),
    async bridgeSettings() {
      const settings = await read(BRIDGE_SETTINGS, settingsOf);
      return settings.ok ? ok(settings.value[0] ?? settingsOf({})) : settings;
    },
  };
}
