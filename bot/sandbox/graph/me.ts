import type { GraphCall, GraphOperation } from './graph-call.js';

/** An operation under /me: the same as that under /users/{user-id} for the person who signed in. */
export function ofMe(path: `/me/${string}`, operation: GraphOperation): GraphOperation {
  return {
    ...operation,
    path,
    answer: (call, body) => {
      const parameters = { ...call.parameters, 'user-id': personOf(call) ?? '' };
      return operation.answer({ ...call, parameters }, body);
    },
  };
}

/** The object id of who signed in; undefined for a call of the application itself. */
export function personOf({ claims }: Pick<GraphCall, 'claims'>): string | undefined {
  return typeof claims['scp'] === 'string' && typeof claims['oid'] === 'string' ? claims['oid'] : undefined;
}
