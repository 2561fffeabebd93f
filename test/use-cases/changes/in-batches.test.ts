import { describe, expect, it } from '@jest/globals';
import { inBatches } from '../../../bot/use-cases/changes/in-batches.js';
import { createLanes } from '../../../bot/use-cases/changes/lanes.js';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work in batches', () => {
  it('gathers what comes while the earlier is under way, each once and in order', async () => {
    const batches: (readonly number[])[] = [];
    const add = inBatches(async (items: readonly number[]) => {
      batches.push([...items]);
      await soon();
      return batches.length;
    });
    const first = add(1);
    await Promise.resolve();
    await Promise.resolve();
    const rest = [2, 3, 4].map(add);
    expect(await first).toBe(1);
    expect(await Promise.all(rest)).toEqual([2, 2, 2]);
    expect(batches.flat()).toEqual([1, 2, 3, 4]);
  });

  it('fails for all of a batch and goes on with the next', async () => {
    let times = 0;
    const add = inBatches((items: readonly string[]) => {
      times += 1;
      return times === 1 ? Promise.reject(new Error(items.join())) : Promise.resolve(items.length);
    });
    const failed = [add('a'), add('b')];
    for (const each of failed) await expect(each).rejects.toThrow('a,b');
    expect(await add('c')).toBe(1);
  });
});

describe('lanes', () => {
  it('let so many run at a time, and of those who wait the lowest rank first', async () => {
    const lanes = createLanes(2);
    const order: string[] = [];
    let running = 0;
    let most = 0;
    const work = (name: string, rank: number): Promise<void> =>
      lanes(rank, async () => {
        order.push(name);
        running += 1;
        most = Math.max(most, running);
        await soon();
        running -= 1;
      });
    await Promise.all([work('a', 9), work('b', 9), work('c', 9), work('d', 9), work('small', 1)]);
    expect(most).toBe(2);
    expect(order).toEqual(['a', 'b', 'small', 'c', 'd']);
  });

  it('are left by work that fails', async () => {
    const lanes = createLanes(1);
    await expect(lanes(0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lanes(0, () => Promise.resolve('yes'))).toBe('yes');
  });
});
