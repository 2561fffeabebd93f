/** The one door from the tab to what the bot promises. */
export { BridgeNumbers } from '../../bot/contract/bridge-numbers.js';
export { ChangeView, ProposalView } from '../../bot/contract/change-view.js';
export type { ConfirmRequest, ProposalRequest } from '../../bot/contract/change-view.js';
export { HistoryView } from '../../bot/contract/history-view.js';
export type { HistoryEntryView } from '../../bot/contract/history-view.js';
export { Me } from '../../bot/contract/me.js';
export { MyMeetings } from '../../bot/contract/my-meetings.js';
export type { MeetingView } from '../../bot/contract/my-meetings.js';
export { MyNumbers } from '../../bot/contract/my-numbers.js';
export type { NumberView } from '../../bot/contract/number-view.js';
export { PeopleFound } from '../../bot/contract/people-found.js';
export { Problem } from '../../bot/contract/problem.js';
export { CONSENT_PAGES, ROUTES } from '../../bot/contract/routes.js';
export { SetupView } from '../../bot/contract/setup-view.js';
export type { SetupFindingView } from '../../bot/contract/setup-view.js';
export { SyncView } from '../../bot/contract/sync-view.js';
export type { SyncPartView, SyncRequest } from '../../bot/contract/sync-view.js';
export type { TraceStepView } from '../../bot/contract/trace-view.js';
