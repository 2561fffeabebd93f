import { startPostgresServer } from '../support/postgres-server.js';
import { startChild, type Child } from './child.js';
import { measure, type Round } from './client.js';
import { organizerId } from './many-organizers.js';

const BOT_ID = 'b0700000-0000-4000-8000-0000000000b0';
const TENANT_ID = '7e0a0000-0000-4000-8000-00000000007e';
const ORGANIZERS = 5_000;
const CONCURRENCY = 16;

/** One bot under measurement and what its rounds gave. */
interface Contender {
  readonly name: string;
  readonly bot: Child;
  readonly text: string;
  readonly rounds: (Round & { readonly cpuMicros: number })[];
  cards: number;
}

/**
 * The whole turn "my numbers" (token verified, one read of the store, card built and posted) against the stock echo bot of
 * the Bot Framework: same channel, same client, rounds in turns, so that the machine's moods meet all alike.
 */
export async function turnBench({ short }: { readonly short: boolean }): Promise<void> {
  const turns = short ? 1_000 : 4_000;
  const rounds = short ? 3 : 7;
  const channel = await startChild('minimal-connector.ts', { BOT_ID });
  const { url: channelUrl = '', token = '' } = channel.ready;
  const control = await startChild('idle-control.ts');
  const server = await startPostgresServer();
  const env = { BOT_ID, TENANT_ID, CHANNEL_URL: channelUrl, ORGANIZERS: String(ORGANIZERS) };
  const onServer = server === undefined ? [] : [{ ...env, DATABASE_URL: await server.newDatabase() }];
  const contender = async (
    name: string,
    file: string,
    more: Readonly<Record<string, string>>,
  ): Promise<Contender> => {
    const text = file === 'our-bot.ts' ? 'my numbers' : 'hello';
    return { name, bot: await startChild(file, more), text, rounds: [], cards: 0 };
  };
  const contenders = [
    await contender('stock echo bot', 'stock-echo-bot.ts', env),
    ...(await Promise.all(onServer.map((each) => contender('my numbers, PostgreSQL', 'our-bot.ts', each)))),
    await contender('my numbers, PGlite', 'our-bot.ts', env),
  ];
  try {
    for (const { bot, text } of contenders) await load(bot, text, { turns, token, channelUrl });
    await channel.ask('counted');
    await control.ask('stalls');
    for (let round = 0; round < rounds; round += 1) {
      for (const each of contenders) {
        const before = await each.bot.ask('cpu');
        const measured = await load(each.bot, each.text, { turns, token, channelUrl });
        const after = await each.bot.ask('cpu');
        const counted = await channel.ask('counted');
        if (counted['messages'] !== turns)
          throw new Error(`${each.name} posted ${String(counted['messages'])} answers`);
        each.cards += counted['cards'] ?? 0;
        each.rounds.push({
          ...measured,
          cpuMicros: ((after['cpuMicros'] ?? 0) - (before['cpuMicros'] ?? 0)) / turns,
        });
      }
    }
    print(contenders, await control.ask('stalls'));
  } finally {
    for (const { bot } of contenders) await bot.stop();
    await Promise.all([channel.stop(), control.stop(), server?.stop()]);
  }
}

interface Channel {
  readonly turns: number;
  readonly token: string;
  readonly channelUrl: string;
}

function load(bot: Child, text: string, { turns, token, channelUrl }: Channel): Promise<Round> {
  const url = bot.ready['url'] ?? '';
  const activity = (): object => messageOf(text, channelUrl);
  return measure({ url, token, turns, concurrency: CONCURRENCY, activity });
}

let sent = 0;

/** A message as Teams sends it, of an organizer picked at random. */
function messageOf(text: string, channelUrl: string): object {
  const organizer = Math.floor(Math.random() * ORGANIZERS);
  sent += 1;
  const now = new Date().toISOString();
  return {
    type: 'message',
    id: `1700000${String(sent)}`,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: `${channelUrl}/`,
    text,
    textFormat: 'plain',
    locale: 'en-GB',
    from: {
      id: `29:${String(organizer)}`,
      name: `Organizer ${String(organizer)}`,
      aadObjectId: organizerId(organizer),
    },
    recipient: { id: `28:${BOT_ID}`, name: 'Bridgekeeper' },
    conversation: { id: `a:chat-${String(organizer)}`, conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
  };
}

function print(contenders: readonly Contender[], stalls: Readonly<Record<string, number>>): void {
  const stock = contenders[0]?.rounds ?? [];
  const of = (rounds: Contender['rounds'], pick: (round: Contender['rounds'][number]) => number): number =>
    median(rounds.map(pick));
  console.log(
    `\nA turn, ${String(CONCURRENCY)} at a time, medians of ${String(stock.length)} rounds in turns`,
  );
  console.table(
    contenders.map(({ name, rounds, cards }) => {
      const ratios = rounds.map(
        (round, index) => round.turnsPerSecond / (stock[index]?.turnsPerSecond ?? Number.NaN),
      );
      return {
        bot: name,
        'turns/s': Math.round(of(rounds, (round) => round.turnsPerSecond)),
        'against stock': `${median(ratios).toFixed(2)}×`,
        'CPU µs/turn': Math.round(of(rounds, (round) => round.cpuMicros)),
        'p50 ms': of(rounds, (round) => round.p50Ms).toFixed(1),
        'p99 ms': of(rounds, (round) => round.p99Ms).toFixed(1),
        cards,
      };
    }),
  );
  const { p99Ms = 0, maxMs = 0 } = stalls;
  console.log(
    `An idle process beside it was held up ${p99Ms.toFixed(1)} ms (p99) and ${maxMs.toFixed(1)} ms (most).`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
