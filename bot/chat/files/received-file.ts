import { z } from 'zod';
import type { FileTrouble, ReceivedFile } from '../../domain/received-file.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { IncomingActivity } from '../turn/incoming-activity.js';
import { boundedBytes } from './bounded-bytes.js';
import type { IsListedFileUrl } from './file-hosts.js';
import { textOfBytes } from './text-of-bytes.js';

/** Fetches what somebody attached; nothing is asked of the network before it is called. */
export type FetchFile = () => Promise<Result<ReceivedFile, FileTrouble>>;

/**
 * The one table that somebody attached to a message in their own chat with the bot; undefined where nothing is attached. A
 * handler finds it as `turn.file`: `const file = await turn.file?.()` gives its name and its text, or what is wrong with it
 * (sayFileTrouble). Its address works for some minutes only, so it is fetched in the turn that brought it.
 */
export function receivedFile(
  { attachments = [], conversation }: IncomingActivity,
  isListed: IsListedFileUrl,
): FetchFile | undefined {
  const files = attachments.filter(({ contentType }) => contentType === FILE);
  const [first] = files;
  if (first === undefined || conversation.conversationType !== 'personal') return undefined;
  if (files.length > 1) return () => Promise.resolve(fail({ code: 'severalFiles', count: files.length }));
  return () => fetchTable(first, isListed);
}

const FILE = 'application/vnd.microsoft.teams.file.download.info';

/** As Teams documents it for files sent to a bot (bots/how-to/bots-filesv4). The address carries its own permission. */
const Attached = z.object({
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().max(8_000), fileType: z.string().max(40).optional() }),
});

async function fetchTable(
  attachment: unknown,
  isListed: IsListedFileUrl,
): Promise<Result<ReceivedFile, FileTrouble>> {
  const attached = Attached.safeParse(attachment).data;
  if (attached === undefined) return fail({ code: 'noSuchFile' });
  const { name, content } = attached;
  const type = (content.fileType ?? name.split('.').at(-1) ?? '').toLowerCase();
  if (!TABLES.has(type)) return fail({ code: 'notATable', type: type.slice(0, 10) });
  if (!isListed(content.downloadUrl)) return fail({ code: 'strangeHost' });
  const bytes = await downloaded(content.downloadUrl);
  if (!bytes.ok) return bytes;
  const text = textOfBytes(bytes.value);
  if (!text.ok) return text;
  if (linesOf(text.value) > MOST_LINES) return fail({ code: 'tooManyLines', most: MOST_LINES });
  return ok({ name: name.slice(0, 200), text: text.value });
}

const TABLES: ReadonlySet<string> = new Set(['csv', 'txt', 'tsv']);
const MOST_BYTES = 5_000_000;
const MOST_LINES = 100_001;
const TIME_LIMIT_MS = 10_000;

/** A redirect could lead anywhere, so none is followed. */
async function downloaded(url: string): Promise<Result<Uint8Array, FileTrouble>> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) {
      await response.body?.cancel();
      return fail({ code: 'noSuchFile' });
    }
    const bytes = await boundedBytes(response, MOST_BYTES);
    return bytes === undefined ? fail({ code: 'fileTooLarge', mostBytes: MOST_BYTES }) : ok(bytes);
  } catch {
    return fail({ code: 'fileNotAnswered' });
  }
}

function linesOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
