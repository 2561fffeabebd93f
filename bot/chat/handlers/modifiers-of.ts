import type { Modifiers } from '../../domain/changes/wanted.js';
import { scheduledFor } from '../../language/schedule.js';
import type { Entities } from '../../language/understood.js';
import { textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** What was said of a change beside the change itself. */
export interface SaidModifiers extends Modifiers {
  /** "And show me the PowerShell." */
  readonly powershell?: true;
}

/**
 * "Show me first", "not before 6 October", "and rewrite the invites", "and show me the PowerShell", said of any change; or the
 * question that is open where a time was said that cannot be told. Times are the asker's, in UTC where their client says none.
 */
export function modifiersOf(turn: Turn, entities: Entities): SaidModifiers | Answer {
  const { dryRun, schedule, powershell, updateInvites } = entities;
  const said: SaidModifiers = {
    ...(dryRun === true && { dryRun }),
    ...(powershell === true && { powershell }),
    ...(updateInvites === true && { updateInvites }),
  };
  if (schedule === undefined) return said;
  const moment = scheduledFor(schedule, { now: turn.at, timeZone: turn.timeZone ?? 'UTC' });
  if ('at' in moment) return { ...said, notBefore: moment.at };
  return textAnswer(turn.text('when.ask', { unclear: moment.unclear }), 'asked');
}

/** True where a question is still open, so that nothing may be proposed yet. */
export function isOpenQuestion(said: SaidModifiers | Answer): said is Answer {
  return 'outcome' in said;
}
