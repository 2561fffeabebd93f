import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDoctor } from './run-doctor.js';

const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-doctor-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
process.exitCode = await runDoctor(process.argv.slice(2), {
  env: process.env,
  setEnv: (name, value) => {
    process.env[name] = value;
  },
  readFile: (path) => readFileSync(path, 'utf8'),
  folder,
  now: Date.now,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
process.exit();
