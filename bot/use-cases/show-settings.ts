import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Reading } from '../domain/reading.js';
import { ok, type Result } from '../domain/result.js';
import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { TenantSettingsValue } from '../domain/tenant/tenant-settings.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import { freshConferencing } from './fresh-conferencing.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

export interface SettingsView {
  readonly bridge: Reading<BridgeSettings>;
  readonly own: TenantSettingsValue;
  /** The administrators whose reach is narrowed; who is not known any more is missing. */
  readonly people: ReadonlyMap<string, Person>;
  /** The caller may change settings, not only look. */
  readonly mayChange: boolean;
}

export type ShowSettings = (caller: Caller) => Promise<Result<SettingsView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'conferencing' | 'people'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** The settings of the bridge and of this product, for those who may look at the tenant. */
export function showSettings(
  { clock, mirror, tenantSettings }: Ports,
  { authorize, refreshConferencing }: Steps,
): ShowSettings {
  return async (caller) => {
    const { tenantId } = caller;
    const allowed = await authorize(caller, 'showSettings');
    if (!allowed.ok) return allowed;
    const using = { clock, mirror, refreshConferencing };
    const [facts, own, mayChange] = await Promise.all([
      freshConferencing(using, tenantId, ({ bridgeSettings }) => bridgeSettings),
      tenantSettings.read(tenantId),
      authorize(caller, 'changeSettings'),
    ]);
    const ids = own.countryAdministrators.map(({ userId }) => userId);
    const people = await mirror.people(tenantId, ids);
    return ok({ bridge: facts.bridgeSettings, own, people, mayChange: mayChange.ok });
  };
}
