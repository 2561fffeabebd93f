import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Route, SandboxContext } from '../context.js';
import type { Fault } from '../faults.js';
import { readJson, sendJson } from '../http-exchange.js';
import { said } from './cmdlet-result.js';
import type { CmdletResult, Parameters } from './cmdlet-result.js';
import { SIMULATED } from './cmdlets.js';
import { SECRET_HEADER, SIGN_IN } from './sign-in.js';

const Call = z.strictObject({
  cmdlet: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

/** `POST /powershell`: the tenant's side of the simulated Teams PowerShell processes, which prove themselves by `secret`. */
export function powershellRoutes(context: SandboxContext, secret: string): Route {
  return async (request, response, url) => {
    if (url.pathname !== '/powershell' || request.method !== 'POST') return false;
    if (request.headers[SECRET_HEADER] !== secret) {
      sendJson(response, 403, { error: 'Only the Teams PowerShell processes of this sandbox may ask' });
      return true;
    }
    const call = Call.safeParse(await readJson(request));
    if (!call.success) {
      sendJson(response, 400, { error: z.prettifyError(call.error) });
      return true;
    }
    sendJson(response, 200, await resultOf(context, call.data));
    return true;
  };
}

async function resultOf(
  context: SandboxContext,
  { cmdlet, parameters }: { cmdlet: string; parameters: Parameters },
): Promise<CmdletResult | { readonly dying: true }> {
  const fault = faultOf(context, cmdlet, parameters);
  switch (fault?.mode) {
    case 'dying':
      return { dying: true };
    case 'throttled':
      return said('throttled', 'Too many requests. Try again later.');
    case 'down':
    case 'dropped':
    case 'serverError':
    case 'partial':
      return said('failed', 'The remote server could not be reached.');
    case 'slow':
      await sleep(fault.delayMs ?? 5_000);
      break;
    case 'none':
    case undefined:
  }
  if (cmdlet === SIGN_IN) return { ok: true, output: [] };
  const carriedOut = SIMULATED.get(cmdlet)?.(context, parameters);
  return carriedOut ?? said('failed', `The sandbox does not simulate ${cmdlet}`);
}

/** A sign-in fails only while Microsoft is down; a partial inventory fails only after its first page. */
function faultOf({ faults }: SandboxContext, cmdlet: string, parameters: Parameters): Fault | undefined {
  const { mode } = faults.current.teamsPowerShell;
  if (cmdlet === SIGN_IN && mode !== 'down') return undefined;
  if (mode === 'partial' && Number(parameters['Skip'] ?? 0) === 0) return undefined;
  return faults.hit('teamsPowerShell', cmdlet);
}
