import { runUnderstand } from './run-understand.js';

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runUnderstand(process.argv.slice(2), {
  input: process.stdin,
  print: (text) => new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve())),
  complain: (text) => console.error(text),
});
