import { runAudit } from './run-audit.js';

// Whoever reads the lines may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());

process.exitCode = await runAudit(process.argv.slice(2), {
  databaseUrl: process.env['DATABASE_URL'],
  dataDir: process.env['DATA_DIR'] ?? '.data',
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
});
process.exit();
