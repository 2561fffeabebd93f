import type { ChatText } from '../../text/chat-text.js';
import { ConnectorError, type Connector } from '../channel/connector.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { activityOf } from '../turn/activity-of.js';
import { refusal, textAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { consentAttachment, type FileOffer } from './file-offer.js';
import { madeFile, type WantedFile } from './made-file.js';
import { MOST_BYTES } from './report-file.js';

export type OfferFile = (turn: Turn, wanted: WantedFile) => Promise<Answer>;

interface Parts {
  readonly useCases: Pick<ChatUseCases, 'showReport' | 'exportRecord'>;
  readonly connector: Pick<Connector, 'openChat' | 'send'>;
  /** False in a cloud where bots have no files. */
  readonly hasFiles: boolean;
}

/** "Download CSV": offers the file in the person's own chat, the only place where Teams takes one from a bot. */
export function offerFile({ useCases, connector, hasFiles }: Parts): OfferFile {
  return async (turn, wanted) => {
    const { text, caller, company } = turn;
    if (!hasFiles) return textAnswer(text('report.file.noFiles'), 'refused');
    const made = await madeFile(useCases, turn, wanted);
    if (!made.ok) {
      const { failure } = made;
      if (failure.code !== 'fileTooLarge') return refusal(turn, failure);
      return textAnswer(text('report.file.tooLarge', { megabytes: MOST_BYTES / 1_000_000 }), 'refused');
    }
    const { name, rows, bytes } = made.value;
    const offer = consentAttachment({
      name,
      description: text('report.file.description', { name: nameOf(text, wanted), rows }),
      sizeInBytes: bytes.byteLength,
      file: { file: wanted, to: caller.userId },
    });
    const content: FileOffer = { offer, meanwhile: text('report.file.offered', { name }) };
    if (company === 'alone') return { outcome: 'answered', audience: 'asker', content };
    const there = await sentToOwnChat(connector, turn, content);
    return there
      ? textAnswer(text('report.file.offeredThere', { name }), 'answered')
      : textAnswer(text('report.file.notReachable'), 'refused');
  };
}

function nameOf(text: ChatText, wanted: WantedFile): string {
  return text('report' in wanted ? `report.name.${wanted.report.kind}` : 'record.name');
}

/** False where the channel refuses, as it does for somebody who has not installed the app. */
async function sentToOwnChat(
  connector: Parts['connector'],
  { place, caller, botId, person }: Turn,
  content: FileOffer,
): Promise<boolean> {
  const chat = {
    serviceUrl: place.serviceUrl,
    tenantId: caller.tenantId,
    botId,
    memberId: person.channelId,
  };
  try {
    await connector.send(await connector.openChat(chat), activityOf(content));
    return true;
  } catch (error) {
    if (error instanceof ConnectorError) return false;
    throw error;
  }
}
