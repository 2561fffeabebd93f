/** How often each operation of Graph and each cmdlet was called since the start, whatever became of the call. */
export interface CallCounts {
  /** One more. Ids in the name, such as those of a path, are not told apart. */
  add(call: string): void;
  readonly current: Readonly<Record<string, number>>;
}

export function createCallCounts(): CallCounts {
  const counts = new Map<string, number>();
  return {
    add: (call) => {
      const name = call.replaceAll(ID, '{id}');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    get current() {
      return Object.fromEntries(counts);
    },
  };
}

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
