import type { IncomingHttpHeaders } from 'node:http';
import type { JWTPayload } from 'jose';
import type { SandboxContext } from '../context.js';
import { GRAPH_RESOURCE } from '../entra/app-registration.js';
import type { GraphOperation } from './graph-call.js';
import { badRequest, refuse, type GraphReply } from './graph-reply.js';
import { personOf } from './me.js';
import { pathTemplate } from './path-template.js';
import type { PublishedGraph } from './published-operations.js';

export interface IncomingCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders | Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly cutShort: boolean;
  /** Of a token that has been checked before, for the items of a batch. */
  readonly claims?: JWTPayload;
}

/** Answers one call of Graph: token, operation, permission, options, then the operation itself, checked before it is sent. */
export type AnswerCall = (incoming: IncomingCall) => Promise<GraphReply>;

export function createAnswerCall(
  context: SandboxContext,
  { operations, published }: { operations: readonly GraphOperation[]; published: PublishedGraph },
): AnswerCall {
  const root = new URL(context.urls.graph).pathname;
  const templates = operations.map((operation) => ({ operation, match: pathTemplate(operation.path) }));
  return async (incoming) => {
    const { method, url, cutShort, body } = incoming;
    const header = (name: string): string | undefined => headerOf(incoming.headers, name);
    const claims = incoming.claims ?? (await claimsOf(context, header('authorization')));
    if (claims === undefined) return UNAUTHENTICATED;
    const segments = url.pathname.slice(root.length).split('/').slice(1);
    const matches = templates.flatMap(({ operation, match }) => {
      const parameters = match(segments);
      return parameters === undefined ? [] : [{ operation, parameters }];
    });
    const match = matches.find(({ operation }) => operation.method === method);
    if (match === undefined) return matches.length > 0 ? WRONG_METHOD : noSuchSegment(segments);

    const { operation, parameters } = match;
    const description = published(operation.method, operation.path);
    if (description === undefined) throw new Error(`${operation.path} is not in the published description`);
    const signedIn = personOf({ claims }) !== undefined;
    if (operation.path.startsWith('/me/') && !signedIn) return NOBODY;
    const allowed = signedIn ? description.delegated : description.application;
    if (operation.path !== '/$batch' && !allowed.some((name) => permissionsOf(claims).includes(name)))
      return DENIED;
    const stranger = [...url.searchParams.keys()].find((name) => !operation.options.includes(name));
    if (stranger !== undefined) return badRequest(`The query option '${stranger}' is not supported here.`);

    const reply = await operation.answer({ context, parameters, url, claims, header, cutShort }, body);
    if (reply.status === 200) description.check(reply.body);
    return reply;
  };
}

const UNAUTHENTICATED = refuse(
  401,
  'InvalidAuthenticationToken',
  'Access token is missing, malformed, expired or not meant for Graph.',
);
const DENIED = refuse(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);
const NOBODY = refuse(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
const WRONG_METHOD = refuse(
  405,
  'Request_BadRequest',
  'Specified HTTP method is not allowed for the request target.',
);

function noSuchSegment(segments: readonly string[]): GraphReply {
  return refuse(404, 'BadRequest', `Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
}

async function claimsOf(
  context: SandboxContext,
  authorization: string | undefined,
): Promise<JWTPayload | undefined> {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  const checked =
    token === undefined ? undefined : await context.issuer.checkAccessToken(token, GRAPH_RESOURCE);
  return checked?.ok ? checked.value : undefined;
}

function permissionsOf({ roles, scp }: JWTPayload): readonly unknown[] {
  if (typeof scp === 'string') return scp.split(' ');
  return Array.isArray(roles) ? roles : [];
}

function headerOf(headers: IncomingCall['headers'], name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' ? value : undefined;
}
