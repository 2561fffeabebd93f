import { z } from 'zod';
import type { Failure } from '../../domain/failure.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { MeetingKind } from '../../domain/meetings/dial-in-expiry.js';
import type { MeetingOfChat } from '../../use-cases/show-meeting-dial-in.js';
import { ConnectorError, type Connector } from '../channel/connector.js';
import type { Turn } from './turn.js';

/** The meeting whose chat this is. */
export type FindMeeting = (turn: Turn) => Promise<Result<MeetingOfChat, Failure>>;

/** One-to-one calls have no Graph id, and a meeting of another tenant is not ours to read. */
const Meeting = z.object({
  details: z.object({ msGraphResourceId: z.string().min(1), type: z.string().optional().catch(undefined) }),
  organizer: z.object({
    aadObjectId: z.string().optional(),
    objectId: z.string().optional(),
    tenantId: z.string().optional(),
  }),
});

export function findMeeting(connector: Pick<Connector, 'meeting'>): FindMeeting {
  return async ({ meetingId, place, caller }) => {
    if (meetingId === undefined) return fail({ code: 'notInMeeting' });
    const found = await connector.meeting(place.serviceUrl, meetingId).catch((error: unknown) => {
      // The app may lack the meeting's consent, or the chat may be a call's: the invite still tells.
      if (error instanceof ConnectorError) return undefined;
      throw error;
    });
    const meeting = Meeting.safeParse(found);
    if (!meeting.success) return fail({ code: 'meetingNotReadable' });
    const { details, organizer } = meeting.data;
    const organizerId = organizer.aadObjectId ?? organizer.objectId;
    const foreign = organizer.tenantId !== undefined && organizer.tenantId.toLowerCase() !== caller.tenantId;
    if (organizerId === undefined || foreign) return fail({ code: 'meetingNotReadable' });
    return ok({
      organizerId,
      meetingId: details.msGraphResourceId,
      kind: KINDS.get(details.type ?? '') ?? 'unknown',
    });
  };
}

/** The channel's names of the kinds of meeting. */
const KINDS: ReadonlyMap<string, MeetingKind> = new Map([
  ['Scheduled', 'single'],
  ['ChannelScheduled', 'single'],
  ['Recurring', 'series'],
  ['ChannelRecurring', 'series'],
  ['MeetNow', 'meetNow'],
]);
