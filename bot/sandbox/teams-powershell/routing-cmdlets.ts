import { providerOf } from '../tenant/derive-dial-in.js';
import type { SandboxContext } from '../context.js';
import type { TenantState } from '../tenant/tenant-file.js';
import {
  neededText,
  rows,
  said,
  textOf,
  textsOf,
  type Cmdlet,
  type CmdletResult,
  type Parameters,
} from './cmdlet-result.js';
import { named, nameOf, notFound, sameName } from './policy-names.js';

type Route = TenantState['voiceRoutes'][number];

export const getVoiceRoutes: Cmdlet = ({ tenant }, { Identity }) => {
  const routes = [...tenant.state.voiceRoutes].sort((one, other) => one.priority - other.priority);
  return named(
    routes.map((route) => ({
      Identity: route.identity,
      Name: route.identity,
      Priority: route.priority,
      Description: null,
      NumberPattern: route.numberPattern,
      OnlinePstnUsages: route.onlinePstnUsages,
      OnlinePstnGatewayList: route.onlinePstnGatewayList,
      BridgeSourcePhoneNumber: route.bridgeSourcePhoneNumber,
    })),
    Identity,
  );
};

export const newVoiceRoute: Cmdlet = ({ tenant }, parameters) => {
  const identity = nameOf(neededText(parameters, 'Identity'));
  const { voiceRoutes } = tenant.state;
  if (voiceRoutes.some((route) => sameName(route.identity, identity))) {
    return said('refused', `Invalid name "${identity}": a route of that name exists already.`);
  }
  const fresh: Route = {
    identity,
    priority: Math.max(-1, ...voiceRoutes.map(({ priority }) => priority)) + 1,
    numberPattern: '[0-9]{10}',
    onlinePstnUsages: [],
    bridgeSourcePhoneNumber: null,
    onlinePstnGatewayList: [],
  };
  return keepRoute(tenant, fresh, parameters);
};

export const setVoiceRoute: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const before = tenant.state.voiceRoutes.find((route) => sameName(route.identity, identity));
  return before === undefined ? notFound(identity) : keepRoute(tenant, before, parameters);
};

export const removeVoiceRoute: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const left = tenant.state.voiceRoutes.filter((route) => !sameName(route.identity, identity));
  if (left.length === tenant.state.voiceRoutes.length) return notFound(identity);
  tenant.change((draft) => {
    draft.voiceRoutes = left;
  });
  return rows([]);
};

/** Why usages cannot be named: each has to be in the tenant's list already. */
export function unknownUsage(state: TenantState, usages: readonly string[]): CmdletResult | undefined {
  const unknown = usages.find((usage) => !state.pstnUsages.includes(usage));
  return unknown === undefined
    ? undefined
    : said('refused', `The PSTN usage "${unknown}" is not in the tenant's list.`);
}

function keepRoute(tenant: SandboxContext['tenant'], before: Route, parameters: Parameters): CmdletResult {
  const { Priority } = parameters;
  const after: Route = {
    ...before,
    priority: Priority === undefined ? before.priority : Number(Priority),
    numberPattern: textOf(parameters, 'NumberPattern') ?? before.numberPattern,
    onlinePstnUsages: [...(textsOf(parameters, 'OnlinePstnUsages') ?? before.onlinePstnUsages)],
    bridgeSourcePhoneNumber: textOf(parameters, 'BridgeSourcePhoneNumber') ?? before.bridgeSourcePhoneNumber,
  };
  const refused = refusalOf(tenant.state, after);
  if (refused !== undefined) return refused;
  tenant.change((draft) => {
    // A route that takes the place of another moves it and all after it one down.
    const others = draft.voiceRoutes.filter((route) => route.identity !== after.identity);
    const taken = others.some((route) => route.priority === after.priority);
    const moved = others.map((route) =>
      taken && route.priority >= after.priority ? { ...route, priority: route.priority + 1 } : route,
    );
    draft.voiceRoutes = [...moved, after];
  });
  return rows([]);
}

function refusalOf(state: TenantState, route: Route): CmdletResult | undefined {
  try {
    RegExp(route.numberPattern);
  } catch {
    return said(
      'refused',
      `NumberPattern "${route.numberPattern}" is invalid: it must be a regular expression.`,
    );
  }
  if (route.priority < 0) return said('refused', 'Priority must be 0 or more.');
  return unknownUsage(state, route.onlinePstnUsages) ?? sourceRefusal(state, route);
}

/** Rules of a route that an operator carries. Source: New-CsOnlineVoiceRoute, BridgeSourcePhoneNumber. */
function sourceRefusal(state: TenantState, route: Route): CmdletResult | undefined {
  const source = route.bridgeSourcePhoneNumber;
  const mixed = state.voiceRoutes.find(
    (other) =>
      other.identity !== route.identity &&
      (other.bridgeSourcePhoneNumber === null) !== (source === null) &&
      other.onlinePstnUsages.some((usage) => route.onlinePstnUsages.includes(usage)),
  );
  if (mixed !== undefined) {
    return said(
      'refused',
      'A PSTN usage cannot be shared by routes with and without BridgeSourcePhoneNumber.',
    );
  }
  if (source === null) return undefined;
  if (route.onlinePstnGatewayList.length > 0) {
    return said('refused', 'BridgeSourcePhoneNumber and OnlinePstnGatewayList cannot be used in one route.');
  }
  const listed = state.bridges
    .flatMap(({ serviceNumbers }) => serviceNumbers)
    .find(({ number }) => number === source);
  if (listed === undefined || providerOf(listed, state.phoneNumbers) !== 'OperatorConnect') {
    return said(
      'refused',
      `BridgeSourcePhoneNumber ${source} is not an operator's number on a conference bridge.`,
    );
  }
  return undefined;
}
