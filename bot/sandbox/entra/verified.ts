import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Instant } from '../../domain/instant.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SigningKey } from './signing-keys.js';

export interface UnusableToken {
  readonly code: 'invalidToken';
  /** For the person who reads the answer: expired, signature, audience … */
  readonly why: string;
}

/** The claims of a token that `key` signed for `audience` and that is valid at `at`. */
export async function verified(
  token: string,
  wanted: { key: SigningKey; issuer: string; audience: string; at: Instant },
): Promise<Result<JWTPayload, UnusableToken>> {
  try {
    const { payload } = await jwtVerify(token, wanted.key.public, {
      algorithms: ['RS256'],
      issuer: wanted.issuer,
      audience: wanted.audience,
      currentDate: new Date(wanted.at),
    });
    return ok(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError) return fail({ code: 'invalidToken', why: error.code });
    throw error;
  }
}
