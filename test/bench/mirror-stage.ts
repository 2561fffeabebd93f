import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { MirrorPart } from '../../bot/domain/tenant/mirror-sync.js';
import type { TenantState } from '../../bot/sandbox/tenant/tenant-file.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startChild, type Child } from './child.js';

export const SLOTS = 4;

/** The simulated tenant in its process, with its switches. */
export interface Microsoft {
  readonly child: Child;
  readonly url: string;
  readonly settings: string;
  readonly control: <T>(method: string, path: string, body?: unknown) => Promise<T>;
  /** How often each operation was called so far. */
  calls(): Promise<Readonly<Record<string, number>>>;
  /** The tenant as it stands, once it has written down what `shows` looks for. */
  truth(shows?: (state: TenantState) => boolean): Promise<TenantState>;
}

export async function startMicrosoft(
  size: { readonly organizers: number; readonly numbers: number },
  limits: Readonly<Record<string, number>>,
): Promise<Microsoft> {
  const { organizers, numbers } = size;
  const child = await startChild('microsoft.ts', {
    ORGANIZERS: String(organizers),
    NUMBERS: String(numbers),
  });
  const { url = '', settings = '', truth = '' } = child.ready;
  const control = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  await control('PUT', '/sandbox/limits', limits);
  return {
    child,
    url,
    settings,
    control,
    calls: () => control('GET', '/sandbox/calls'),
    async truth(shows = () => true) {
      for (;;) {
        const state = JSON.parse(readFileSync(truth, 'utf8')) as TenantState;
        if (shows(state)) return state;
        await pause(500);
      }
    },
  };
}

/** The product in its process, with a way into its database. */
export interface Product {
  readonly child: Child;
  readonly url: string;
  readonly tenantId: string;
  readonly query: <Row extends object>(text: string) => Promise<readonly Row[]>;
  /** Resolves, with the moment, when all of the parts stand like that; rejects when one has failed. */
  until(parts: readonly MirrorPart[], state: 'running' | 'done'): Promise<number>;
  stop(): Promise<void>;
}

export async function startProduct(microsoft: Microsoft, server: PostgresServer): Promise<Product> {
  const databaseUrl = await server.newDatabase();
  const given = {
    SETTINGS: microsoft.settings,
    MICROSOFT_URL: microsoft.url,
    DATABASE_URL: databaseUrl,
    SLOTS: String(SLOTS),
    SYNC: '0',
  };
  // As the container image starts it.
  const { PRODUCT_FLAGS = '--max-old-space-size=256' } = process.env;
  const flags = PRODUCT_FLAGS.split(' ').filter((each) => each !== '');
  const child = await startChild('mirror-bot.ts', given, flags);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const query = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await client.query<Row>(text)).rows;
  const { microsoft: place } = JSON.parse(microsoft.settings) as { microsoft: { tenantId: string } };
  return {
    child,
    url: child.ready['url'] ?? '',
    tenantId: place.tenantId,
    query,
    async until(parts, state) {
      for (;;) {
        const found = await query<{ part: MirrorPart; state: string }>(
          'select part, state from mirror_parts',
        );
        const stateOf = (part: MirrorPart) => found.find((each) => each.part === part)?.state;
        if (parts.some((part) => stateOf(part) === 'failed')) throw new Error('A part failed');
        if (parts.every((part) => stateOf(part) === state)) return performance.now();
        await pause(50);
      }
    },
    async stop() {
      await client.end();
      await child.stop();
    },
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What was called between two counts. */
export function between(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  return Object.entries(after)
    .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
    .filter(([, count]) => count > 0);
}
