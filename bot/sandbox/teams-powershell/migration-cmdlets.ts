import type { Instant } from '../../domain/instant.js';
import { derivedMeeting } from '../tenant/derive-meeting.js';
import type { SandboxContext } from '../context.js';
import { neededText, rows, textOf, type Cmdlet, type Row } from './cmdlet-result.js';
import { notFound } from './policy-names.js';

/** Queues the update of a person's invites: it waits ninety minutes and is done about two hours after it was asked for. */
export const startMigration: Cmdlet = (context, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const { tenant, clock } = context;
  const person = tenant.person(identity);
  if (person === undefined) return notFound(identity);
  const at = clock.now();
  tenant.change(({ history }) => {
    history.push({ at: new Date(at).toISOString(), kind: STARTED, target: person.id });
  });
  void endMigration(context, person.id, at);
  return rows([]);
};

/** One row for each update, the newest first. */
export const getMigrationStatus: Cmdlet = ({ tenant, clock }, parameters) => {
  const identity = textOf(parameters, 'Identity');
  const person = identity === undefined ? undefined : tenant.person(identity);
  if (identity !== undefined && person === undefined) return notFound(identity);
  const started = tenant.state.history.filter(
    ({ kind, target }) => kind === STARTED && (person === undefined || target === person.id),
  );
  return rows(started.map(({ target, at }) => statusRow(target, Date.parse(at), clock.now())).reverse());
};

/** Updates that were under way when the sandbox was closed go on. */
export function resumeMigrations(context: SandboxContext): void {
  const { history } = context.tenant.state;
  const ended = new Set(
    history.filter(({ kind }) => kind === ENDED).map(({ target, before }) => `${target} ${String(before)}`),
  );
  for (const { kind, target, at } of history) {
    if (kind === STARTED && !ended.has(`${target} ${at}`)) void endMigration(context, target, Date.parse(at));
  }
}

/** When it is done, each invite that is still to come carries the numbers of that moment. */
async function endMigration(context: SandboxContext, userId: string, startedAt: Instant): Promise<void> {
  const { tenant, clock } = context;
  await clock.until(startedAt + TAKES);
  const now = clock.now();
  tenant.change((draft) => {
    draft.meetings = draft.meetings.map((meeting) => {
      if (meeting.organizer !== userId || Date.parse(meeting.end) < now) return meeting;
      const { printedTollNumbers: _, printedTollFreeNumbers: __, ...bare } = meeting;
      return derivedMeeting(draft, bare);
    });
    const at = new Date(startedAt).toISOString();
    draft.history.push({ at: new Date(now).toISOString(), kind: ENDED, target: userId, before: at });
  });
}

function statusRow(userId: string, startedAt: Instant, now: Instant): Row {
  const passed = now - startedAt;
  const moving = passed >= WAITS ? 'InProgress' : 'Pending';
  return {
    UserId: userId,
    State: passed >= TAKES ? 'Succeeded' : moving,
    CreateDate: new Date(startedAt).toISOString(),
    ModifiedDate: new Date(Math.min(now, startedAt + TAKES)).toISOString(),
    MigrationType: 'ToSameType',
    LastMessage: null,
  };
}

/** Source: the article on the meeting migration service. */
const WAITS = 90 * 60_000;
const TAKES = 120 * 60_000;

const STARTED = 'meetingMigrationStarted';
const ENDED = 'meetingMigrationEnded';
