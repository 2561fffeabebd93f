import { AuthError, InteractionRequiredAuthError } from '@azure/msal-node';
import type { Unreadable } from '../../domain/reading.js';
import type { SignInAgain } from '../../ports/person-tokens.js';

/** Why Entra gave no token for a person. `consentMissing` is about the one permission that was asked for. */
export type OnBehalfFailure = { readonly code: 'consentMissing' } | SignInAgain | Unreadable;

/** Entra's refusal in our words. Numbers are those of its AADSTS codes; its own text is never handed on. */
export function onBehalfFailureOf(error: unknown): OnBehalfFailure {
  if (!(error instanceof AuthError)) return unreadable('down');
  const number = numberOf(error);
  if (number === CONSENT_MISSING || error.subError === 'consent_required') return { code: 'consentMissing' };
  const claims =
    error instanceof InteractionRequiredAuthError && error.claims !== '' ? error.claims : undefined;
  // A wrong or ended sign-in of the person is mended by a new one, as is a wish to see them (second factor, conditions).
  if (error.errorCode === 'interaction_required' || error.errorCode === 'invalid_grant')
    return { code: 'signInAgain', claims };
  if (THROTTLED.has(number)) return unreadable('throttled');
  return unreadable(OUR_FAULT.has(error.errorCode) ? 'signInFailed' : 'down');
}

function unreadable(cause: Unreadable['cause']): Unreadable {
  return { code: 'unreadable', system: 'directory', cause };
}

/** The library leaves the number on its own errors, as a number whatever its types say. */
function numberOf(error: AuthError): number {
  return 'errorNo' in error ? Number(error.errorNo) : NaN;
}

const CONSENT_MISSING = 65001;
/** Too many requests of the tenant, and the same request again and again. */
const THROTTLED: ReadonlySet<number> = new Set([90055, 50196]);
/** What the app itself is refused for: its credential, its registration, what it asks for. */
const OUR_FAULT: ReadonlySet<string> = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'invalid_resource',
  'invalid_request',
]);
