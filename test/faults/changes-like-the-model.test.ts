import { expect, it } from '@jest/globals';
import { runModel } from './model/run-model.js';

const COMMANDS = 60;

it('changes, undos, edits elsewhere and power cuts leave the tenant as a simple model says', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { counts, troubles } = await runModel({ commands: COMMANDS, seed });
  console.info(`seed ${seed}: ${JSON.stringify(counts)}`);
  expect(troubles).toEqual([]);
}, 300_000);
