import { isRecord, textOf } from '../sandbox/connector/json.js';
import type { JsonRecord } from '../sandbox/connector/json.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
/** How much of a file is shown. */
const FIRST_LINES = 6;

/** True for the card that asks whether a file may be put into the person's OneDrive. */
export function isFileConsent({ contentType }: JsonRecord): boolean {
  return contentType === CONSENT;
}

/** The id of the file that a card shows. */
export function fileIdIn({ contentType, content }: JsonRecord): string | undefined {
  return contentType === INFO && isRecord(content) ? textOf(content['uniqueId']) : undefined;
}

/** What a person reads of a card about a file; undefined for every other card. */
export function fileCardText({ contentType, name, content }: JsonRecord): string | undefined {
  const file = textOf(name) ?? '';
  if (contentType === INFO) return `File: ${file}`;
  if (contentType !== CONSENT || !isRecord(content)) return undefined;
  const size = `${file} (${String(content['sizeInBytes'])} bytes)`;
  return [size, textOf(content['description']) ?? '', '[Accept] [Decline]'].join('\n');
}

/** The beginning of a file, and how much more there is. */
export function beginningOf(content: string): string {
  const lines = content
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const more = lines.length - FIRST_LINES;
  return [...lines.slice(0, FIRST_LINES), ...(more > 0 ? [`… and ${more} more lines`] : [])].join('\n');
}
