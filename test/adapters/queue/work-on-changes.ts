// A program of its own: works on the changes of a database, writes down each run, and takes as long for one as it is
// told, so that it can be killed in the middle.
import { openDatabase } from '../../../bot/adapters/postgres/open-database.js';
import { openQueues } from '../../../bot/adapters/queue/open-queues.js';

const giveUp = (): Promise<void> => Promise.resolve();

const [dataDir = '', databaseUrl = '', milliseconds = '0'] = process.argv.slice(2);
const database = await openDatabase({ dataDir, databaseUrl: databaseUrl === '' ? undefined : databaseUrl });
const { changes } = await openQueues({ database, onError: (error) => console.error(error) });
await changes.start({
  run: async ({ changeId }) => {
    process.stdout.write(`${changeId}\n`);
    await new Promise((resolve) => setTimeout(resolve, Number(milliseconds)));
    return 'ended';
  },
  giveUp,
});
process.stdout.write('ready\n');
