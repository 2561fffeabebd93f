// A program of its own: works on the changes of a database, writes down each run, and takes as long for one as it is
// told, so that it can be killed in the middle.
import { openDatabase } from '../../../bot/adapters/postgres/open-database.js';
import { openChangeQueue } from '../../../bot/adapters/queue/open-change-queue.js';

const giveUp = (): Promise<void> => Promise.resolve();

const [dataDir = '', databaseUrl = '', milliseconds = '0'] = process.argv.slice(2);
const database = await openDatabase({ dataDir, databaseUrl: databaseUrl === '' ? undefined : databaseUrl });
const queue = await openChangeQueue({ database, onError: (error) => console.error(error) });
await queue.start({
  run: async ({ changeId }) => {
    process.stdout.write(`${changeId}\n`);
    await new Promise((resolve) => setTimeout(resolve, Number(milliseconds)));
  },
  giveUp,
});
process.stdout.write('ready\n');
