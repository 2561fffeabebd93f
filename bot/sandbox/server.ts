import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { MicrosoftUrls, Route } from './context.js';
import { BodyTooLarge, sendJson } from './http-exchange.js';
import { writeFileWhole } from './write-file-whole.js';

/** The loopback server that plays Microsoft's cloud. Its routes are hung in once its address is known. */
export interface MicrosoftServer {
  readonly urls: MicrosoftUrls;
  serve(routes: readonly Route[]): void;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1, on the same port as last time where that is free: addresses in kept tokens and conversations
 * then still lead here.
 */
export async function openMicrosoftServer(dataDir: string, tenantId: string): Promise<MicrosoftServer> {
  let routes: readonly Route[] = [];
  const server = createServer((request, response) => {
    void answer(routes, { request, response });
  });
  const portPath = join(dataDir, 'microsoft-port.txt');
  const port = await listening(server, keptPort(portPath)).catch(() => listening(server, 0));
  writeFileWhole(portPath, String(port));
  const base = `http://127.0.0.1:${port}`;
  return {
    urls: {
      base,
      login: `${base}/${tenantId}`,
      identity: `${base}/identity`,
      graph: `${base}/graph/v1.0`,
      channel: `${base}/channel`,
      connector: `${base}/connector`,
    },
    serve: (added) => {
      routes = added;
    },
    close: () => closed(server),
  };
}

/** Lets the first route that knows the request answer it. Only this machine's own pages and programs are answered. */
export async function answer(
  routes: readonly Route[],
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  try {
    const { host } = request.headers;
    if (host === undefined || !isLocal(host) || !isOwnOrigin(request.headers.origin, host)) {
      sendJson(response, 403, {
        error: { code: 'Forbidden', message: 'The sandbox answers this machine only.' },
      });
      return;
    }
    const url = new URL(request.url ?? '/', `http://${host}`);
    for (const route of routes) {
      if (await route(request, response, url)) return;
    }
    sendJson(response, 404, { error: { code: 'NotFound', message: `The sandbox knows no ${url.pathname}` } });
  } catch (error) {
    answerTrouble(response, error);
  }
}

function answerTrouble(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof BodyTooLarge) {
    sendJson(response, 413, { error: { code: 'RequestEntityTooLarge', message: 'The body is too long.' } });
    return;
  }
  process.stderr.write(
    `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  sendJson(response, 500, {
    error: { code: 'InternalServerError', message: 'The sandbox broke; see its standard error.' },
  });
}

function isLocal(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host);
}

/** Programs send no Origin; a page's has to be the very place it asks, so that no other page can reach in. */
function isOwnOrigin(origin: string | undefined, host: string): boolean {
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

function keptPort(path: string): number {
  const port = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0;
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The loopback server has no port'));
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
