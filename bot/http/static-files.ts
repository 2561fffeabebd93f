import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'restify';

/** Serves one page of the tab for any path that belongs to it. */
export function pageRoute(folder: string, page: string): RequestHandler {
  return async (_request: Request, response: Response) => sendFile(response, join(folder, page), 'no-cache');
}

/** Serves the bundles below `prefix`. Their names change with their content, except for the entries. */
export function bundleRoute(folder: string, prefix: string): RequestHandler {
  return async (request: Request, response: Response) => {
    const path = normalize(join(folder, request.path().slice(prefix.length)));
    const caching = path.includes(`${sep}chunks${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
    if (!path.startsWith(folder + sep) || TYPES[extname(path)] === undefined) {
      response.send(404, { code: 'notFound' });
      return;
    }
    await sendFile(response, path, caching);
  };
}

async function sendFile(response: Response, path: string, caching: string): Promise<void> {
  const content = await readFile(path).catch(() => undefined);
  if (content === undefined) {
    response.send(404, { code: 'notFound' });
    return;
  }
  response.header('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
  response.header('Cache-Control', caching);
  response.sendRaw(200, content);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
