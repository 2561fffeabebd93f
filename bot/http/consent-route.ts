import type { Request, RequestHandler, Response } from 'restify';
import { CONSENT_PAGES } from '../contract/routes.js';

/** Where Microsoft asks people to agree, and for what. */
export interface ConsentSettings {
  readonly appId: string;
  /** The tenant's Entra authority as a browser reaches it. */
  readonly authorizeUrl: string;
  /** Full names of permissions. */
  readonly scopes: readonly string[];
  /** Where the product is reached, without a slash at the end. */
  readonly publicUrl: () => string;
}

/**
 * GET /tab/consent: on to Microsoft's page, in the window that Teams opened. The code that comes back with the person is
 * never redeemed and stays in the browser (fragment); what counts is that Entra remembers that they agreed.
 */
export function consentRoute({ appId, authorizeUrl, scopes, publicUrl }: ConsentSettings): RequestHandler {
  return (request: Request, response: Response, next) => {
    const query = new URLSearchParams({
      client_id: appId,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${publicUrl()}${CONSENT_PAGES.answered}`,
      scope: scopes.join(' '),
      prompt: 'consent',
    });
    const hint = new URLSearchParams(request.getQuery()).get('hint');
    if (hint !== null && hint.length <= MAX_HINT) query.set('login_hint', hint);
    response.header('Location', `${authorizeUrl}?${query.toString()}`);
    response.send(302);
    next();
  };
}

/** The longest user principal name. */
const MAX_HINT = 113;
