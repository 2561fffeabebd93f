import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../context.js';
import { readBytes, sendJson } from '../http-exchange.js';
import type { OneDrive, Range, Taken } from './onedrive.js';

const UPLOAD = /^\/onedrive\/uploads\/([^/]+)$/;
const DOWNLOAD = /^\/onedrive\/files\/([^/]+)$/;
const SHOWN = /^\/sandbox\/files\/([^/]+)(\/about)?$/;
/** The largest piece that OneDrive takes at once. */
const MAX_PIECE_BYTES = 60 * 1024 * 1024;

/** OneDrive's side on the simulated cloud: the pieces of an upload (driveItem: createUploadSession), and pre-authorized downloads. */
export function oneDriveRoutes(oneDrive: OneDrive): Route {
  return async (request, response, url) => {
    const [, session] = UPLOAD.exec(url.pathname) ?? [];
    if (session !== undefined && request.method === 'PUT') {
      await takePiece(oneDrive, session, { request, response });
      return true;
    }
    const [, id] = DOWNLOAD.exec(url.pathname) ?? [];
    if (id === undefined || request.method !== 'GET') return false;
    const bytes = oneDrive.download(id, url.searchParams.get('tempauth') ?? '');
    if (bytes === undefined)
      sendJson(response, 401, refused('unauthenticated', 'This link is not valid any more.'));
    else sendFile(response, bytes, id);
    return true;
  };
}

/** The same files for whoever uses the sandbox: below /sandbox/files, to open, and what is known of one. */
export function fileRoutes(oneDrive: OneDrive): Route {
  return (request, response, url) => {
    const [, id, about] = SHOWN.exec(url.pathname) ?? [];
    if (id === undefined || request.method !== 'GET') return Promise.resolve(false);
    const file = oneDrive.find(id);
    const bytes = oneDrive.read(id);
    if (file === undefined || bytes === undefined)
      sendJson(response, 404, refused('itemNotFound', 'There is no such file.'));
    else if (about !== undefined) sendJson(response, 200, file);
    else sendFile(response, bytes, file.name);
    return Promise.resolve(true);
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function takePiece(
  oneDrive: OneDrive,
  session: string,
  { request, response }: Exchange,
): Promise<void> {
  const range = rangeOf(request.headers['content-range']);
  const bytes = await readBytes(request, MAX_PIECE_BYTES);
  if (range === undefined) {
    sendJson(response, 400, refused('invalidRequest', 'The Content-Range header is missing or malformed.'));
    return;
  }
  if (request.headers.authorization !== undefined) {
    sendJson(response, 401, refused('unauthenticated', 'An upload address takes no Authorization header.'));
    return;
  }
  answerTaken(response, oneDrive.take(session, range, bytes));
}

function answerTaken(response: ServerResponse, taken: Taken): void {
  switch (taken.status) {
    case 'more':
      sendJson(response, 202, { nextExpectedRanges: [`${taken.next}-`] });
      return;
    case 'done':
      sendJson(response, 201, { id: taken.file.id, name: taken.file.name, size: taken.file.size });
      return;
    case 'wrongRange':
      sendJson(response, 416, refused('invalidRange', 'The piece is not the one that is expected.'));
      return;
    case 'noSession':
      sendJson(response, 404, refused('itemNotFound', 'The upload session was not found.'));
  }
}

function rangeOf(header: string | undefined): Range | undefined {
  const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || total === undefined) return undefined;
  return { from: Number(from), to: Number(to), total: Number(total) };
}

function sendFile(response: ServerResponse, bytes: Buffer, name: string): void {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.byteLength,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

function refused(code: string, message: string) {
  return { error: { code, message } };
}
