import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runAsk } from '../../bot/cli/run-ask.js';
import { z } from 'zod';
import { startSandboxWithBot } from '../sandbox/sandbox-with-bot.js';
import type { BotAnswer, Json, SandboxWithBot } from '../sandbox/sandbox-with-bot.js';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
let place: SandboxWithBot;
let folder: string;
beforeAll(async () => {
  place = await startSandboxWithBot();
  folder = await mkdtemp(join(tmpdir(), 'ask-test-'));
});
afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => place.behave(answering));

const execute = (verb: string, title: string, data: object = {}) => ({
  type: 'Action.Execute',
  verb,
  title,
  data,
  fallback: 'drop',
});
const message = (card: object, extra: object = {}) => ({
  type: 'message',
  attachments: [{ contentType: ADAPTIVE, content: { type: 'AdaptiveCard', version: '1.5', ...card } }],
  ...extra,
});
const menu = message(
  {
    body: [
      { type: 'TextBlock', text: 'Menu' },
      { type: 'Input.Text', id: 'note', value: 'none' },
      { type: 'TextBlock', id: 'more', text: 'The rest', isVisible: false },
    ],
    actions: [
      execute('why', 'Why?', { step: 2 }),
      execute('pick', 'London'),
      execute('pick', 'Leeds'),
      { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
      { type: 'Action.OpenUrl', title: 'Guide', url: 'https://example.com/guide' },
      { type: 'Action.Submit', title: 'Send', data: { sent: true } },
    ],
  },
  { channelData: { bridgekeeper: { command: { intent: 'help', entities: { topic: 'menu' } } } } },
);
const working = (text: string, pending: boolean) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  ...(pending && { actions: [execute('progress', 'How far is it?')] }),
});

/** What is read of an activity here. */
const Told = z.object({
  type: z.string(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  conversation: z.object({ id: z.string() }),
  value: z.record(z.string(), z.unknown()).optional(),
});
const Pressed = z.object({ action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) }) });

async function answering(activity: Json): Promise<BotAnswer> {
  const { type, text, value, conversation } = Told.parse(activity);
  if (type === 'invoke') {
    const { verb, data } = Pressed.parse(value).action;
    const card =
      verb === 'why' ? working(`Because ${JSON.stringify(data)}`, false) : working('Working', true);
    return { status: 200, body: { statusCode: 200, type: ADAPTIVE, value: card } };
  }
  if (text === 'fail') return { status: 500 };
  const reply =
    text === 'menu' ? menu : { type: 'message', text: `You said ${text ?? JSON.stringify(value)}` };
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  await place.connector('POST', path, { body: reply });
  return { status: 200 };
}

