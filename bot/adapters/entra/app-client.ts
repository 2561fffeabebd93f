import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Credential, LoginSettings } from '../../microsoft-settings.js';
import { loginNetwork } from './login-network.js';

export interface AppIdentity {
  /** The app registration. */
  readonly appId: string;
  readonly credential: Credential;
  readonly login: LoginSettings;
}

/**
 * The app registration as Entra's library knows it, proven by its certificate, or by the managed identity that it trusts
 * (a federated credential), whose token `identityToken` fetches. Its token cache is empty: ours go by the product's clock.
 */
export function createAppClient(
  { appId, credential, login }: AppIdentity,
  identityToken: () => Promise<string>,
): ConfidentialClientApplication {
  const network = loginNetwork(login);
  return new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: login.authority,
      ...(credential.kind === 'certificate'
        ? {
            clientCertificate: {
              ...thumbprintOf(credential.thumbprint),
              privateKey: credential.privateKey,
            },
          }
        : { clientAssertion: identityToken }),
    },
    ...(network !== undefined && { system: { networkClient: network } }),
  });
}

/** A certificate may be named by its SHA-1 thumbprint (40 digits, what Windows and Teams PowerShell show) or its SHA-256 one. */
function thumbprintOf(
  thumbprint: string,
): { readonly thumbprint: string } | { readonly thumbprintSha256: string } {
  const digits = thumbprint.replaceAll(/[\s:]/g, '');
  return digits.length === SHA256_DIGITS ? { thumbprintSha256: digits } : { thumbprint: digits };
}

const SHA256_DIGITS = 64;
