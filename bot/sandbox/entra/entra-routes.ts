import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route, SandboxContext } from '../context.js';
import { readText, sendJson } from '../http-exchange.js';
import { CONNECTOR_RESOURCE, CONSENTED_SCOPES, GRAPH_RESOURCE, SANDBOX_APP } from './app-registration.js';

/** Entra's documents and token endpoint, the Bot Connector's key documents, and the machine's managed identity. */
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
      const { status, body } = await grant(context, form);
      sendJson(response, status, body);
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
  const token =
    clientId === SANDBOX_APP.botId ? await context.issuer.appToken(resource, clientId) : undefined;
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

interface Grant {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function grant(context: SandboxContext, form: URLSearchParams): Promise<Grant> {
  if (form.get('client_id') !== SANDBOX_APP.appId) {
    return refused({
      error: 'unauthorized_client',
      number: 700016,
      what: 'Application was not found in the directory.',
    });
  }
  if (form.get('client_secret') !== SANDBOX_APP.clientSecret) {
    return refused(
      { error: 'invalid_client', number: 7000215, what: 'Invalid client secret provided.' },
      401,
    );
  }
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return clientCredentials(context, scopes);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(context, { assertion: form.get('assertion') ?? '', scopes });
    default:
      return refused({
        error: 'unsupported_grant_type',
        number: 70003,
        what: 'The grant type is not supported.',
      });
  }
}

async function clientCredentials({ issuer }: SandboxContext, scopes: readonly string[]): Promise<Grant> {
  const [scope] = scopes;
  const token = scope?.endsWith('/.default')
    ? await issuer.appToken(scope.slice(0, -'/.default'.length), SANDBOX_APP.appId)
    : undefined;
  if (scopes.length !== 1 || token === undefined) {
    return refused({
      error: 'invalid_scope',
      number: 70011,
      what: 'The provided value for scope is not valid.',
    });
  }
  return { status: 200, body: tokenBody(token.token) };
}

async function onBehalfOf(
  { issuer }: SandboxContext,
  { assertion, scopes }: { assertion: string; scopes: readonly string[] },
): Promise<Grant> {
  const checked = await issuer.checkSsoToken(assertion);
  if (!checked.ok || typeof checked.value.oid !== 'string') {
    return refused({
      error: 'invalid_grant',
      number: 500133,
      what: 'Assertion is not within its valid time range.',
    });
  }
  const names = scopes.map((scope) => scope.replace(`${GRAPH_RESOURCE}/`, ''));
  if (!names.every((name) => CONSENTED_SCOPES.includes(name))) {
    const what = 'The user or administrator has not consented to use the application.';
    return refused({ error: 'invalid_grant', number: 65001, what, suberror: 'consent_required' });
  }
  const { token } = await issuer.delegatedToken(checked.value.oid, names);
  return { status: 200, body: { ...tokenBody(token), scope: names.join(' ') } };
}

function tokenBody(token: string): Readonly<Record<string, unknown>> {
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token };
}

function refused(
  refusal: { error: string; number: number; what: string; suberror?: string },
  status = 400,
): Grant {
  const { error, number, what, suberror } = refusal;
  const description = { error, error_description: `AADSTS${number}: ${what}`, error_codes: [number] };
  return { status, body: suberror === undefined ? description : { ...description, suberror } };
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
