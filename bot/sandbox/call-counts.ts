/** How often each operation of Graph and each cmdlet was called since the start, whatever became of the call. */
export interface CallCounts {
  /** One more. Ids in the name, such as those of a path, are not told apart. */
  add(call: string): void;
  readonly current: Readonly<Record<string, number>>;
  /** A cmdlet has changed something: which, and of whom or what. */
  wrote(what: string): void;
  /** How often each was changed, so that a test sees what was done twice. */
  readonly writes: Readonly<Record<string, number>>;
}

export function createCallCounts(): CallCounts {
  const counts = new Map<string, number>();
  const writes = new Map<string, number>();
  return {
    add: (call) => oneMore(counts, call.replaceAll(ID, '{id}')),
    wrote: (what) => oneMore(writes, what),
    get writes() {
      return Object.fromEntries(writes);
    },
    get current() {
      return Object.fromEntries(counts);
    },
  };
}

function oneMore(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
