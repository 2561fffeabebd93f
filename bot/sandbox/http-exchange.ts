import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends a JSON answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Reads a request body as text; throws BodyTooLarge beyond `limit` bytes. */
export async function readText(request: IncomingMessage, limit = 4_000_000): Promise<string> {
  return (await readBytes(request, limit)).toString('utf8');
}

/** Reads a request body; throws BodyTooLarge beyond `limit` bytes. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Reads a request body as JSON; undefined where it is not JSON. An empty body is an empty object. */
export async function readJson(request: IncomingMessage, limit?: number): Promise<unknown> {
  const text = await readText(request, limit);
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A part of a path with its escapes undone; as it stands where they are wrong. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The request's body is longer than the reader accepts. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}
