import { ConnectorClient } from 'botframework-connector';

/** The Bot Framework's own client for a service URL; the same one each time. */
export type ConnectorClients = (serviceUrl: string) => Promise<ConnectorClient>;

type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

/**
 * Stock botbuilder builds a client for every turn, which costs it a tenth of the turn. Service URLs are few (one a region),
 * and each was verified, so one client is kept for each.
 */
export function connectorClients(token: () => Promise<string>): ConnectorClients {
  const kept = new Map<string, Promise<ConnectorClient>>();
  const credentials: Credentials = {
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${await token()}`);
      return request;
    },
  };
  return (serviceUrl) => {
    const known = kept.get(serviceUrl);
    if (known !== undefined) return known;
    if (kept.size >= MAX_KEPT) kept.clear();
    const client = Promise.resolve(new ConnectorClient(credentials, { baseUri: serviceUrl }));
    kept.set(serviceUrl, client);
    return client;
  };
}

const MAX_KEPT = 100;
