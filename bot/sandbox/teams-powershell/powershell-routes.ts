import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Route, SandboxContext } from '../context.js';
import type { Fault } from '../faults.js';
import { readJson, sendJson } from '../http-exchange.js';
import { CallValue } from './call-value.js';
import { said, textOf } from './cmdlet-result.js';
import type { CmdletResult, Parameters } from './cmdlet-result.js';
import { SIMULATED } from './cmdlets.js';
import { createDialInRate, type DialInRate } from './dial-in-rate.js';
import { resumeMigrations } from './migration-cmdlets.js';
import { SECRET_HEADER, SIGN_IN } from './sign-in.js';

const Call = z.strictObject({
  cmdlet: z.string(),
  parameters: z.record(z.string(), CallValue),
});

/** `POST /powershell`: the tenant's side of the simulated Teams PowerShell processes, which prove themselves by `secret`. */
export function powershellRoutes(context: SandboxContext, secret: string): Route {
  resumeMigrations(context);
  const rate = createDialInRate(context.clock, () => context.limits.current.dialInUsersPerSecond);
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
    context.calls.add(call.data.cmdlet);
    sendJson(response, 200, await resultOf(context, rate, call.data));
    return true;
  };
}

async function resultOf(
  context: SandboxContext,
  rate: DialInRate,
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
    case 'lost':
      await carriedOut(context, rate, { cmdlet, parameters });
      return said('failed', 'The connection was lost.');
    case 'none':
    case undefined:
  }
  return carriedOut(context, rate, { cmdlet, parameters });
}

async function carriedOut(
  context: SandboxContext,
  rate: DialInRate,
  { cmdlet, parameters }: { cmdlet: string; parameters: Parameters },
): Promise<CmdletResult> {
  if (cmdlet === SIGN_IN) return { ok: true, output: [] };
  const carryOut = SIMULATED.get(cmdlet);
  if (carryOut === undefined) return said('failed', `The sandbox does not simulate ${cmdlet}`);
  if (cmdlet !== RATED) {
    const result = carryOut(context, parameters);
    if (result.ok && !/^(Get|Test)-/.test(cmdlet)) context.calls.wrote(writeName(cmdlet, parameters));
    return result;
  }
  if ('Identity' in parameters) await rate.deliver(1);
  const result = carryOut(context, parameters);
  if (!('Identity' in parameters) && result.ok) await rate.deliver(result.output.length);
  return result;
}

/** What a write is about; a new PIN is another thing than a number. */
function writeName(cmdlet: string, parameters: Parameters): string {
  const about = textOf(parameters, 'Identity') ?? textOf(parameters, 'GroupId') ?? '';
  const pin = parameters['ResetLeaderPin'] === true ? ' pin' : '';
  return `${cmdlet} ${about}${pin}`;
}

/** The one cmdlet whose slowness people have measured. */
const RATED = 'Get-CsOnlineDialInConferencingUser';

/** A sign-in fails only while Microsoft is down; a partial inventory fails only after its first page. */
function faultOf({ faults }: SandboxContext, cmdlet: string, parameters: Parameters): Fault | undefined {
  const firstPage = Number(parameters['Skip'] ?? 0) === 0;
  return faults.hit('teamsPowerShell', cmdlet, ({ mode }) => {
    if (cmdlet === SIGN_IN) return mode === 'down';
    return mode !== 'partial' || !firstPage;
  });
}
