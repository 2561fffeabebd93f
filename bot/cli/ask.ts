import { fileURLToPath } from 'node:url';
import { runAsk } from './run-ask.js';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

process.exitCode = await runAsk(process.argv.slice(2), {
  env: process.env,
  program: fileURLToPath(new URL('../index.js', import.meta.url)),
  signal: interrupted.signal,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
