/**
 * Gathers what comes while work on the earlier is under way, so that whatever each would cost is paid once for all. The
 * work of one batch succeeds or fails for all of it.
 */
export function inBatches<T, R>(work: (items: readonly T[]) => Promise<R>): (item: T) => Promise<R> {
  let next: { readonly items: T[]; readonly done: Promise<R> } | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return (item) => {
    if (next === undefined) {
      const items: T[] = [];
      const done = running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return work(items);
        });
      running = done;
      next = { items, done };
    }
    next.items.push(item);
    return next.done;
  };
}
