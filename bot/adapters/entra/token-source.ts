import type { Instant } from '../../domain/instant.js';
import type { Clock } from '../../ports/clock.js';
import type { AppIdentity } from './app-client.js';
import { createSignIn, type SignIn } from './sign-in.js';

/** Gives the product's own access token for a resource such as `https://graph.microsoft.com`; rejects where signing in fails. */
export type TokenSource = (resource: string) => Promise<string>;

/**
 * Keeps one token for each resource in memory, so that asking costs a map look-up. A token near its end is renewed while it
 * is still handed out: nobody waits for Entra, and nobody notices a short outage, as long as a good token is there.
 */
export function createTokenSource(app: AppIdentity, clock: Clock): TokenSource {
  const signIn = createSignIn(app);
  const shelves = new Map<string, TokenSource>();
  return (resource) => {
    const shelf = shelves.get(resource) ?? createShelf(signIn, clock);
    shelves.set(resource, shelf);
    return shelf(resource);
  };
}

/** The token of one resource. However many ask at once, one sign-in runs. */
function createShelf(signIn: SignIn, clock: Clock): TokenSource {
  let kept: KeptToken | undefined;
  let running: Promise<string> | undefined;

  const renew = async (resource: string): Promise<string> => {
    try {
      const { token, expiresAt } = await signIn(resource);
      kept = { token: Promise.resolve(token), expiresAt, renewAt: expiresAt - RENEW_BEFORE_MS };
      return token;
    } catch (error) {
      if (kept !== undefined) kept = { ...kept, renewAt: clock() + TRY_AGAIN_AFTER_MS };
      throw error;
    } finally {
      running = undefined;
    }
  };

  return (resource) => {
    const now = clock();
    const usable = kept !== undefined && kept.expiresAt - LAST_MOMENT_MS > now ? kept : undefined;
    if (usable !== undefined && usable.renewAt > now) return usable.token;
    running ??= renew(resource);
    if (usable === undefined) return running;
    // The kept token still works, and the next to ask tries again: this failure needs no ear.
    running.catch(() => undefined);
    return usable.token;
  };
}

interface KeptToken {
  readonly token: Promise<string>;
  readonly expiresAt: Instant;
  readonly renewAt: Instant;
}

const RENEW_BEFORE_MS = 5 * 60_000;
const TRY_AGAIN_AFTER_MS = 10_000;
/** A token this close to its end may expire on the way. */
const LAST_MOMENT_MS = 15_000;
