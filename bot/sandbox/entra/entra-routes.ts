import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route, SandboxContext } from '../context.js';
import { readText, sendJson } from '../http-exchange.js';
import { CONNECTOR_RESOURCE, EXCHANGE_RESOURCE, SANDBOX_APP } from './app-registration.js';
import type { AppToken } from './entra-issuer.js';
import { answerConsent, showConsentPage } from './consent-page.js';
import { grant } from './token-endpoint.js';

/** Entra's documents, consent page and token endpoint, the Bot Connector's key documents, and the machine's managed identity. */
export function entraRoutes(context: SandboxContext, identityHeader: string): Route {
  const { issuer, urls } = context;
  const tenantPath = `/${issuer.tenantId}`;
  const documents: Readonly<Record<string, unknown>> = {
    [`${tenantPath}/v2.0/.well-known/openid-configuration`]: loginDocument(urls.login),
    [`${tenantPath}/discovery/v2.0/keys`]: { keys: issuer.loginKeys },
    '/channel/v1/.well-known/openidconfiguration': channelDocument(urls.channel),
    '/channel/v1/.well-known/keys': { keys: issuer.channelKeys },
  };
  return async (request, response, url) => {
    const document = documents[url.pathname];
    if (document !== undefined && request.method === 'GET') {
      sendJson(response, 200, document);
      return true;
    }
    if (url.pathname === '/identity' && request.method === 'GET') {
      await answerManagedIdentity({ context, identityHeader }, { request, response, url });
      return true;
    }
    if (url.pathname === `${tenantPath}/oauth2/v2.0/token` && request.method === 'POST') {
      const form = new URLSearchParams(await readText(request, 100_000));
      const { status, body, headers } = await grant(context, form);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      sendJson(response, status, body);
      return true;
    }
    if (url.pathname === `${tenantPath}/oauth2/v2.0/authorize`) {
      if (request.method === 'GET') showConsentPage(context, response, url.searchParams);
      else if (request.method === 'POST') await answerConsent(context, { request, response, url });
      else return false;
      return true;
    }
    return false;
  };
}

/** App Service's managed identity endpoint, version 2019-08-01. */
async function answerManagedIdentity(
  { context, identityHeader }: { context: SandboxContext; identityHeader: string },
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const resource = url.searchParams.get('resource') ?? '';
  const clientId = url.searchParams.get('client_id') ?? SANDBOX_APP.botId;
  if (request.headers['x-identity-header'] !== identityHeader) {
    sendJson(response, 401, {
      statusCode: 401,
      message: 'The X-IDENTITY-HEADER header is missing or wrong.',
    });
    return;
  }
  const token = clientId === SANDBOX_APP.botId ? await identityToken(context, resource, clientId) : undefined;
  if (token === undefined) {
    sendJson(response, 400, {
      statusCode: 400,
      message: 'No managed identity was found for that client or resource.',
    });
    return;
  }
  const { expiresOn } = token;
  const kind = { resource, token_type: 'Bearer', client_id: clientId };
  sendJson(response, 200, { access_token: token.token, expires_on: String(expiresOn), ...kind });
}

function identityToken(
  { issuer }: SandboxContext,
  resource: string,
  clientId: string,
): Promise<AppToken | undefined> {
  return resource === EXCHANGE_RESOURCE
    ? issuer.exchangeToken(clientId)
    : issuer.appToken(resource, clientId);
}

function loginDocument(login: string): unknown {
  return {
    issuer: `${login}/v2.0`,
    authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
    token_endpoint: `${login}/oauth2/v2.0/token`,
    jwks_uri: `${login}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
  };
}

function channelDocument(channel: string): unknown {
  return {
    issuer: CONNECTOR_RESOURCE,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${channel}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}
