/** The paths of the API that the tab calls. */
export const ROUTES = {
  me: '/api/v1/me',
  myNumbers: '/api/v1/me/numbers',
  bridgeNumbers: '/api/v1/bridge/numbers',
  people: '/api/v1/people',
  proposals: '/api/v1/proposals',
  confirmProposal: (id: string): string => `/api/v1/proposals/${encodeURIComponent(id)}/confirm`,
  declineProposal: (id: string): string => `/api/v1/proposals/${encodeURIComponent(id)}/decline`,
  change: (id: string): string => `/api/v1/changes/${encodeURIComponent(id)}`,
  undoChange: (id: string): string => `/api/v1/changes/${encodeURIComponent(id)}/undo`,
} as const;
