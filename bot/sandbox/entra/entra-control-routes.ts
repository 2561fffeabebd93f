import { z } from 'zod';
import type { Route, SandboxContext } from '../context.js';
import { readJson, sendJson } from '../http-exchange.js';
import { EVERYBODY } from './consents.js';
import { SignInTroubleInput } from './sign-in-trouble.js';

/** Switches of the simulated Entra: what people agreed to, and what goes wrong when the product signs in for them. */
export function entraControlRoutes({ tenant, consents, signInTrouble }: SandboxContext): Route {
  return async (request, response, url) => {
    const call = `${request.method ?? ''} ${url.pathname}`;
    if (call === 'PUT /sandbox/consents') {
      const wanted = ConsentsInput.safeParse(await readJson(request));
      const who = wanted.data?.as === undefined ? EVERYBODY : tenant.person(wanted.data.as)?.id;
      if (!wanted.success || who === undefined) sendJson(response, 400, badInput('Give {as?, scopes}.'));
      else {
        consents.set(who, wanted.data.scopes);
        sendJson(response, 200, { scopes: wanted.data.scopes });
      }
      return true;
    }
    if (call === 'PUT /sandbox/sign-in') {
      const wanted = SignInTroubleInput.safeParse(await readJson(request));
      if (!wanted.success) sendJson(response, 400, badInput(z.prettifyError(wanted.error)));
      else {
        signInTrouble.set(wanted.data);
        sendJson(response, 200, wanted.data);
      }
      return true;
    }
    return false;
  };
}

/** `as` is somebody's key; without it everybody is meant. */
const ConsentsInput = z.strictObject({ as: z.string().optional(), scopes: z.array(z.string().max(100)) });

function badInput(message: string): unknown {
  return { error: { code: 'BadArgument', message } };
}
