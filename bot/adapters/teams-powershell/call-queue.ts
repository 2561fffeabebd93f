/** What waits its turn. Turns go round between the lanes, so that a thousand calls of one kind do not hold up one of another. */
export interface CallQueue<T> {
  readonly size: () => number;
  /** `first` puts it before the others of its lane. */
  add(lane: string, waiting: T, place: 'first' | 'last'): void;
  next(): T | undefined;
  /** Empties the queue. */
  takeAll(): readonly T[];
}

export function createCallQueue<T>(): CallQueue<T> {
  const lanes = new Map<string, T[]>();
  let size = 0;
  return {
    size: () => size,
    add(lane, waiting, place) {
      size += 1;
      const line = lanes.get(lane);
      if (line === undefined) lanes.set(lane, [waiting]);
      else if (place === 'first') line.unshift(waiting);
      else line.push(waiting);
    },
    next() {
      for (const [lane, line] of lanes) {
        const waiting = line.shift();
        // A map keeps the order of insertion: taking the lane out and putting it back sends it to the end.
        lanes.delete(lane);
        if (line.length > 0) lanes.set(lane, line);
        size -= 1;
        return waiting;
      }
      return undefined;
    },
    takeAll() {
      const all = [...lanes.values()].flat();
      lanes.clear();
      size = 0;
      return all;
    },
  };
}
