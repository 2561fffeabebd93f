// A program of its own: opens the database in the folder that it is given, writes rows until it is killed, and prints
// each row once it is committed.
import { openDatabase } from '../../../bot/adapters/postgres/open-database.js';
import { storedConversations } from '../../../bot/adapters/postgres/stored-conversations.js';

try {
  const database = await openDatabase({ dataDir: process.argv[2] ?? '' });
  const conversations = storedConversations(database);
  for (let row = 0; ; row += 1) {
    await conversations.welcome('tenant', `row-${row}`);
    process.stdout.write(`${row}\n`);
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : 'unknown'}\n`);
}
