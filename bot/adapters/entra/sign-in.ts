import {
  ConfidentialClientApplication,
  ManagedIdentityApplication,
  type AuthenticationResult,
} from '@azure/msal-node';
import type { Instant } from '../../domain/instant.js';
import type { Credential } from '../../microsoft-settings.js';

interface AccessToken {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** Fetches a new token from Entra each time it is called. */
export type SignIn = (resource: string) => Promise<AccessToken>;

export function createSignIn(
  credential: Credential,
  { tenantId, appId }: { readonly tenantId: string; readonly appId: string },
): SignIn {
  const acquire = acquireWith(credential, { tenantId, appId });
  return async (resource) => accessTokenOf(await withinTime(acquire(resource)));
}

function acquireWith(
  credential: Credential,
  { tenantId, appId }: { readonly tenantId: string; readonly appId: string },
): (resource: string) => Promise<AuthenticationResult | null> {
  if (credential.kind === 'managedIdentity') {
    const identity = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: credential.clientId },
      // Whoever asked hears of an outage within seconds and decides about trying again.
      system: { disableInternalRetries: true },
    });
    // MSAL keeps its tokens for the whole process and by the computer's clock; ours are kept by the product's clock.
    return (resource) => identity.acquireToken({ resource, forceRefresh: true });
  }
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      clientCertificate: { ...thumbprintOf(credential.thumbprint), privateKey: credential.privateKey },
    },
  });
  return (resource) =>
    client.acquireTokenByClientCredential({ scopes: [`${resource}/.default`], skipCache: true });
}

/** A certificate may be named by its SHA-1 thumbprint (40 digits, what Windows and Teams PowerShell show) or its SHA-256 one. */
function thumbprintOf(
  thumbprint: string,
): { readonly thumbprint: string } | { readonly thumbprintSha256: string } {
  const digits = thumbprint.replaceAll(/[\s:]/g, '');
  return digits.length === SHA256_DIGITS ? { thumbprintSha256: digits } : { thumbprint: digits };
}

function accessTokenOf(result: AuthenticationResult | null): AccessToken {
  if (result === null || result.expiresOn === null)
    throw new Error('Entra answered the sign-in without a token.');
  return { token: result.accessToken, expiresAt: result.expiresOn.getTime() };
}

/** MSAL waits for ever for a silent endpoint; the timer is taken down with the answer. */
async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('Entra did not answer the sign-in in time.')),
      SIGN_IN_LIMIT_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

const SHA256_DIGITS = 64;
const SIGN_IN_LIMIT_MS = 10_000;
