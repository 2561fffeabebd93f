import { parseArgs } from 'node:util';
import { runPlayground } from './run-playground.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

const { values } = parseArgs({ options: { as: { type: 'string', default: 'organizer-standard' } } });
const surroundings = {
  env: process.env,
  folder: process.cwd(),
  signal: interrupted.signal,
  print: (text: string) => console.log(text),
};
process.exitCode = await runPlayground(surroundings, values.as);
