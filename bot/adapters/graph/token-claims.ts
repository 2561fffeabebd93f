import { z } from 'zod';

/** What a token of ours says about us: the app's object id in the directory, and the permissions that were consented to. */
export interface TokenClaims {
  readonly principalId: string | undefined;
  readonly permissions: readonly string[] | undefined;
}

/**
 * Microsoft asks that Graph's tokens be taken as opaque. Where one can be read it is a hint for a better sentence; nothing
 * is allowed or refused by it, and both are undefined where it cannot be.
 */
export function claimsOf(token: string): TokenClaims {
  const { oid, roles } = Claims.parse(payloadOf(token));
  return { principalId: oid, permissions: roles };
}

const Claims = z
  .object({
    oid: z.guid().optional().catch(undefined),
    roles: z.array(z.string()).optional().catch(undefined),
  })
  .catch({ oid: undefined, roles: undefined });

function payloadOf(token: string): unknown {
  const [, payload = ''] = token.split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
