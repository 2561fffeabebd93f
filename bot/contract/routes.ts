/** Pages on the way through a question of Microsoft's, in a window of its own: there, and back with the answer. */
export const CONSENT_PAGES = { ask: '/tab/consent', answered: '/tab/consented' } as const;

/** The paths of the API that the tab calls. */
export const ROUTES = {
  me: '/api/v1/me',
  myNumbers: '/api/v1/me/numbers',
  myMeetings: '/api/v1/me/meetings',
  bridgeNumbers: '/api/v1/bridge/numbers',
  people: '/api/v1/people',
  setup: '/api/v1/setup',
  sync: '/api/v1/sync',
  history: '/api/v1/history',
  proposals: '/api/v1/proposals',
  confirmProposal: (id: string): string => `/api/v1/proposals/${encodeURIComponent(id)}/confirm`,
  declineProposal: (id: string): string => `/api/v1/proposals/${encodeURIComponent(id)}/decline`,
  change: (id: string): string => `/api/v1/changes/${encodeURIComponent(id)}`,
  undoChange: (id: string): string => `/api/v1/changes/${encodeURIComponent(id)}/undo`,
} as const;
