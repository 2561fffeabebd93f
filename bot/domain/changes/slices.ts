/** Steps of one stage that one job works on. */
export interface Slice {
  readonly from: number;
  readonly count: number;
}

/** So few that all instances share a change, so many that a job is worth its place in the queue. */
export const SLICE = 10;

/** The slices of a stage. */
export function slicesOf({ from, count }: Slice): readonly Slice[] {
  return Array.from({ length: Math.ceil(count / SLICE) }, (_, at) => ({
    from: from + at * SLICE,
    count: Math.min(SLICE, count - at * SLICE),
  }));
}
