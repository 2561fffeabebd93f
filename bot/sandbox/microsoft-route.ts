import type { MicrosoftSettings } from '../microsoft-settings.js';
import type { Route, SandboxContext } from './context.js';
import { sendJson } from './http-exchange.js';

interface MicrosoftSide {
  readonly microsoft: MicrosoftSettings;
  readonly identity: { readonly endpoint: string; readonly header: string };
}

/**
 * Tells another program on this machine where the simulated Microsoft is and how our app signs in there, so that an export can
 * read the running tenant over the same protocols. It is worth nothing outside the sandbox.
 */
export function microsoftRoute({ tenant, clock }: SandboxContext, side: MicrosoftSide): Route {
  return (request, response, url) => {
    if (request.method !== 'GET' || url.pathname !== '/sandbox/microsoft') return Promise.resolve(false);
    sendJson(response, 200, {
      ...side,
      operatorConnectPlanIds: tenant.state.operatorConnectConferencingPlanIds,
      now: new Date(clock.now()).toISOString(),
    });
    return Promise.resolve(true);
  };
}
