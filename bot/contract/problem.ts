import * as z from 'zod/mini';
import type { FailureCode } from '../domain/failure.js';

/** Every failure's HTTP status, once. A code without a status does not compile. */
export const STATUS = {
  invalidPhone: 422,
  unreadable: 503,
  noDialIn: 409,
  notOnBridge: 409,
  notAllowedByLicense: 409,
  tollFreeForbidden: 409,
  alreadySo: 409,
  noSuchNumber: 404,
  severalNumbers: 409,
  notAllowed: 403,
  tierMissing: 409,
  consentNeeded: 403,
  signInAgain: 401,
  personNotFound: 404,
  personAmbiguous: 409,
  groupNotFound: 404,
  groupAmbiguous: 409,
  groupsNotGranted: 409,
  notAnOrganizer: 404,
  guest: 403,
  defaultsUnknown: 409,
  proposalNotFound: 404,
  proposalNotYours: 403,
  proposalExpired: 410,
  proposalUsed: 409,
  proposalOutdated: 409,
  nothingToUndo: 404,
  movedSince: 409,
  cannotUndo: 409,
  changeNotFound: 404,
  notInMeeting: 409,
  meetingNotReadable: 404,
  meetingNotYours: 403,
  meetingElsewhere: 404,
  noDialInForMeeting: 409,
} as const satisfies Record<FailureCode, number>;

/** The body of every answer that is not a success. `detail` ends in what the person can do; `traceId` finds the log event. */
export const Problem = z.strictObject({
  code: z.string(),
  detail: z.string(),
  traceId: z.string(),
  /** With consentNeeded: what is to be agreed to, and by whom. */
  consent: z.optional(
    z.strictObject({ scopes: z.array(z.string()), by: z.enum(['person', 'administrator']) }),
  ),
  /** With signInAgain: what Microsoft wants of the new sign-in, as JSON; the WWW-Authenticate header has it in Base64. */
  claims: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
