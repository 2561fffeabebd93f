import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';

/** Who the tab's token says is asking. Authority is never read from it. */
export interface TokenHolder {
  readonly tenantId: string;
  readonly userId: string;
  readonly displayName: string | undefined;
  /** The verified token itself, for the one route that asks Microsoft for something in its holder's name. */
  readonly assertion: string;
}

/** `invalid` is answered with 401, `forbidden` (a good token of the wrong kind) with 403. */
export type VerifyToken = (
  authorization: string | undefined,
) => Promise<Result<TokenHolder, 'invalid' | 'forbidden'>>;

interface Settings {
  readonly tenantId: string;
  readonly appId: string;
  readonly login: { readonly issuer: string; readonly openIdConfigurationUrl: string };
  readonly clock: Clock;
}

/**
 * Verifies Entra v2 access tokens for our own API: RS256, issuer and tenant, audience, lifetime with five minutes of
 * skew, the scope access_as_user of a signed-in person, and a client that Teams uses. Source: Microsoft's tab SSO pages.
 */
export function createTokenVerifier({ tenantId, appId, login, clock }: Settings): VerifyToken {
  const keys = lazily(async () => createRemoteJWKSet(new URL(await keysUrl(login.openIdConfigurationUrl))));
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return fail('invalid');
    const keySet = await keys();
    const verified = await jwtVerify(token, keySet, {
      algorithms: ['RS256'],
      issuer: login.issuer,
      audience: appId,
      currentDate: new Date(clock()),
      clockTolerance: 300,
      requiredClaims: ['exp', 'tid', 'oid', 'azp'],
    }).catch(() => undefined);
    const claims = Claims.safeParse(verified?.payload);
    if (!claims.success || claims.data.tid !== tenantId || claims.data.ver !== '2.0') return fail('invalid');
    const { scp, azp, oid, tid, name } = claims.data;
    if (!scp.split(' ').includes('access_as_user') || !TEAMS_CLIENTS.has(azp)) return fail('forbidden');
    return ok({ tenantId: tid, userId: oid, displayName: name, assertion: token });
  };
}

const Claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  azp: z.string(),
  ver: z.string(),
  scp: z.string().default(''),
  name: z.string().optional(),
});

/** Teams, Microsoft 365 and Outlook on desktop, web and mobile: the clients that the app registration pre-authorizes. */
const TEAMS_CLIENTS: ReadonlySet<string> = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

const OpenIdConfiguration = z.object({ jwks_uri: z.url() });

async function keysUrl(openIdConfigurationUrl: string): Promise<string> {
  const answer = await fetch(openIdConfigurationUrl, { signal: AbortSignal.timeout(5000) });
  return OpenIdConfiguration.parse(await answer.json()).jwks_uri;
}

/** Asked for once; a failed attempt is forgotten, so that the next request tries again. */
function lazily<T>(create: () => Promise<T>): () => Promise<T> {
  let created: Promise<T> | undefined;
  return () => {
    created ??= create().catch((cause: unknown) => {
      created = undefined;
      throw cause;
    });
    return created;
  };
}
