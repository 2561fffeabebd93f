import { changesBench } from './changes.js';
import { mirrorBench } from './mirror.js';
import { planBench } from './plan.js';
import { resolveBench } from './resolve.js';
import { turnBench } from './turn.js';

/** `npm run bench [-- name…] [--short]`: every measurement against a peer or a floor, in the same run. */
const BENCHES = {
  turn: turnBench,
  mirror: mirrorBench,
  resolve: resolveBench,
  changes: changesBench,
  plan: planBench,
} as const;

const args = process.argv.slice(2);
const short = args.includes('--short');
const names = args.filter((each) => !each.startsWith('--'));
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await bench({ short });
  }
}
