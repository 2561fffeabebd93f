import { readFileSync } from 'node:fs';
import { readConfig } from './config.js';
import { start, type Running } from './start.js';
import { TOLD_PLAINLY } from './told-plainly.js';

try {
  const readFile = (path: string): string => readFileSync(path, 'utf8');
  const running = await start(readConfig({ env: process.env, args: process.argv.slice(2), readFile }));
  announce(running);
  process.once('SIGINT', () => void stop(running));
  process.once('SIGTERM', () => void stop(running));
} catch (cause) {
  console.error(cause instanceof Error && TOLD_PLAINLY.has(cause.name) ? cause.message : cause);
  process.exit(1);
}

function announce({ url, sandbox }: Running): void {
  console.log(`Bridgekeeper is ready at ${url}`);
  if (sandbox === undefined) return;
  console.log('\nA simulated Microsoft tenant runs beside it. You can be:');
  for (const { handle, displayName, description } of sandbox.personas) {
    if (handle !== undefined) console.log(`  ${handle.padEnd(24)} ${displayName.padEnd(20)} ${description}`);
  }
  console.log('\nStop with Ctrl+C.');
}

async function stop(running: Running): Promise<void> {
  // A job that hangs must not keep the machine waiting; whatever it was doing is done again at the next start.
  setTimeout(() => process.exit(1), 10_000).unref();
  await running.stop();
  process.exit(0);
}
