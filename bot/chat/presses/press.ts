import { z } from 'zod';
import { RECORD_FORMATS } from '../files/record-file.js';
import { WantedReportData } from './wanted-report-data.js';
import { REGIONS } from '../../domain/coverage/geography.js';
import { Entities } from '../../language/understood.js';
import { Intent } from '../../language/intents.js';
import { AskedData } from './asked-data.js';
import { NumberFilterData } from './number-filter-data.js';

const Page = z.number().int().min(0).max(10_000).default(0);
/** Everything up to the page's end is read, so that nobody may ask for the end of the world. */
const HistoryPage = z.number().int().min(0).max(100).default(0);
const Id = z.string().min(1).max(200);
/** Whom it is about, as said or by sign-in name. */
const Said = z.string().min(1).max(200);

const CoverageData = z.object({
  verb: z.literal('coverage'),
  view: z.enum(['own', 'bridge', 'demand']),
  tollFree: z.boolean().exactOptional(),
  source: z.string().max(100).exactOptional(),
  region: z.enum(REGIONS).exactOptional(),
  page: Page,
});

/** What a button of ours says when it is pressed. It comes back through the client, so it is parsed like anything foreign. */
export const Press = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('numbers'), filter: NumberFilterData.default({}), page: Page }),
  z.object({ verb: z.literal('why'), person: Said.exactOptional() }),
  z.object({ verb: z.literal('organizer'), person: Said }),
  z.object({ verb: z.literal('compare'), people: z.array(Said).min(1).max(2) }),
  /** The explanation that the button stands on, as a text for a ticket. */
  z.object({
    verb: z.literal('supportPack'),
    person: Said.exactOptional(),
    number: z.string().max(40).exactOptional(),
    filter: NumberFilterData.default({}),
  }),
  z.object({ verb: z.literal('license') }),
  z.object({ verb: z.literal('share') }),
  z.object({ verb: z.literal('help') }),
  z.object({ verb: z.literal('bridge'), page: Page }),
  CoverageData,
  z.object({ verb: z.literal('number'), number: z.string().max(20) }),
  z.object({ verb: z.literal('request'), filter: NumberFilterData.default({}) }),
  z.object({ verb: z.literal('history'), person: z.string().max(200).exactOptional(), page: HistoryPage }),
  z.object({ verb: z.literal('report'), report: WantedReportData }),
  /** The same as a table to keep. */
  z.object({ verb: z.literal('download'), report: WantedReportData }),
  z.object({ verb: z.literal('dialOut') }),
  z.object({ verb: z.literal('routes') }),
  /** One entry of the presser's own calendar, or the next one. */
  z.object({
    verb: z.literal('meeting'),
    eventId: z.string().min(1).max(1_000).exactOptional(),
    which: z.literal('next').exactOptional(),
  }),
  z.object({ verb: z.literal('sync') }),
  z.object({ verb: z.literal('syncProgress') }),
  /** One reading of words that could mean several things. */
  z.object({ verb: z.literal('choose'), intent: Intent, entities: Entities }),
  z.object({ verb: z.literal('confirm'), proposalId: Id, fingerprint: Id }),
  z.object({ verb: z.literal('decline'), proposalId: Id }),
  /** The plan of a dry run, exactly as it was looked at. */
  z.object({ verb: z.literal('forReal'), proposalId: Id, fingerprint: Id }),
  z.object({ verb: z.literal('script'), proposalId: Id }),
  z.object({ verb: z.literal('approve'), proposalId: Id, fingerprint: Id }),
  z.object({ verb: z.literal('declineApproval'), proposalId: Id }),
  z.object({ verb: z.literal('waiting') }),
  /** Changes made here, those before a moment. */
  z.object({ verb: z.literal('record'), before: z.number().int().positive().exactOptional() }),
  z.object({ verb: z.literal('exportRecord'), format: z.enum(RECORD_FORMATS).exactOptional() }),
  z.object({ verb: z.literal('lookAtProposal'), proposalId: Id }),
  /** What an organizer asks administrators for, and what those decide. */
  z.object({ verb: z.literal('ask'), asked: AskedData }),
  z.object({ verb: z.literal('ownRequests') }),
  z.object({ verb: z.literal('withdraw'), requestId: Id }),
  z.object({ verb: z.literal('lookAtRequest'), requestId: Id }),
  z.object({ verb: z.literal('approveRequest'), requestId: Id }),
  z.object({ verb: z.literal('requestDone'), requestId: Id }),
  z.object({ verb: z.literal('declineRequest'), requestId: Id }),
  z.object({ verb: z.literal('progress'), changeId: Id }),
  z.object({ verb: z.literal('pause'), changeId: Id }),
  z.object({ verb: z.literal('resume'), changeId: Id }),
  z.object({ verb: z.literal('cancelChange'), changeId: Id }),
  z.object({ verb: z.literal('undo'), changeId: Id }),
]);
export type Press = z.output<typeof Press>;
export type Verb = Press['verb'];
export type PressOf<V extends Verb> = Extract<Press, { readonly verb: V }>;
