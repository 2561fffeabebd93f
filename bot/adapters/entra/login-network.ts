import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { LoginSettings } from '../../microsoft-settings.js';

/**
 * How Entra's library reaches the login address: by itself, or, where the authority is called at another place, through
 * this. The library accepts no http authority, which a simulated tenant on this machine has.
 */
export function loginNetwork({ authority, calledAt }: LoginSettings): INetworkModule | undefined {
  if (calledAt === undefined) return undefined;
  const ask = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    if (!url.startsWith(`${authority}/`)) throw new Error('Entra’s library asked outside the login address.');
    const response = await fetch(`${calledAt}${url.slice(authority.length)}`, {
      method,
      redirect: 'error',
      ...(options?.headers !== undefined && { headers: options.headers }),
      ...(options?.body !== undefined && { body: options.body }),
    });
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
      status: response.status,
    };
  };
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
}
