import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import type { Clock } from '../../ports/clock.js';

/** A key of the channel and the channels that it may speak for. */
export interface ChannelKey {
  readonly key: CryptoKey;
  readonly endorsements: ReadonlySet<string>;
}

/** Finds a signing key by its id; undefined when the channel has none of that id. Rejects when no keys can be had. */
export type FindChannelKey = (keyId: string) => Promise<ChannelKey | undefined>;

/**
 * The channel's published keys, kept for a day. An unknown id makes it look again, because keys roll over, but only once
 * in a while, so that invented ids cost nobody anything.
 */
export function channelKeys(openIdConfigurationUrl: string, clock: Clock): FindChannelKey {
  let kept: { readonly keys: ReadonlyMap<string, ChannelKey>; readonly readAt: Instant } | undefined;
  let reading: Promise<ReadonlyMap<string, ChannelKey>> | undefined;

  const read = (): Promise<ReadonlyMap<string, ChannelKey>> => {
    reading ??= readKeys(openIdConfigurationUrl)
      .then((keys) => {
        kept = { keys, readAt: clock() };
        return keys;
      })
      .finally(() => (reading = undefined));
    return reading;
  };

  return async (keyId) => {
    if (kept === undefined) return (await read()).get(keyId);
    const age = Math.abs(clock() - kept.readAt);
    const known = kept.keys.get(keyId);
    if (known !== undefined && age < KEEP_MS) return known;
    if (age < LOOK_AGAIN_AFTER_MS) return undefined;
    // While the channel's key document is out of reach, the keys that are known go on serving.
    const keys = await read().catch((error: unknown) => {
      if (known === undefined) throw error;
      return new Map([[keyId, known]]);
    });
    return keys.get(keyId);
  };
}

const KEEP_MS = 24 * 60 * 60_000;
const LOOK_AGAIN_AFTER_MS = 60_000;
const TIME_LIMIT_MS = 5_000;

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

async function readKeys(openIdConfigurationUrl: string): Promise<ReadonlyMap<string, ChannelKey>> {
  const { jwks_uri: keysUrl } = Metadata.parse(await readJson(openIdConfigurationUrl));
  const { keys } = Keys.parse(await readJson(keysUrl));
  const found = new Map<string, ChannelKey>();
  for (const { kty, kid, n, e, endorsements = [] } of keys) {
    if (kty !== 'RSA' || kid === undefined || n === undefined || e === undefined) continue;
    const key = await importJWK({ kty, n, e }, 'RS256');
    if (!(key instanceof Uint8Array)) found.set(kid, { key, endorsements: new Set(endorsements) });
  }
  return found;
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`The channel's key document answered ${String(response.status)}`);
  return response.json();
}
