import type { Unreadable, UnreadableCause } from '../../domain/reading.js';

/** The worker's words for why a call gave no output. `failed` is any trouble that Microsoft does not name further. */
export const WORKER_CODES = [
  'notAllowed',
  'notFound',
  'refused',
  'throttled',
  'signedOut',
  'failed',
] as const;

/** `down`, `late`, `busy` and `odd` (an answer in no promised shape) are seen from outside. */
export interface WorkerFailure {
  readonly code: (typeof WORKER_CODES)[number] | 'down' | 'late' | 'busy' | 'odd';
  /** What PowerShell said. May name people: never logged. */
  readonly message: string;
}

/** The same failure in the product's words. */
export function unreadable({ code }: WorkerFailure): Unreadable {
  return { code: 'unreadable', system: 'teamsAdministration', cause: CAUSES[code] };
}

const CAUSES = {
  notAllowed: 'unexpected',
  notFound: 'unexpected',
  refused: 'forbidden',
  throttled: 'throttled',
  signedOut: 'signInFailed',
  failed: 'down',
  down: 'down',
  late: 'down',
  busy: 'throttled',
  odd: 'unexpected',
} as const satisfies Record<WorkerFailure['code'], UnreadableCause>;
