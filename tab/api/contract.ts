/** The one door from the tab to what the bot promises. */
export { BridgeNumbers } from '../../bot/contract/bridge-numbers.js';
export { ChangeView, ProposalView } from '../../bot/contract/change-view.js';
export type { ConfirmRequest, ProposalRequest } from '../../bot/contract/change-view.js';
export { Me } from '../../bot/contract/me.js';
export { MyNumbers } from '../../bot/contract/my-numbers.js';
export type { NumberView } from '../../bot/contract/number-view.js';
export { PeopleFound } from '../../bot/contract/people-found.js';
export { Problem } from '../../bot/contract/problem.js';
export { ROUTES } from '../../bot/contract/routes.js';
export type { TraceStepView } from '../../bot/contract/trace-view.js';
