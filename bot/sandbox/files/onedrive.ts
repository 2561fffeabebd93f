import { randomUUID } from 'node:crypto';
import type { MicrosoftUrls } from '../context.js';
import { openKeptFiles, type KeptFile } from './kept-files.js';

/** What Teams tells a bot whose file was accepted (`uploadInfo` of fileConsent/invoke). */
export interface UploadInfo {
  readonly contentUrl: string;
  readonly name: string;
  readonly uploadUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
  readonly etag: string;
}

/** What Teams puts on a message that somebody sent a file with. */
export interface DownloadAttachment {
  readonly contentType: 'application/vnd.microsoft.teams.file.download.info';
  readonly contentUrl: string;
  readonly name: string;
  readonly content: {
    readonly downloadUrl: string;
    readonly uniqueId: string;
    readonly fileType: string;
    readonly etag: string;
  };
}

/** How a piece of an upload ended; `next` is the first byte that is still missing. */
export type Taken =
  | { readonly status: 'more'; readonly next: number }
  | { readonly status: 'done'; readonly file: KeptFile }
  | { readonly status: 'noSession' | 'wrongRange' };

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** People's OneDrive, where a bot's files go and come from, with addresses that carry their own permission. */
export interface OneDrive {
  find(id: string): KeptFile | undefined;
  read(id: string): Buffer | undefined;
  beginUpload(owner: string, name: string): UploadInfo;
  take(session: string, range: Range, bytes: Buffer): Taken;
  /** Keeps what somebody attaches to a message. */
  attach(owner: string, file: { readonly name: string; readonly content: string }): DownloadAttachment;
  /** The file, where the pass is the one that was given out for it. */
  download(id: string, pass: string): Buffer | undefined;
}

interface Session {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly pieces: readonly Buffer[];
  readonly size: number;
}

const MAX_OPEN = 100;

export function openOneDrive(dataDir: string, urls: Pick<MicrosoftUrls, 'base'>): OneDrive {
  const files = openKeptFiles(dataDir);
  const sessions = new Map<string, Session>();
  const passes = new Map<string, string>();
  const placeOf = (id: string, name: string) => ({
    contentUrl: `${urls.base}/onedrive/files/${id}/${encodeURIComponent(name)}`,
    name,
  });
  const detailsOf = (id: string, name: string) => ({
    uniqueId: id,
    fileType: name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '',
    etag: `"{${id.toUpperCase()}},1"`,
  });

  return {
    find: (id) => files.find(id),
    read: (id) => files.read(id),
    beginUpload(owner, name) {
      const id = randomUUID();
      const session = randomUUID();
      keepBounded(sessions, session, { id, owner, name, pieces: [], size: 0 });
      return {
        ...placeOf(id, name),
        uploadUrl: `${urls.base}/onedrive/uploads/${session}`,
        ...detailsOf(id, name),
      };
    },
    take(key, { from, to, total }, bytes) {
      const session = sessions.get(key);
      if (session === undefined) return { status: 'noSession' };
      const fits = from === session.size && bytes.byteLength === to - from + 1 && to < total;
      const last = to + 1 === total;
      // OneDrive wants every piece but the last in multiples of 320 KiB.
      if (!fits || (!last && bytes.byteLength % (320 * 1024) !== 0)) return { status: 'wrongRange' };
      const pieces = [...session.pieces, bytes];
      if (!last) {
        sessions.set(key, { ...session, pieces, size: to + 1 });
        return { status: 'more', next: to + 1 };
      }
      sessions.delete(key);
      const { id, owner, name } = session;
      return { status: 'done', file: files.keep({ id, owner, name, bytes: Buffer.concat(pieces) }) };
    },
    attach(owner, { name, content }) {
      const { id } = files.keep({ owner, name, bytes: Buffer.from(content) });
      const pass = randomUUID();
      keepBounded(passes, id, pass);
      const downloadUrl = `${urls.base}/onedrive/files/${id}?tempauth=${pass}`;
      return {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        ...placeOf(id, name),
        content: { downloadUrl, ...detailsOf(id, name) },
      };
    },
    download: (id, pass) => (passes.get(id) === pass ? files.read(id) : undefined),
  };
}

function keepBounded<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.size >= MAX_OPEN) map.delete(map.keys().next().value ?? '');
  map.set(key, value);
}
