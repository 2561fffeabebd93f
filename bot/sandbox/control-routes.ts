import { z } from 'zod';
import type { Route, SandboxContext } from './context.js';
import { FaultsInput, type FaultSwitch } from './faults.js';
import { GroupRolesInput } from './group-roles.js';
import { readJson, sendJson } from './http-exchange.js';
import { LimitsInput } from './limits.js';
import { personasOf } from './tenant/personas.js';

/** The sandbox's own switches below /sandbox: what there is, what time it is, what is broken, and the tab's tokens. */
export function controlRoutes(context: SandboxContext): Route {
  const { clock, faults, limits, groupRoles } = context;
  const now = (): string => new Date(clock.now()).toISOString();
  const answers: Readonly<Record<string, (body: unknown) => Answered | Promise<Answered>>> = {
    'GET /sandbox/state': () => ({ status: 200, body: { ...stateOf(context), now: now() } }),
    // How often each operation of Graph ("GET /users") and each cmdlet was called.
    'GET /sandbox/calls': () => ({ status: 200, body: context.calls.current }),
    // How often each thing was changed through a cmdlet ("Set-CsOnlineDialInConferencingUser <id>").
    'GET /sandbox/writes': () => ({ status: 200, body: context.calls.writes }),
    'GET /sandbox/clock': () => ({ status: 200, body: { now: now() } }),
    'POST /sandbox/clock': (body) => {
      const wanted = ClockInput.safeParse(body);
      if (!wanted.success) return badInput(wanted.error);
      if ('at' in wanted.data) clock.setTo(Date.parse(wanted.data.at));
      else clock.advance(wanted.data.advanceSeconds * 1000);
      return { status: 200, body: { now: now() } };
    },
    'PUT /sandbox/faults': (body) => {
      const wanted = FaultsInput.safeParse(body);
      if (!wanted.success) return badInput(wanted.error);
      faults.set(wanted.data);
      return { status: 200, body: shownFaults(faults) };
    },
    'DELETE /sandbox/faults': () => {
      faults.clear();
      return { status: 200, body: faults.current };
    },
    'GET /sandbox/limits': () => ({ status: 200, body: limits.current }),
    'PUT /sandbox/limits': (body) => {
      const wanted = LimitsInput.safeParse(body);
      if (!wanted.success) return badInput(wanted.error);
      limits.set(wanted.data);
      return { status: 200, body: limits.current };
    },
    'DELETE /sandbox/limits': () => {
      limits.clear();
      return { status: 200, body: limits.current };
    },
    'PUT /sandbox/group-roles': (body) => {
      const wanted = GroupRolesInput.safeParse(body);
      if (!wanted.success) return badInput(wanted.error);
      groupRoles.set(wanted.data.roles);
      return { status: 200, body: { roles: groupRoles.current } };
    },
    'POST /sandbox/tokens': async (body) => {
      const wanted = TokenInput.safeParse(body);
      if (!wanted.success) return badInput(wanted.error);
      const person = context.tenant.person(wanted.data.as);
      if (person === undefined) return problem(404, 'UnknownPerson', 'Nobody in this tenant is called that');
      return { status: 200, body: { token: await context.issuer.ssoToken(person, wanted.data.claims) } };
    },
  };
  return async (request, response, url) => {
    const respond = answers[`${request.method ?? ''} ${url.pathname}`];
    if (respond === undefined) return false;
    const { status, body } = await respond(request.method === 'GET' ? undefined : await readJson(request));
    sendJson(response, status, body);
    return true;
  };
}

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

const TEN_YEARS = 10 * 365 * 86_400;

const ClockInput = z.union([
  z.strictObject({ at: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceSeconds: z.number().min(-TEN_YEARS).max(TEN_YEARS) }),
]);
/** `claims` stand in place of the right ones, for tokens that must be refused. */
const TokenInput = z.strictObject({
  as: z.string(),
  claims: z.record(z.string(), z.unknown()).optional(),
});

/** Enough for a person to choose from; a big tenant has many more. */
const MEETINGS_SHOWN = 200;

function stateOf({ tenant, faults }: SandboxContext): Readonly<Record<string, unknown>> {
  const { id, displayName } = tenant.state.tenant;
  const meetings = tenant.state.meetings.slice(0, MEETINGS_SHOWN);
  return {
    tenant: { id, displayName },
    personas: personasOf(tenant.state),
    faults: faults.current,
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      subject: meeting.subject,
      organizer: meeting.organizer,
      start: meeting.start,
    })),
  };
}

/** A part with several faults shows them all. */
function shownFaults({ current, all }: FaultSwitch): Readonly<Record<string, unknown>> {
  const several = Object.entries(all).filter(([, faults]) => faults.length > 1);
  return { ...current, ...Object.fromEntries(several) };
}

function badInput(error: z.ZodError): Answered {
  return problem(400, 'BadArgument', z.prettifyError(error));
}

function problem(status: number, code: string, message: string): Answered {
  return { status, body: { error: { code, message } } };
}
