import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Instant } from '../../domain/instant.js';
import type { Clock } from '../../ports/clock.js';
import type { ChannelKey, FindChannelKey } from './channel-keys.js';
import { RefusedActivity } from './refused-activity.js';
import type { IsListedServiceUrl } from './service-url-hosts.js';

/** A verified token of the channel: for which service URL, signed by a key that speaks for which channels. */
export interface ChannelToken {
  readonly serviceUrl: string;
  readonly endorsements: ReadonlySet<string>;
  readonly claims: JWTPayload;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** The verified token of an Authorization header. Throws {@link RefusedActivity}. */
export type VerifyChannelToken = (authorization: string | undefined) => Promise<ChannelToken>;

interface Wanted {
  readonly issuer: string;
  readonly audience: string;
  readonly findKey: FindChannelKey;
  readonly isListed: IsListedServiceUrl;
  readonly clock: Clock;
}

/**
 * Verifies what the Bot Connector signs (reference: "Authenticate requests from the Bot Connector service to your bot").
 * Teams sends the same token for about an hour, so a verified one is kept until it expires. Tokens of the emulator and of
 * Entra have other issuers and are refused like any other.
 */
export function channelTokens(wanted: Wanted): VerifyChannelToken {
  const verified = new Map<string, ChannelToken>();
  return async (authorization = '') => {
    const now = wanted.clock();
    const known = verified.get(authorization);
    if (known !== undefined && isValidAt(known, now)) return known;
    verified.delete(authorization);
    const token = /^Bearer ([\w.-]{1,8192})$/i.exec(authorization)?.[1];
    if (token === undefined) throw new RefusedActivity({ status: 401, reason: 'noToken' });
    const fresh = await verify(token, wanted, now);
    if (verified.size >= MAX_KEPT)
      for (const [oldest] of [...verified].slice(0, MAX_KEPT / 2)) verified.delete(oldest);
    verified.set(authorization, fresh);
    return fresh;
  };
}

const MAX_KEPT = 1_000;
/** Clocks differ; Microsoft's own libraries allow five minutes. */
const SKEW_SECONDS = 300;

const Claims = z.looseObject({ serviceurl: z.string(), exp: z.number(), nbf: z.number().optional() });

function isValidAt({ validFrom, validUntil }: ChannelToken, now: Instant): boolean {
  return validFrom <= now && now < validUntil;
}

async function verify(token: string, wanted: Wanted, now: Instant): Promise<ChannelToken> {
  const { key, endorsements } = await keyOf(token, wanted.findKey);
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['RS256'],
    issuer: wanted.issuer,
    audience: wanted.audience,
    currentDate: new Date(now),
    clockTolerance: SKEW_SECONDS,
    requiredClaims: ['exp'],
  }).catch(refuse);
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new RefusedActivity({ status: 401, reason: 'badToken' });
  const { serviceurl: serviceUrl, exp, nbf = 0 } = claims.data;
  if (!wanted.isListed(serviceUrl)) throw new RefusedActivity({ status: 403, reason: 'unlistedServiceUrl' });
  const validFrom = (nbf - SKEW_SECONDS) * 1000;
  return { serviceUrl, endorsements, claims: payload, validFrom, validUntil: (exp + SKEW_SECONDS) * 1000 };
}

async function keyOf(token: string, findKey: FindChannelKey): Promise<ChannelKey> {
  const keyId = keyIdOf(token);
  if (keyId === undefined) throw new RefusedActivity({ status: 401, reason: 'badToken' });
  const key = await findKey(keyId).catch((cause: unknown) => {
    throw new RefusedActivity({ status: 503, reason: 'keysUnreadable' }, { cause });
  });
  if (key === undefined) throw new RefusedActivity({ status: 401, reason: 'unknownKey' });
  return key;
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

function refuse(cause: unknown): never {
  if (!(cause instanceof errors.JOSEError)) throw cause;
  if (cause instanceof errors.JWTExpired) throw new RefusedActivity({ status: 401, reason: 'expired' });
  const wrongClaim = cause instanceof errors.JWTClaimValidationFailed;
  throw new RefusedActivity({ status: 401, reason: wrongClaim ? 'notTheChannel' : 'badToken' });
}