async function ask(args: readonly string[], env: Record<string, string> = {}, program = '/nonexistent.js') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runAsk(args, {
    env: { PORT: new URL(place.address).port, ...env },
    program,
    signal: new AbortController().signal,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}
const asStandard = ['--as', 'organizer-standard'];

describe('a question', () => {
  it('is answered with the plain text of each reply, in the order of the texts', async () => {
    const { status, printed } = await ask([...asStandard, 'one', 'two']);
    expect(printed).toBe('You said one\n\nYou said two\n');
    expect(status).toBe(0);
  });

  it('gives one line of JSON a turn with what the bot understood', async () => {
    const { printed } = await ask([...asStandard, '--json', 'menu', 'hi']);
    const [first, second] = printed.split('\n').map((line) => JSON.parse(line) as unknown);
    expect(first).toMatchObject({
      as: 'organizer-standard',
      text: 'menu',
      command: { intent: 'help', entities: { topic: 'menu' } },
      replies: [{ type: 'message', attachments: [{ contentType: ADAPTIVE }] }],
    });
    expect(second).toMatchObject({ text: 'hi', command: null, replies: [{ text: 'You said hi' }] });
  });

  it('is a new conversation each time, unless it is named', async () => {
    const conversationOf = async (args: string[]) => {
      await ask([...asStandard, ...args, 'x']);
      return place.told.at(-1)?.activity['conversation']?.id;
    };
    expect(await conversationOf([])).not.toBe(await conversationOf([]));
    expect(await conversationOf(['--conversation', 'c'])).toBe(await conversationOf(['--conversation', 'c']));
  });

  it('ends with status 1 when the bot fails', async () => {
    expect(await ask([...asStandard, 'fail', 'never asked'])).toMatchObject({
      status: 1,
      complaints: 'The bot answered with HTTP status 500.',
    });
  });

  it('moves the clock of the sandbox first when a time is given', async () => {
    await ask([...asStandard, '--at', '2027-03-01T09:00:00Z', 'x']);
    expect(place.told.at(-1)?.activity['timestamp']).toMatch(/^2027-03-01T09:00/);
  });
});

describe('a button', () => {
  it('is pressed by its verb or its title, in any case, with its data and the inputs as they stand', async () => {
    const { status, printed } = await ask([...asStandard, 'menu', '!WHY']);
    expect(printed).toContain('Because {"note":"none","step":2}');
    expect(status).toBe(0);
    expect((await ask([...asStandard, 'menu', '!send'])).printed).toContain(
      'You said {"note":"none","sent":true}',
    );
  });

  it('of an earlier call is pressed in a named conversation', async () => {
    await ask([...asStandard, '--conversation', 'earlier', 'menu']);
    expect((await ask([...asStandard, '--conversation', 'earlier', '!why?'])).printed).toContain('Because');
  });

  it('that shows something or leads somewhere does so without the bot', async () => {
    const before = place.told.length;
    const { printed } = await ask([...asStandard, 'menu', '!more', '!guide']);
    expect(place.told.length).toBe(before + 1);
    expect(printed).toContain('(hidden) The rest');
    expect(printed).toMatch(/\nThe rest\n/);
    expect(printed).toContain('https://example.com/guide');
  });

  it.each([
    ['that is not there', 'nothing', /no button "nothing".*\[Why\?\] {2}!why/s],
    ['of which there are several', 'pick', /2 buttons "pick".*\[London\].*\[Leeds\]/s],
  ])('%s ends with status 2 and a list', async (_, name, list) => {
    const { status, complaints } = await ask([...asStandard, 'menu', `!${name}`]);
    expect(status).toBe(2);
    expect(complaints).toMatch(list);
  });

  it('that starts work shows the card as it is once the work is done', async () => {
    place.behave(async (activity) => {
      const { type, conversation, replyToId = '' } = Told.parse(activity);
      if (type !== 'invoke') return answering(activity);
      const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${replyToId}`;
      const done = {
        type: 'message',
        attachments: [{ contentType: ADAPTIVE, content: working('Done', false) }],
      };
      setTimeout(() => void place.connector('PUT', path, { body: done }), 300);
      return { status: 200, body: { statusCode: 200, type: ADAPTIVE, value: working('Working', true) } };
    });
    const { printed } = await ask([...asStandard, 'menu', '!London']);
    expect(printed).toContain('Done');
    expect(printed).not.toContain('Working');
  });
});

describe('bad usage', () => {
  it.each([
    ['nobody asks', ['hello'], /--as/],
    ['nothing is asked', asStandard, /what to ask/],
    ['a flag is unknown', [...asStandard, '--frob', 'x'], /--frob/],
    ['the time is none', [...asStandard, '--at', 'noon', 'x'], /noon/],
    ['the tenant file is not there', [...asStandard, '--tenant', '/nonexistent', 'x'], /cannot be read/],
    ['the person is unknown', ['--as', 'zed', 'x'], /"zed".*organizer-standard/],
    ['there is no card to press on', [...asStandard, '!why'], /no card/],
  ])('ends with status 2 and a sentence when %s', async (_, args, sentence) => {
    const { status, complaints } = await ask(args);
    expect(status).toBe(2);
    expect(complaints).toMatch(sentence);
  });
});

describe('a throwaway sandbox', () => {
  const foldersLeft = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('bridgekeeper-ask-'));

  it('is started where none runs, asked, and gone afterwards', async () => {
    // Stands for the product: it announces the sandbox of this test and waits to be ended.
    const program = join(folder, 'stand-in.mjs');
    await writeFile(
      program,
      `console.log('Bridgekeeper is ready at ${place.address}'); setInterval(() => {}, 1000);`,
    );
    const before = await foldersLeft();
    const { status, printed } = await ask([...asStandard, 'hi'], { PORT: String(await freePort()) }, program);
    expect({ status, printed }).toEqual({ status: 0, printed: 'You said hi\n' });
    expect((await foldersLeft()).filter((name) => !before.includes(name))).toEqual([]);
  });

  it('that does not start says why: status 2 for the tenant file, else 1', async () => {
    const program = join(folder, 'failing.mjs');
    await writeFile(program, `console.error(process.argv[3] + ' is no tenant file'); process.exit(1);`);
    const tenant = join(folder, 'tenant.json');
    await writeFile(tenant, '{}');
    const bad = await ask([...asStandard, '--tenant', tenant, 'hi'], {}, program);
    expect(bad).toMatchObject({ status: 2, complaints: expect.stringContaining('is no tenant file') });
    const busy = await ask([...asStandard, 'hi'], { PORT: String(await freePort()) }, program);
    expect(busy.status).toBe(1);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
