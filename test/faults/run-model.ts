import { runModel } from './model/run-model.js';

// npm run model -- 3000 [--seed 7]
const [commands = '1000', ...more] = process.argv.slice(2);
const said = more[more.indexOf('--seed') + 1];
const seed = more.includes('--seed') ? Number(said) : Math.floor(Math.random() * 2 ** 31);
const began = performance.now();
const { counts, troubles } = await runModel({ commands: Number(commands), seed });
console.log(`seed ${seed}, ${commands} commands in ${Math.round((performance.now() - began) / 1000)} s`);
for (const [what, count] of Object.entries(counts).sort())
  console.log(`${String(count).padStart(6)} ${what}`);
for (const trouble of troubles) console.log(`TROUBLE ${trouble}`);
process.exit(troubles.length === 0 ? 0 : 1);
