import type { Approvals, ChangeList, ChangeStepList } from '../contract/change-list.js';
import type { Instant } from '../domain/instant.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { ChatText } from '../text/chat-text.js';
import { sayTrouble } from '../text/say-change.js';
import type { AwaitingChange } from '../use-cases/changes/list-awaiting.js';
import type { ChangeSteps } from '../use-cases/changes/show-change-steps.js';
import type { RecordView } from '../use-cases/changes/show-record.js';
import { changeViewOf, proposalViewOf, stepViewOf } from './change-view-of.js';

/** What waits for a second person, as the contract promises it. */
export function approvalsViewOf(text: ChatText, waiting: readonly AwaitingChange[]): Approvals {
  return {
    approvals: waiting.map((each) => ({
      proposal: proposalViewOf(text, each),
      askedBy: nameIn(text, each.people, each.proposal.proposedBy),
      own: each.own,
    })),
  };
}

/** Changes made here, with what happened to each. */
export function changeListOf(
  text: ChatText,
  { entries, people, olderBefore }: RecordView,
  now: Instant,
): ChangeList {
  return {
    changes: entries.map(({ change, happened }) => ({
      change: changeViewOf(text, { change, people }, now),
      happened: happened.map(({ event, actor, door, at }) => ({
        event,
        by: nameIn(text, people, actor),
        door,
        at: new Date(at).toISOString(),
      })),
    })),
    ...(olderBefore !== undefined && { olderBefore: new Date(olderBefore).toISOString() }),
  };
}

/** Steps of a change, each with how it ended. */
export function stepListOf(text: ChatText, { steps, total, people }: ChangeSteps): ChangeStepList {
  return {
    total,
    steps: steps.map((each) => {
      const outcome = each.result?.outcome;
      const good = outcome === undefined || outcome === 'applied' || outcome === 'alreadySo';
      return {
        index: each.index,
        step: stepViewOf(text, each.step, people),
        ...(outcome !== undefined && { outcome }),
        ...(!good && { trouble: sayTrouble(text, each, people) }),
      };
    }),
  };
}

function nameIn(text: ChatText, people: ReadonlyMap<string, Person>, userId: string): string {
  return people.get(userId)?.displayName ?? text('step.somebody');
}
