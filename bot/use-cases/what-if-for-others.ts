import type { Caller } from '../domain/authority.js';
import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { Failure } from '../domain/failure.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import { resolveEverybody } from '../domain/numbers/resolve-everybody.js';
import { ok, type Result } from '../domain/result.js';
import { countWhatIf, type WhatIfMany } from '../domain/licenses/what-if-many.js';
import type { SupposedLicense } from '../domain/licenses/what-if.js';
import type { Groups } from '../ports/groups.js';
import type { Mirror } from '../ports/mirror.js';
import type { SyncStore } from '../ports/mirror-sync.js';
import type { People } from '../ports/people.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import { membersOf } from './find-group.js';
import { onePerson } from './find-people.js';
import type { LookUpOrganizer } from './look-up-organizer.js';
import type { RefreshConferencing } from './refresh-conferencing.js';
import { supposeFor, type WhatIfView } from './what-if-license.js';

/** About whom somebody asks. Groups are their direct members. */
export type Others =
  | { readonly kind: 'person'; readonly said: string }
  | { readonly kind: 'group'; readonly said: string }
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'everybody' };

export interface WantedForOthers {
  readonly others: Others;
  readonly licenses: readonly SupposedLicense[];
  /** Only those who have this one now. */
  readonly from?: SupposedLicense | undefined;
}

/** What was found about many people, from the mirror. */
export interface WhatIfManyView {
  readonly kind: 'many';
  /** The group's own name, where it is about one. */
  readonly group: string | undefined;
  readonly country: CountryCode | undefined;
  readonly from: SupposedLicense | undefined;
  /** False until everybody was listed once: then nobody is counted, because some would be missing. */
  readonly listed: boolean;
  /** One for each license, in the order asked for. */
  readonly outcomes: readonly WhatIfMany[];
  /** Members of the group whom the mirror does not know. */
  readonly notListed: number;
  readonly updatesInvites: boolean | undefined;
}

export type WhatIfOthersView = WhatIfManyView | ({ readonly kind: 'person' } & WhatIfView);

export type WhatIfForOthers = (
  caller: Caller,
  wanted: WantedForOthers,
) => Promise<Result<WhatIfOthersView, Failure>>;

interface Ports {
  readonly mirror: Pick<Mirror, 'conferencing' | 'everybody'>;
  readonly people: People;
  readonly groups: Groups;
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly refreshConferencing: RefreshConferencing;
}

/** What another license would change for somebody else, a group, a country or everybody. For administrators and readers. */
export function whatIfForOthers(ports: Ports, steps: Steps): WhatIfForOthers {
  const suppose = supposeFor(ports.mirror, steps.lookUpOrganizer);
  return async (caller, wanted) => {
    const allowed = await steps.authorize(caller, 'whatIfForOthers');
    if (!allowed.ok) return allowed;
    const { others, licenses } = wanted;
    const { tenantId } = caller;
    if (others.kind === 'person') {
      const person = await onePerson(ports.people, others.said);
      if (!person.ok) return person;
      const found = await suppose({ tenantId, userId: person.value.id }, licenses);
      return found.ok ? ok({ kind: 'person', ...found.value }) : found;
    }
    const group = others.kind === 'group' ? await membersOf(ports.groups, others.said) : undefined;
    if (group !== undefined && !group.ok) return group;
    if ((await ports.mirror.conferencing(tenantId)) === undefined) await steps.refreshConferencing(tenantId);
    const conferencing = await ports.mirror.conferencing(tenantId);
    if (conferencing === undefined) throw new Error('The conferencing facts were refreshed but not kept');
    const members = group?.value.members;
    const { parts } = await ports.syncs.status(tenantId);
    const listed = parts.some(({ part, asOf }) => part === 'people' && asOf !== undefined);
    const country = others.kind === 'country' ? others.country : undefined;
    const isMeant = ({ person }: Organizer): boolean =>
      listed &&
      !person.guest &&
      (members === undefined || members.has(person.id)) &&
      (country === undefined || person.usageLocation === country);
    const counted = await count({ ports, tenantId, conferencing, wanted, isMeant });
    const { bridgeSettings } = conferencing;
    return ok({
      kind: 'many',
      group: group?.value.group.displayName,
      country,
      from: wanted.from,
      listed,
      outcomes: counted.outcomes,
      notListed: members === undefined || !listed ? 0 : members.size - counted.met,
      updatesInvites: bridgeSettings.known ? bridgeSettings.value.updateInvites : undefined,
    });
  };
}

interface Counting {
  readonly ports: Ports;
  readonly tenantId: string;
  readonly conferencing: JoinedConferencing;
  readonly wanted: WantedForOthers;
  readonly isMeant: (organizer: Organizer) => boolean;
}

async function count({ ports, tenantId, conferencing, wanted, isMeant }: Counting) {
  const { operatorConnectPlanIds } = await ports.tenantSettings.read(tenantId);
  const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds });
  const counters = wanted.licenses.map((supposed) => countWhatIf({ everybody, supposed }));
  let met = 0;
  for await (const page of ports.mirror.everybody(tenantId)) {
    for (const organizer of page) {
      if (!isMeant(organizer)) continue;
      met += 1;
      const { license } = everybody.license(organizer);
      const counts = wanted.from === undefined || license === wanted.from || license === 'unknown';
      if (counts) counters.forEach((each) => each.add(organizer));
    }
  }
  return { met, outcomes: counters.map((each) => each.result()) };
}
