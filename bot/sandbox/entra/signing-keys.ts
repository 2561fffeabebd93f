import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import { z } from 'zod';
import { writeFileWhole } from '../write-file-whole.js';

/** An RS256 key pair; `published` is what a key document shows of it. */
export interface SigningKey {
  readonly keyId: string;
  readonly private: CryptoKey;
  readonly public: CryptoKey;
  readonly published: JWK;
}

export interface SigningKeys {
  /** Signs as Entra. */
  readonly login: SigningKey;
  /** Signs as the Bot Connector. */
  readonly channel: SigningKey;
  /** Signs as nobody that anyone trusts. */
  readonly foreign: SigningKey;
}

/** The keys of a data folder, made at its first use and kept, so that tokens outlive a restart. */
export async function openSigningKeys(dataDir: string): Promise<SigningKeys> {
  const path = join(dataDir, 'entra-keys.json');
  if (!existsSync(path)) {
    const [login, channel, foreign] = await Promise.all([newKey(), newKey(), newKey()]);
    writeFileWhole(path, JSON.stringify({ login, channel, foreign }));
  }
  const kept = KeptKeys.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [login, channel, foreign] = await Promise.all([kept.login, kept.channel, kept.foreign].map(opened));
  if (!login || !channel || !foreign) throw new Error(`${path} lacks a key`);
  return { login, channel, foreign };
}

const KeptKey = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });
const KeptKeys = z.object({ login: KeptKey, channel: KeptKey, foreign: KeptKey });

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  return exportJWK(privateKey);
}

async function opened(kept: JWK & z.output<typeof KeptKey>): Promise<SigningKey> {
  const publicPart = { kty: kept.kty, n: kept.n, e: kept.e };
  const keyId = await calculateJwkThumbprint(publicPart);
  return {
    keyId,
    private: await cryptoKey(kept),
    public: await cryptoKey(publicPart),
    published: { ...publicPart, use: 'sig', kid: keyId, x5t: keyId },
  };
}

async function cryptoKey(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, 'RS256');
  if (key instanceof Uint8Array) throw new Error('An RS256 key must be a key pair');
  return key;
}
