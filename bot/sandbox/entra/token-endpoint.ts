import type { SandboxContext } from '../context.js';
import { CONSENTED_SCOPES, EXCHANGE_RESOURCE, GRAPH_RESOURCE, SANDBOX_APP } from './app-registration.js';
import type { SignInTrouble } from './sign-in-trouble.js';

export interface Grant {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Entra's v2 token endpoint: client credentials, and the on-behalf-of flow with its refusals. */
export async function grant(context: SandboxContext, form: URLSearchParams): Promise<Grant> {
  const trouble = context.signInTrouble.hit();
  if (trouble === 'badSecret' || trouble === 'throttled') return TROUBLES[trouble];
  if (form.get('client_id') !== SANDBOX_APP.appId) {
    return refused({
      error: 'unauthorized_client',
      number: 700016,
      what: 'Application was not found in the directory.',
    });
  }
  const stranger = await strangerClient(context, form);
  if (stranger !== undefined) return stranger;
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return clientCredentials(context, scopes);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(context, { form, scopes, trouble });
    default:
      return refused({
        error: 'unsupported_grant_type',
        number: 70003,
        what: 'The grant type is not supported.',
      });
  }
}

/** The app proves itself by its secret, or by a token of the managed identity that it trusts. */
async function strangerClient({ issuer }: SandboxContext, form: URLSearchParams): Promise<Grant | undefined> {
  const assertion = form.get('client_assertion');
  if (assertion === null)
    return form.get('client_secret') === SANDBOX_APP.clientSecret ? undefined : TROUBLES.badSecret;
  const checked = await issuer.checkExchangeToken(assertion);
  const trusted =
    form.get('client_assertion_type') === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
    checked.ok &&
    checked.value.sub === SANDBOX_APP.principalId;
  if (trusted) return undefined;
  const what = `No matching federated identity record found for the presented assertion (${EXCHANGE_RESOURCE}).`;
  return refused({ error: 'invalid_client', number: 700213, what }, 401);
}

async function clientCredentials({ issuer }: SandboxContext, scopes: readonly string[]): Promise<Grant> {
  const [scope] = scopes.filter((each) => !OPEN_ID.has(each));
  const token = scope?.endsWith('/.default')
    ? await issuer.appToken(scope.slice(0, -'/.default'.length), SANDBOX_APP.appId)
    : undefined;
  if (token === undefined) {
    return refused({
      error: 'invalid_scope',
      number: 70011,
      what: 'The provided value for scope is not valid.',
    });
  }
  return { status: 200, body: tokenBody(token.token) };
}

interface OnBehalf {
  readonly form: URLSearchParams;
  readonly scopes: readonly string[];
  readonly trouble: SignInTrouble;
}

async function onBehalfOf(context: SandboxContext, { form, scopes, trouble }: OnBehalf): Promise<Grant> {
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    const what = "The request body must contain the following parameter: 'requested_token_use'.";
    return refused({ error: 'invalid_request', number: 900144, what });
  }
  const checked = await context.issuer.checkSsoToken(form.get('assertion') ?? '');
  const claims = checked.ok && trouble !== 'expiredAssertion' ? checked.value : undefined;
  const personId = context.tenant.person(String(claims?.oid))?.id;
  if (claims === undefined || personId === undefined) return TROUBLES.expiredAssertion;
  const factors: unknown = claims['amr'];
  if (trouble === 'secondFactor' && !(Array.isArray(factors) && factors.includes('mfa'))) {
    return TROUBLES.secondFactor;
  }
  const consented = [...CONSENTED_SCOPES, ...context.consents.of(personId)];
  const names = scopes.map((scope) => scope.replace(`${GRAPH_RESOURCE}/`, ''));
  if (!names.every((name) => consented.includes(name))) {
    const what = 'The user or administrator has not consented to use the application.';
    return refused({ error: 'invalid_grant', number: 65001, what, suberror: 'consent_required' });
  }
  // A token holds everything that was agreed to for its resource, whatever was asked for this time.
  const held = consented.filter((name) => !OPEN_ID.has(name));
  const { token } = await context.issuer.delegatedToken(personId, held);
  return { status: 200, body: { ...tokenBody(token), scope: held.join(' ') } };
}

const OPEN_ID: ReadonlySet<string> = new Set(['openid', 'profile', 'offline_access']);

function tokenBody(token: string): Readonly<Record<string, unknown>> {
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token };
}

interface Refusal {
  readonly error: string;
  readonly number: number;
  readonly what: string;
  readonly suberror?: string;
  readonly claims?: string;
}

function refused({ number, what, ...named }: Refusal, status = 400): Grant {
  return {
    status,
    body: { ...named, error_description: `AADSTS${number}: ${what}`, error_codes: [number] },
  };
}

/** A policy's wish, in the form in which Entra hands it to the app and takes it back from the client. */
const SECOND_FACTOR_CLAIMS = JSON.stringify({
  access_token: { polids: { essential: true, values: ['4f6f3c1e-0000-4000-8000-00000000aa01'] } },
});

const TROUBLES = {
  badSecret: refused(
    { error: 'invalid_client', number: 7000215, what: 'Invalid client secret provided.' },
    401,
  ),
  expiredAssertion: refused({
    error: 'invalid_grant',
    number: 500133,
    what: 'Assertion is not within its valid time range.',
  }),
  secondFactor: refused({
    error: 'interaction_required',
    number: 50076,
    what: 'Due to a configuration change made by your administrator you must use multi-factor authentication.',
    suberror: 'basic_action',
    claims: SECOND_FACTOR_CLAIMS,
  }),
  throttled: {
    ...refused(
      { error: 'temporarily_unavailable', number: 90055, what: 'There are too many incoming requests.' },
      429,
    ),
    headers: { 'retry-after': '2' },
  },
} as const satisfies Record<Exclude<SignInTrouble, 'none'>, Grant>;
