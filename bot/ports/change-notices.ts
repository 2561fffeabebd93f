import type { Change, Proposal, SeenLater } from '../domain/changes/change.js';

/** Tells people about changes that others decided about, where they can be reached. Telling never fails what was decided. */
export interface ChangeNotices {
  /** A proposal waits for a second person: those who may be it. */
  approvalAsked(proposal: Proposal, approvers: readonly string[]): Promise<void>;
  /** The one who asked is told who approved. */
  approved(change: Change): Promise<void>;
  declined(proposal: Proposal, by: string): Promise<void>;
  /** Everybody should see by now what a change has made; some of it may have been changed again. */
  visible(change: Change, seen: SeenLater): Promise<void>;
}
