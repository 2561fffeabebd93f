import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { HistoryLine } from '../domain/tenant/history.js';
import { historyChangeOf, type HistoryChange } from '../domain/tenant/history-change.js';
import type { Instant } from '../domain/instant.js';
import { isAboutNumber, settingsWith } from '../domain/numbers/number-identity.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { E164 } from '../domain/numbers/phone-number.js';
import { ok, type Result } from '../domain/result.js';
import type { Mirror } from '../ports/mirror.js';
import type { SyncStore } from '../ports/mirror-sync.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';

/** Who and what uses a number. */
export interface NumberUseView {
  readonly number: E164;
  /** Organizers who have it as a default number, and some of them. */
  readonly organizers: number;
  readonly some: readonly Person[];
  /** Organizers whose default numbers were never read, so that they may have it too. */
  readonly unread: number;
  /** Names of the invite policies that print it, and of the routes that call out with it. */
  readonly policies: readonly string[];
  readonly routes: readonly string[];
  /** False where the policies or the routes could not be read. */
  readonly settingsRead: boolean;
  readonly history: readonly { readonly line: HistoryLine; readonly change: HistoryChange }[];
  /** When everybody was listed last; undefined until that was done once. */
  readonly peopleAsOf: Instant | undefined;
  readonly at: Instant;
}

export type ShowNumberUse = (caller: Caller, number: E164) => Promise<Result<NumberUseView, Failure>>;

interface Ports {
  readonly clock: () => Instant;
  readonly mirror: Pick<Mirror, 'everybody' | 'conferencing' | 'history'>;
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

/** Who has a number as default, which settings name it, and what happened to it. For administrators and readers. */
export function showNumberUse(ports: Ports, authorize: Authorize): ShowNumberUse {
  const { clock, mirror, syncs, tenantSettings } = ports;
  return async (caller, number) => {
    const allowed = await authorize(caller, 'showNumberUse');
    if (!allowed.ok) return allowed;
    const { tenantId } = caller;
    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    const facts = await mirror.conferencing(tenantId);
    const users = await usersOf(mirror, tenantId, number);
    const status = await syncs.status(tenantId);
    const lines = await mirror.history(tenantId, { limit: LINES_LOOKED_AT });
    const settings = facts === undefined ? undefined : settingsWith(number, facts);
    return ok({
      number,
      ...users,
      unread: Math.max(0, status.organizers - status.defaultsRead),
      policies: settings?.policies.map(({ name }) => name) ?? [],
      routes: settings?.routes.map(({ name }) => name) ?? [],
      settingsRead: facts?.invitePolicies.known === true && facts.voiceRoutes.known,
      history: lines
        .filter((line) => isAboutNumber(line, number))
        .slice(0, MAX_LINES)
        .map((line) => ({ line, change: historyChangeOf(line, operatorConnectPlanIds) })),
      peopleAsOf: status.parts.find(({ part }) => part === 'people')?.asOf,
      at: clock(),
    });
  };
}

/** How far back the history is searched, and how much of it is shown. */
const LINES_LOOKED_AT = 2_000;
const MAX_LINES = 3;
const MAX_NAMED = 5;

async function usersOf(
  mirror: Pick<Mirror, 'everybody'>,
  tenantId: string,
  number: E164,
): Promise<Pick<NumberUseView, 'organizers' | 'some'>> {
  const some: Person[] = [];
  let organizers = 0;
  for await (const page of mirror.everybody(tenantId)) {
    for (const { person, defaults } of page) {
      if (!defaults.known || defaults.value === 'notListed') continue;
      if (defaults.value.toll !== number && defaults.value.tollFree !== number) continue;
      organizers += 1;
      if (some.length < MAX_NAMED) some.push(person);
    }
  }
  return { organizers, some };
}
