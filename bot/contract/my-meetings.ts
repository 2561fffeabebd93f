import * as z from 'zod/mini';
import { NumberView } from './number-view.js';

/** A Teams meeting of the caller's own calendar. Either `dialIn` or `noDialIn` is there. */
export const MeetingView = z.strictObject({
  id: z.string(),
  /** Absent where the meeting has no subject. */
  subject: z.optional(z.string()),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  organizedByYou: z.boolean(),
  organizer: z.optional(z.string()),
  dialIn: z.optional(
    z.strictObject({
      /** In groups of three and with the # that ends it. */
      conferenceId: z.string(),
      /** Those of the caller's country first. */
      numbers: z.array(NumberView),
      /** Microsoft's own `tel:` link that dials and enters the conference ID. */
      quickDial: z.optional(z.string()),
    }),
  ),
  /** Why nobody can join by phone, and what can be done about it, as a sentence. */
  noDialIn: z.optional(z.string()),
});
export type MeetingView = z.infer<typeof MeetingView>;

/**
 * `GET /api/v1/me/meetings`: the next seven days of the caller's own calendar, the earliest first. `?consent=given` right
 * after they agreed to it, which takes Microsoft some seconds to notice.
 */
export const MyMeetings = z.strictObject({
  usageLocation: z.optional(z.string().check(z.length(2))),
  meetings: z.array(MeetingView),
  /** What else is worth knowing, as sentences. */
  notes: z.array(z.string()),
  /** When the calendar was read. */
  readAt: z.iso.datetime(),
});
export type MyMeetings = z.infer<typeof MyMeetings>;
