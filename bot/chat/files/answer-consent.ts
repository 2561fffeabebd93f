import { setTimeout as wait } from 'node:timers/promises';
import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../ports/log.js';
import { sayFailure } from '../../text/say-failure.js';
import { ConnectorError, type Connector, type Outgoing } from '../channel/connector.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { textAnswer, type Answer, type Outcome } from '../turn/answer.js';
import type { IncomingActivity } from '../turn/incoming-activity.js';
import type { Turn } from '../turn/turn.js';
import type { IsListedFileUrl } from './file-hosts.js';
import { OfferedFile } from './file-offer.js';
import { madeFile } from './made-file.js';
import { MOST_BYTES } from './report-file.js';
import { upload } from './upload.js';

/** What became of an invoke about an offered file; undefined for every other invoke. */
export type ReactToConsent = (turn: Turn, activity: IncomingActivity) => Promise<Reaction | undefined>;

interface Reaction {
  readonly intent: string;
  readonly answer: Answer;
  readonly command: undefined;
  readonly response: InvokeResponse;
}

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showReport' | 'exportRecord'>;
  readonly connector: Pick<Connector, 'send' | 'remove'>;
  readonly isListed: IsListedFileUrl;
  readonly log: Log;
}

/**
 * A person took or refused an offered file (`fileConsent/invoke`). The card only says which file it is: the file is made
 * now, for the one who presses and with what they may see now, and goes to OneDrive's address and nowhere else.
 */
export function answerConsent(parts: Parts): ReactToConsent {
  return async (turn, activity) => {
    if (activity.name !== 'fileConsent/invoke') return undefined;
    const work = handOver(parts, turn, activity).then(async ({ says, outcome }) => {
      await parts.connector.send(turn.place, says);
      if (outcome !== 'refused') await takeBack(parts, turn, activity);
      return outcome;
    });
    // Teams waits a few seconds for an invoke; what takes longer goes on, and its message comes all the same.
    const late = work.catch((error: unknown): Outcome => {
      parts.log.error('file.undeliverable', error, { traceId: turn.traceId });
      return 'failed';
    });
    const outcome = await Promise.race([late, wait(PATIENCE_MS, 'answered' as const, { ref: false })]);
    const answer = textAnswer('', outcome);
    return { intent: 'file.consent', answer, command: undefined, response: { status: 200 } };
  };
}

const PATIENCE_MS = 2_500;

const Consent = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('accept'),
    context: OfferedFile,
    uploadInfo: z.object({
      contentUrl: z.string().max(8_000),
      name: z.string().min(1).max(400),
      uploadUrl: z.string().max(8_000),
      uniqueId: z.string().min(1).max(200),
      fileType: z.string().max(40),
    }),
  }),
  z.object({ action: z.literal('decline'), context: OfferedFile }),
]);

interface HandedOver {
  readonly says: Outgoing;
  readonly outcome: Outcome;
}

async function handOver(
  { useCases, isListed }: Parts,
  turn: Turn,
  { value }: IncomingActivity,
): Promise<HandedOver> {
  const { text, caller } = turn;
  const consent = Consent.safeParse(value).data;
  if (turn.company !== 'alone') return refused(text('report.file.notHere'));
  if (consent === undefined) return refused(text('failures.unknownButton'));
  const { context } = consent;
  if (context.to !== caller.userId) return refused(text('report.file.notYours'));
  if (consent.action === 'decline') return said(text('report.file.declined'), 'answered');
  const { contentUrl, name, uploadUrl, uniqueId, fileType } = consent.uploadInfo;
  if (!isListed(uploadUrl) || !isListed(contentUrl)) return refused(text('report.file.strangeHost'));
  const made = await madeFile(useCases, turn, context.file);
  if (!made.ok) {
    const { failure } = made;
    if (failure.code !== 'fileTooLarge') return refused(sayFailure(text, failure));
    return refused(text('report.file.tooLarge', { megabytes: MOST_BYTES / 1_000_000 }));
  }
  if (!(await upload(uploadUrl, made.value.bytes))) return refused(text('report.file.notTaken'));
  const content = { uniqueId, fileType };
  return {
    says: { type: 'message', attachments: [{ contentType: FILE_INFO, contentUrl, name, content }] },
    outcome: 'answered',
  };
}

const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

function refused(sentence: string): HandedOver {
  return said(sentence, 'refused');
}

function said(sentence: string, outcome: Outcome): HandedOver {
  return { says: { type: 'message', textFormat: 'plain', text: sentence }, outcome };
}

/** An offer that was answered goes, as Microsoft advises. If it stays, nothing is lost: it can be pressed again. */
async function takeBack(
  { connector }: Parts,
  { place }: Turn,
  { replyToId }: IncomingActivity,
): Promise<void> {
  if (replyToId === undefined) return;
  await connector.remove({ ...place, activityId: replyToId }).catch((error: unknown) => {
    if (!(error instanceof ConnectorError)) throw error;
  });
}
