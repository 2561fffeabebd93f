import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Route, SandboxContext } from '../context.js';
import { readJson } from '../http-exchange.js';
import { createAnswerCall, type AnswerCall } from './answer-call.js';
import { batchOperation } from './batch.js';
import { listCalendarView, listMyCalendarView } from './calendar-view.js';
import { getChat } from './chats.js';
import { graphFault, troubleOf } from './graph-fault.js';
import { refuse, type GraphReply } from './graph-reply.js';
import type { GraphOperation } from './graph-call.js';
import { listGroupMembers, listGroupPeople } from './group-members.js';
import { listGroups } from './groups.js';
import { listLicenseDetails, listSubscribedSkus } from './licenses.js';
import { listNumberAssignments } from './number-assignments.js';
import {
  findMyOnlineMeeting,
  findOnlineMeeting,
  getMyOnlineMeeting,
  getOnlineMeeting,
} from './online-meetings.js';
import { listOrganization } from './organization.js';
import { assignPolicies, getPolicyId, unassignPolicies } from './policies.js';
import { readPublishedGraph } from './published-operations.js';
import { listRoleAssignments } from './role-assignments.js';
import { listGroupsOf, listRolesOf } from './transitive-member-of.js';
import { getUserConfiguration, listUserConfigurations } from './user-configurations.js';
import { listUserChanges } from './users-delta.js';
import { getUser, listUsers } from './users.js';

/** Every operation of Graph that the sandbox serves; anything else is an error. The first that fits a path answers. */
export const GRAPH_OPERATIONS: readonly GraphOperation[] = [
  listUsers,
  listUserChanges,
  getUser,
  listLicenseDetails,
  listGroupsOf,
  listRolesOf,
  listSubscribedSkus,
  listRoleAssignments,
  listUserConfigurations,
  getUserConfiguration,
  getPolicyId,
  assignPolicies,
  unassignPolicies,
  listNumberAssignments,
  findOnlineMeeting,
  getOnlineMeeting,
  findMyOnlineMeeting,
  getMyOnlineMeeting,
  listCalendarView,
  listMyCalendarView,
  getChat,
  listOrganization,
  listGroups,
  listGroupMembers,
  listGroupPeople,
];

/** Microsoft Graph v1.0 below /graph/v1.0, with its refusals, its paging, its latency and whatever fault is switched on. */
export function graphRoutes(context: SandboxContext): Route {
  const published = readPublishedGraph();
  const answerCall: AnswerCall = createAnswerCall(context, {
    operations: [...GRAPH_OPERATIONS, batchOperation(() => answerCall)],
    published,
  });
  const root = new URL(context.urls.graph).pathname;
  return async (request, response, url) => {
    if (!url.pathname.startsWith(`${root}/`)) return false;
    context.calls.add(`${request.method ?? ''} ${url.pathname.slice(root.length)}`);
    const { graphLatencyMs } = context.limits.current;
    if (graphLatencyMs > 0) await wait(graphLatencyMs);
    const fault = graphFault(context, url);
    if (fault?.mode === 'dropped') {
      request.socket.destroy();
      return true;
    }
    if (fault?.mode === 'slow') await wait(fault.delayMs ?? 5_000);
    const body = request.method === 'GET' ? undefined : await readJson(request);
    const cutShort = context.faults.all.graph.some(({ mode }) => mode === 'partial');
    const incoming = { method: request.method ?? '', url, headers: request.headers, body, cutShort };
    const reply = troubleOf(fault) ?? (await answerCall(incoming).catch(brokenAnswer));
    send(context, { request, response, reply });
    return true;
  };
}

/** A bug of the sandbox: loud here, an ordinary server error to the client. */
function brokenAnswer(error: unknown): GraphReply {
  process.stderr.write(
    `sandbox graph: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return refuse(500, 'InternalServerError', 'The simulated Graph broke; its standard error says why.');
}

function send(
  context: SandboxContext,
  { request, response, reply }: { request: IncomingMessage; response: ServerResponse; reply: GraphReply },
): void {
  const requestId = randomUUID();
  const said = request.headers['client-request-id'];
  const clientRequestId = typeof said === 'string' ? said : requestId;
  const date = new Date(context.clock.now()).toISOString().slice(0, 19);
  response.writeHead(reply.status, {
    'content-type': 'application/json; odata.metadata=minimal; charset=utf-8',
    // The tenant's clock and not the machine's, which Node would write here.
    date: new Date(context.clock.now()).toUTCString(),
    'request-id': requestId,
    'client-request-id': clientRequestId,
    ...(reply.status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
    ...reply.headers,
  });
  const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
  response.end(reply.body === undefined ? '' : JSON.stringify(withInnerError(reply.body, innerError)));
}

function withInnerError(body: Readonly<Record<string, unknown>>, innerError: unknown): unknown {
  const { error } = body;
  return typeof error === 'object' && error !== null ? { error: { ...error, innerError } } : body;
}
