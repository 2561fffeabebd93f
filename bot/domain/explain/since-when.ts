import type { BridgesChange, HistoryChange, PolicyChange } from '../tenant/history-change.js';
import type { HistoryLine } from '../tenant/history.js';
import type { Instant } from '../instant.js';
import type { E164 } from '../numbers/phone-number.js';
import type { Subject } from './place.js';
import type { ExplainedStep } from './trace.js';

/** A line of history with what it says. */
export interface ToldLine {
  readonly line: HistoryLine;
  readonly change: HistoryChange;
}

/** A change that bears on an answer, cut down to what bears on it, and the step whose finding it changed. */
export interface BearingChange extends ToldLine {
  readonly subject: Subject;
}

/** What an answer depends on. */
export interface Bearing {
  /** The names of the organizer's invite policy and dial-out routing policy. */
  readonly policies: readonly string[];
  /** The numbers that were asked about; undefined for all of the organizer's. */
  readonly numbers: readonly E164[] | undefined;
  /** The numbers of the organizer's bridge, as far as it matters who provides them. */
  readonly onBridge: readonly E164[];
}

/** Of the tenant's history, newest first, what bears on an answer; everything else is left out. */
export function bearingChanges(lines: readonly ToldLine[], bearing: Bearing): readonly BearingChange[] {
  return lines.flatMap((told): readonly BearingChange[] => {
    const { line, change } = told;
    switch (change.kind) {
      case 'license':
      case 'usageLocation':
      case 'defaults':
        return [{ ...told, subject: change.kind }];
      case 'policies':
        return policyChanges(change.changes).map((changes) => ({
          line,
          change: { kind: 'policies', changes },
          subject: 'policy',
        }));
      case 'bridges':
        return bridgeChanges(change, bearing).map((each) => ({ line, ...each }));
      case 'shared':
        return sharedBears(change, bearing)
          ? [{ ...told, subject: change.fact === 'inventory' ? 'sourceFilter' : 'policyNumbers' }]
          : [];
      default:
        return [];
    }
  });
}

/** Meeting and restriction policies say nothing about numbers. */
function policyChanges(changes: readonly PolicyChange[]): readonly (readonly PolicyChange[])[] {
  const bearing = changes.filter(({ policy }) => policy === 'invite');
  return bearing.length === 0 ? [] : [bearing];
}

type Told = Pick<BearingChange, 'change' | 'subject'>;

/** Numbers that came or went, and the default where it is another now. */
function bridgeChanges(change: BridgesChange, { numbers }: Bearing): readonly Told[] {
  const about = (list: readonly string[]): readonly string[] =>
    numbers === undefined ? list : list.filter((each) => numbers.some((number) => number === each));
  const [came, went] = [about(change.came), about(change.went)];
  const moved: BridgesChange = { ...change, came, went, changed: [], defaults: [] };
  const first: readonly Told[] =
    came.length + went.length === 0 ? [] : [{ change: moved, subject: 'bridge' }];
  const other: BridgesChange = { ...change, came: [], went: [], changed: [] };
  return change.defaults.length === 0 ? first : [...first, { change: other, subject: 'bridgeDefault' }];
}

function sharedBears(
  { fact, came, went, changed }: Extract<HistoryChange, { readonly kind: 'shared' }>,
  { policies, numbers, onBridge }: Bearing,
): boolean {
  const moved = [...came, ...went, ...changed];
  if (fact === 'invitePolicies') {
    const names = policies.map(bare);
    return moved.some((name) => names.includes(bare(name)));
  }
  if (fact !== 'inventory') return false;
  const own: readonly string[] = numbers ?? onBridge;
  return moved.some((number) => own.includes(number));
}

function bare(name: string): string {
  return name.replace(/^Tag:/i, '').toLowerCase();
}

/** Microsoft says that a change of numbers, policies or licenses may take a day to show (docs/domain.md, 2.4 and 8.32). */
export const SHOWS_WITHIN_MS = 24 * 60 * 60_000;

interface Newest {
  readonly changes: readonly BearingChange[];
  /** When the license was given, where that is known. */
  readonly givenAt: Instant | undefined;
  readonly now: Instant;
}

/** The newest thing that bears on the answer and may not show yet; undefined where everything has had its day. */
export function changedLately({ changes, givenAt, now }: Newest): Instant | undefined {
  const times = [...changes.map(({ line }) => line.seenAt), ...(givenAt === undefined ? [] : [givenAt])];
  const newest = Math.max(...times.filter((at) => at <= now), Number.NEGATIVE_INFINITY);
  return now - newest < SHOWS_WITHIN_MS ? newest : undefined;
}

/** The steps with the wait as the next check, where something changed within the last day. */
export function withWait(
  steps: readonly ExplainedStep[],
  lately: Instant | undefined,
): readonly ExplainedStep[] {
  if (lately === undefined) return steps;
  const wait: ExplainedStep = {
    subject: 'propagation',
    found: { code: 'changedLately', at: lately, until: lately + SHOWS_WITHIN_MS },
    verdict: 'goesOn',
  };
  const others = steps.filter(({ found }) => found.code !== 'propagation');
  return [...others, wait];
}
