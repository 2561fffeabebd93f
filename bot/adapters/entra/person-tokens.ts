import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '../../domain/instant.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Clock } from '../../ports/clock.js';
import type { Log } from '../../ports/log.js';
import type { Asking, Consent, PersonTokens } from '../../ports/person-tokens.js';
import { createAppClient, type AppIdentity } from './app-client.js';
import { onBehalfFailureOf, type OnBehalfFailure } from './on-behalf-failure.js';
import type { TokenSource } from './token-source.js';
import { withinTime } from './within-time.js';

export interface PersonTokensOptions {
  readonly app: AppIdentity;
  /** What the scopes belong to, such as `https://graph.microsoft.com`. */
  readonly graphResource: string;
  /** The managed identity's own tokens. */
  readonly token: TokenSource;
  readonly clock: Clock;
  readonly log: Log;
  /** Between attempts after somebody has just agreed; Microsoft needs three to five seconds to notice. */
  readonly consentWaitsMs?: readonly number[];
}

/**
 * The on-behalf-of flow of Entra: the tab's token for a Graph token of the same person. What was got is kept for five
 * minutes, in memory, under a hash of the tab's token; what was refused is never kept.
 */
export function createPersonTokens(options: PersonTokensOptions): PersonTokens {
  const { clock, log, consentWaitsMs = CONSENT_WAITS_MS } = options;
  const exchange = exchangeWith(options);
  const shelf = createShelf(clock);

  const firstOf = async ({ assertion }: Asking, anyOf: readonly Consent[]): Promise<Exchanged> => {
    let last: Exchanged = fail({ code: 'consentMissing' });
    for (const { scope } of anyOf) {
      const key = createHash('sha256').update(`${scope} ${assertion}`).digest('base64url');
      const kept = shelf.get(key);
      if (kept !== undefined) return ok(kept);
      last = await exchange(assertion, scope);
      if (last.ok) shelf.put(key, last.value);
      if (last.ok || last.failure.code !== 'consentMissing') return last;
    }
    return last;
  };

  return {
    async graphToken(asking, anyOf) {
      let exchanged = await firstOf(asking, anyOf);
      for (const delay of asking.consent === 'justGiven' ? consentWaitsMs : []) {
        if (exchanged.ok || exchanged.failure.code !== 'consentMissing') break;
        await wait(delay);
        exchanged = await firstOf(asking, anyOf);
      }
      if (exchanged.ok) return exchanged;
      const { failure } = exchanged;
      if (failure.code !== 'consentMissing') {
        if (failure.code === 'unreadable') log.warn('onBehalf.failed', { cause: failure.cause });
        return fail(failure);
      }
      const wanted = anyOf.at(-1);
      if (wanted === undefined) throw new Error('No permission was asked for');
      return fail({ code: 'consentNeeded', scopes: [wanted.scope], by: wanted.by });
    },
  };
}

type Exchanged = Result<string, OnBehalfFailure>;

function exchangeWith({ app, graphResource, token }: PersonTokensOptions) {
  return async (assertion: string, scope: string): Promise<Exchanged> => {
    const identity = await identityToken(app, token);
    if (identity === undefined)
      return fail({ code: 'unreadable', system: 'directory', cause: 'signInFailed' });
    // The library keeps what it gets for as long as the client lives, for each person that ever looked: so a new one.
    const client = createAppClient(app, () => Promise.resolve(identity));
    const scopes = [`${graphResource}/${scope}`];
    try {
      const result = await withinTime(
        client.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes, skipCache: true }),
      );
      return result === null ? fail(onBehalfFailureOf(undefined)) : ok(result.accessToken);
    } catch (error) {
      return fail(onBehalfFailureOf(error));
    }
  };
}

/** What a managed identity shows in place of a secret, nothing for a certificate; undefined when there is no token to be had. */
async function identityToken(
  { credential, login }: AppIdentity,
  token: TokenSource,
): Promise<string | undefined> {
  return credential.kind === 'certificate' ? '' : token(login.exchangeResource).catch(() => undefined);
}

interface KeptToken {
  readonly token: string;
  readonly until: Instant;
}

/** The newest tokens, each for a few minutes of the product's clock. */
function createShelf(clock: Clock) {
  const kept = new Map<string, KeptToken>();
  return {
    get(key: string): string | undefined {
      const found = kept.get(key);
      if (found === undefined || found.until > clock()) return found?.token;
      kept.delete(key);
      return undefined;
    },
    put(key: string, token: string): void {
      const [oldest] = kept.keys();
      if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, { token, until: clock() + KEPT_FOR_MS });
    },
  };
}

/** Shorter than the shortest life that an administrator can give a token (ten minutes). */
const KEPT_FOR_MS = 5 * 60_000;
const MAX_KEPT = 1_000;
const CONSENT_WAITS_MS = [1_000, 2_000, 4_000];
