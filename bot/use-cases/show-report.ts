import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { License } from '../domain/licenses/license.js';
import type { NumberFilter } from '../domain/numbers/number-filter.js';
import { numbersMeant } from '../domain/numbers/number-identity.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import { resolveEverybody } from '../domain/numbers/resolve-everybody.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Collector } from '../domain/reports/collector.js';
import { costs } from '../domain/reports/cost-causes.js';
import { drift } from '../domain/reports/drift.js';
import { licenseCounts } from '../domain/reports/license-counts.js';
import { mismatches } from '../domain/reports/mismatch-rows.js';
import { numberUse } from '../domain/reports/number-use.js';
import { peopleWith } from '../domain/reports/people-with.js';
import type { Report, ReportAge } from '../domain/reports/report.js';
import type { ReportKind } from '../domain/reports/report-kind.js';
import { unlicensed } from '../domain/reports/unlicensed.js';
import { unusedNumbers } from '../domain/reports/unused-numbers.js';
import type { JoinedConferencing } from '../domain/tenant/bridge.js';
import type { PartProgress } from '../domain/tenant/mirror-sync.js';
import type { Clock } from '../ports/clock.js';
import type { Mirror } from '../ports/mirror.js';
import type { SyncStore } from '../ports/mirror-sync.js';
import type { TenantSettings } from '../ports/tenant-settings.js';
import type { Authorize } from './authorize.js';
import { firstListing } from './sync/first-listing.js';
import type { RefreshConferencing } from './refresh-conferencing.js';

/** Which report, and about what. What a kind does not look at is ignored. */
export interface WantedReport {
  readonly kind: ReportKind;
  /** people: one number as said. */
  readonly number?: string;
  /** people: the numbers described so; unusedNumbers: only toll-free ones, or only the others. */
  readonly filter?: NumberFilter;
  /** people */
  readonly licenses?: readonly License[];
  /** people, by usage location. */
  readonly countries?: readonly CountryCode[];
  /** drift: how far back; a week where it is not said. */
  readonly days?: number;
}

export interface ReportView extends ReportAge {
  readonly wanted: WantedReport;
  readonly report: Report;
  /** Readings of people that are under way; what they have not come to is missing or old. */
  readonly running: readonly PartProgress[];
}

export type ShowReport = (
  caller: Caller,
  wanted: WantedReport,
  /** Where the reader is, for a number without a country code. */
  country: CountryCode | undefined,
) => Promise<Result<ReportView, Failure>>;

interface Ports {
  readonly clock: Clock;
  readonly mirror: Pick<Mirror, 'conferencing' | 'everybody' | 'history' | 'people'>;
  readonly syncs: Pick<SyncStore, 'status'>;
  readonly tenantSettings: Pick<TenantSettings, 'read'>;
  readonly pause: (ms: number) => Promise<unknown>;
}

interface Steps {
  readonly authorize: Authorize;
  readonly refreshConferencing: RefreshConferencing;
}

/** A report about the whole tenant, from the copy of it: at once, however large it is. For administrators and readers. */
export function showReport(ports: Ports, { authorize, refreshConferencing }: Steps): ShowReport {
  const { clock, mirror, tenantSettings } = ports;
  return async (caller, wanted, country) => {
    const allowed = await authorize(caller, 'showReport');
    if (!allowed.ok) return allowed;
    const { tenantId } = caller;
    const { parts, organizers, defaultsRead } = await firstListing(ports, tenantId);
    if ((await mirror.conferencing(tenantId)) === undefined) await refreshConferencing(tenantId);
    const conferencing = await mirror.conferencing(tenantId);
    if (conferencing === undefined) throw new Error('The conferencing facts were refreshed but not kept');
    const { operatorConnectPlanIds } = await tenantSettings.read(tenantId);
    const facts = { conferencing, operatorConnectPlanIds };
    const report = await reportOf(ports, { tenantId, wanted, country, facts });
    if (!report.ok) return report;
    const { bridges } = conferencing;
    return ok({
      wanted,
      report: report.value,
      at: clock(),
      peopleAsOf: parts.find(({ part }) => part === 'people')?.asOf,
      readAt: bridges.known ? bridges.readAt : undefined,
      defaultsUnread: Math.max(0, organizers - defaultsRead),
      running: parts.filter(({ part, state }) => state === 'running' && part !== 'shared'),
    });
  };
}

interface Asked {
  readonly tenantId: string;
  readonly wanted: WantedReport;
  readonly country: CountryCode | undefined;
  readonly facts: Facts;
}

interface Facts {
  readonly conferencing: JoinedConferencing;
  readonly operatorConnectPlanIds: readonly string[];
}

async function reportOf(ports: Ports, asked: Asked): Promise<Result<Report, Failure>> {
  if (asked.wanted.kind === 'drift') return ok(await driftSince(ports, asked));
  const collector = collectorFor(asked);
  if (!collector.ok) return collector;
  const everybody = resolveEverybody(asked.facts);
  for await (const page of ports.mirror.everybody(asked.tenantId)) {
    for (const organizer of page) {
      if (!organizer.person.guest) collector.value.add({ organizer, lists: everybody.lists(organizer) });
    }
  }
  return ok(collector.value.report());
}

function collectorFor(asked: Asked): Result<Collector<Report>, Failure> {
  const { wanted, facts } = asked;
  const { conferencing } = facts;
  switch (wanted.kind) {
    case 'unlicensed':
      return ok(unlicensed());
    case 'unusedNumbers':
      return ok(unusedNumbers(conferencing, wanted.filter?.tollFree));
    case 'mismatches':
      return ok(mismatches());
    case 'numberUse':
      return ok(numberUse(conferencing));
    case 'licenses':
      return ok(licenseCounts());
    case 'costs':
      return ok(costs());
    case 'people':
      return peopleAsked(asked);
    case 'drift':
      throw new Error('Drift is read from the history, not from people');
  }
}

function peopleAsked({
  wanted,
  country,
  facts: { conferencing },
}: Asked): Result<Collector<Report>, Failure> {
  const { number, filter, licenses, countries } = wanted;
  const said =
    number === undefined
      ? filter && { kind: 'description' as const, filter }
      : { kind: 'digits' as const, said: number };
  const numbers = said && numbersMeant(said, conferencing, country === undefined ? [] : [country]);
  if (numbers?.length === 0) {
    return fail(number === undefined ? { code: 'noSuchNumber' } : { code: 'invalidPhone', said: number });
  }
  return ok(
    peopleWith({
      ...(numbers !== undefined && { numbers }),
      ...(licenses !== undefined && { licenses }),
      ...(countries !== undefined && { countries }),
    }),
  );
}

async function driftSince(
  { clock, mirror }: Ports,
  { tenantId, wanted, facts: { operatorConnectPlanIds } }: Asked,
): Promise<Report> {
  const since = clock() - (wanted.days ?? 7) * DAY_MS;
  const lines = await mirror.history(tenantId, { limit: LINES_LOOKED_AT });
  const ids = lines.flatMap(({ subject, changeId, seenAt }) =>
    subject.kind === 'organizer' && changeId === undefined && seenAt >= since ? subject.userId : [],
  );
  const people = await mirror.people(tenantId, [...new Set(ids)]);
  return drift({ lines, since, limit: LINES_LOOKED_AT, people, operatorConnectPlanIds });
}

const DAY_MS = 24 * 60 * 60_000;
/** The history is read in one piece. */
const LINES_LOOKED_AT = 10_000;
