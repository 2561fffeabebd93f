import { ManagedIdentityApplication, type AuthenticationResult } from '@azure/msal-node';
import type { Instant } from '../../domain/instant.js';
import { createAppClient, type AppIdentity } from './app-client.js';
import { withinTime } from './within-time.js';

interface AccessToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Fetches a new token from Entra each time it is called. */
export type SignIn = (resource: string) => Promise<AccessToken>;

export function createSignIn(app: AppIdentity): SignIn {
  const acquire = acquireAs(app);
  return async (resource) => accessTokenOf(await withinTime(acquire(resource)));
}

function acquireAs(app: AppIdentity): (resource: string) => Promise<AuthenticationResult | null> {
  const { credential } = app;
  if (credential.kind === 'managedIdentity') {
    const identity = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: credential.clientId },
      // Whoever asked hears of an outage within seconds and decides about trying again.
      system: { disableInternalRetries: true },
    });
    // MSAL keeps its tokens for the whole process and by the computer's clock; ours are kept by the product's clock.
    return (resource) => identity.acquireToken({ resource, forceRefresh: true });
  }
  const client = createAppClient(app, () => Promise.reject(new Error('A certificate proves this app.')));
  return (resource) =>
    client.acquireTokenByClientCredential({ scopes: [`${resource}/.default`], skipCache: true });
}

function accessTokenOf(result: AuthenticationResult | null): AccessToken {
  if (result === null || result.expiresOn === null)
    throw new Error('Entra answered the sign-in without a token.');
  return { token: result.accessToken, expiresAt: result.expiresOn.getTime() };
}
