import type { SandboxContext } from '../context.js';
import type { Fault } from '../faults.js';
import { refuse, type GraphReply } from './graph-reply.js';

/** The fault that hits a call of Graph. Under a partial fault only the later pages of a list fail. */
export function graphFault({ faults }: SandboxContext, url: URL): Fault | undefined {
  const laterPage = url.searchParams.has('$skiptoken') || Number(url.searchParams.get('$skip') ?? 0) > 0;
  return faults.hit('graph', url.pathname, ({ mode }) => mode !== 'partial' || laterPage);
}

/** What Graph answers under a fault; undefined where it answers as usual, if late. */
export function troubleOf(fault: Fault | undefined): GraphReply | undefined {
  switch (fault?.mode) {
    case 'throttled': {
      const retryAfter = String(fault.retryAfterSeconds ?? 2.128);
      return {
        ...refuse(429, 'TooManyRequests', 'Too many requests'),
        headers: { 'Retry-After': retryAfter },
      };
    }
    case 'serverError':
      return refuse(500, 'InternalServerError', 'Something went wrong.');
    case 'down':
    case 'partial':
      return refuse(503, 'serviceNotAvailable', 'The service is temporarily unavailable.');
    default:
      return undefined;
  }
}
