import { z } from 'zod';
import { fail, ok } from '../../domain/result.js';
import type { KeysFact, Probed } from '../../domain/setup/setup-facts.js';

/** Reads the document that names the keys by which tokens are verified, and the keys. Both are public. */
export async function probeKeys({
  openIdConfigurationUrl,
  issuer,
}: {
  readonly openIdConfigurationUrl: string;
  readonly issuer: string;
}): Promise<Probed<KeysFact>> {
  try {
    const document = Configuration.safeParse(await readDocument(openIdConfigurationUrl));
    if (!document.success) return fail({ cause: 'unexpected' });
    const keys = Keys.safeParse(await readDocument(document.data.jwks_uri));
    if (!keys.success) return fail({ cause: 'unexpected' });
    return ok({ issuerFits: document.data.issuer === issuer });
  } catch {
    return fail({ cause: 'down' });
  }
}

async function readDocument(address: string): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
  if (!answer.ok) throw new Error(`The document with the keys answered ${String(answer.status)}`);
  return answer.json();
}

const Configuration = z.object({ issuer: z.string(), jwks_uri: z.url() });
const Keys = z.object({ keys: z.array(z.unknown()).min(1) });
const TIME_LIMIT_MS = 4_000;
