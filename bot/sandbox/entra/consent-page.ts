import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SandboxContext } from '../context.js';
import { readText } from '../http-exchange.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import { GRAPH_RESOURCE, SANDBOX_APP } from './app-registration.js';
import { EVERYBODY } from './consents.js';

/** The authorize page of Entra, as far as agreeing to permissions goes. The person is the one that login_hint names. */
export function showConsentPage(
  context: SandboxContext,
  response: ServerResponse,
  query: URLSearchParams,
): void {
  const asked = askedIn(context, query);
  if (typeof asked === 'string')
    sendPage(response, 400, page('Sorry, but we’re having trouble', `<p>${escaped(asked)}</p>`));
  else sendPage(response, 200, consentForm(asked));
}

/** What was answered on the page: kept, and told to the app at its redirect address. */
export async function answerConsent(
  context: SandboxContext,
  { request, response, url }: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const asked = askedIn(context, url.searchParams);
  const form = new URLSearchParams(await readText(request, 10_000));
  if (typeof asked === 'string') {
    showConsentPage(context, response, url.searchParams);
    return;
  }
  const agreed = form.get('answer') === 'accept' && asked.mayAgree;
  if (agreed) {
    const forAll = form.get('everybody') === 'on' && asked.administrator;
    context.consents.add(forAll ? EVERYBODY : asked.person.id, asked.scopes);
  }
  const outcome = agreed
    ? { code: randomUUID() }
    : {
        error: 'access_denied',
        error_description: 'AADSTS65004: User declined to consent to access the app.',
      };
  const state = url.searchParams.get('state');
  const told = new URLSearchParams({ ...outcome, ...(state !== null && { state }) });
  response.writeHead(303, { location: `${asked.redirectUri}#${told.toString()}` });
  response.end();
}

interface Asked {
  readonly person: TenantUser;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly administrator: boolean;
  readonly mayAgree: boolean;
}

/** The question on the page, or why there is none. */
function askedIn(context: SandboxContext, query: URLSearchParams): Asked | string {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== SANDBOX_APP.appId)
    return 'AADSTS700016: Application was not found in the directory.';
  if (query.get('response_type') !== 'code')
    return 'AADSTS700054: response_type is not enabled for the application.';
  if (redirectUri !== `${context.openUrl()}/tab/consented`)
    return 'AADSTS50011: The redirect URI specified in the request does not match those of the application.';
  const person = context.tenant.person(query.get('login_hint') ?? '');
  if (person === undefined) return 'AADSTS50034: The user account does not exist in the directory.';
  const scopes = (query.get('scope') ?? '')
    .split(' ')
    .map((scope) => scope.replace(`${GRAPH_RESOURCE}/`, ''))
    .filter((scope) => scope !== '');
  const known = knownScopes();
  const unknown = scopes.find((scope) => known[scope]?.delegatedId === undefined);
  if (unknown !== undefined || scopes.length === 0)
    return `AADSTS650053: The application asked for scope '${unknown ?? ''}' that doesn’t exist.`;
  const administrator = person.directoryRoles.some(({ roleTemplateId }) =>
    MAY_AGREE_FOR_ALL.has(roleTemplateId),
  );
  const mayAgree = administrator || scopes.every((scope) => known[scope]?.delegatedAdminConsent === false);
  return { person, scopes, redirectUri, administrator, mayAgree };
}

/** Global, Privileged Role, Application and Cloud Application Administrator. */
const MAY_AGREE_FOR_ALL: ReadonlySet<string> = new Set([
  '62e90394-69f5-4237-9190-012177145e10',
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  '158c047a-c907-4556-b7ef-446551a6b5f7',
]);

const Permissions = z.object({
  permissions: z.record(
    z.string(),
    z.object({ delegatedId: z.string().optional(), delegatedAdminConsent: z.boolean().optional() }),
  ),
});

function knownScopes(): z.output<typeof Permissions>['permissions'] {
  const url = new URL('../contracts/graph-permissions.json', import.meta.url);
  return Permissions.parse(JSON.parse(readFileSync(url, 'utf8'))).permissions;
}

function consentForm({ person, scopes, administrator, mayAgree }: Asked): string {
  const wanted = scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('');
  const everybody = administrator
    ? '<p><label><input type="checkbox" name="everybody"> Consent on behalf of your organization</label></p>'
    : '';
  const agree = mayAgree ? '<button name="answer" value="accept">Accept</button>' : '';
  return page(
    mayAgree ? 'Permissions requested' : 'Need admin approval',
    `<p>${escaped(person.userPrincipalName)}</p>
<p>Bridgekeeper ${mayAgree ? 'would like to' : 'needs an administrator’s permission to'} use:</p>
<ul>${wanted}</ul>
<form method="post">${everybody}<p>${agree} <button name="answer" value="cancel">Cancel</button></p></form>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.3rem 1.2rem}</style>
</head><body><main><p>Simulated sign-in</p><h1>${title}</h1>${body}</main></body></html>`;
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(html);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
