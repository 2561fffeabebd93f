/** Lets so many run at a time; of those who wait, the one with the lowest rank goes first, and among equals who came first. */
export type Lanes = <T>(rank: number, work: () => Promise<T>) => Promise<T>;

export function createLanes(count: number): Lanes {
  const waiting: { readonly rank: number; readonly go: () => void }[] = [];
  let free = count;
  const leave = (): void => {
    const lowest = waiting.reduce((best, { rank }, at) => (rank < (waiting[best]?.rank ?? 0) ? at : best), 0);
    const [next] = waiting.splice(lowest, 1);
    if (next === undefined) free += 1;
    else next.go();
  };
  return async (rank, work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push({ rank, go }));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
