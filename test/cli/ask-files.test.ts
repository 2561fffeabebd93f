import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runAsk } from '../../bot/cli/run-ask.js';
import {
  startSandboxWithBot,
  type BotAnswer,
  type Json,
  type SandboxWithBot,
} from '../sandbox/sandbox-with-bot.js';

let place: SandboxWithBot;
let folder: string;
beforeAll(async () => {
  place = await startSandboxWithBot();
  place.behave(answering);
  folder = await mkdtemp(join(tmpdir(), 'ask-files-'));
});
afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});

const TABLE = ['Name,Number', ...Array.from({ length: 9 }, (_, at) => `Row ${at},+4420794601${at}`)].join(
  '\r\n',
);
const OFFER = {
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  name: 'list.csv',
  content: {
    description: 'A list of nine.',
    sizeInBytes: TABLE.length,
    acceptContext: {},
    declineContext: {},
  },
};

const Told = z.object({
  replyToId: z.string().optional(),
  conversation: z.object({ id: z.string() }),
  value: z
    .object({
      action: z.string(),
      uploadInfo: z
        .object({ uploadUrl: z.string(), contentUrl: z.string(), uniqueId: z.string() })
        .optional(),
    })
    .optional(),
  attachments: z.array(z.object({ content: z.object({ downloadUrl: z.string() }) })).optional(),
});

/** Offers a list, hands it over when that is allowed, and reads back what it is sent. */
async function answering(activity: Json): Promise<BotAnswer> {
  const { conversation, replyToId, value, attachments } = Told.parse(activity);
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  const send = (message: object) => place.connector('POST', path, { body: { type: 'message', ...message } });
  const [sent] = attachments ?? [];
  if (sent !== undefined) {
    await send({ text: `Read: ${await (await fetch(sent.content.downloadUrl)).text()}` });
  } else if (value === undefined) {
    await send({ attachments: [OFFER] });
  } else if (value.uploadInfo === undefined) {
    await send({ text: 'Then not.' });
    await place.connector('DELETE', `${path}/${replyToId ?? ''}`);
  } else {
    const { uploadUrl, contentUrl, uniqueId } = value.uploadInfo;
    const last = TABLE.length - 1;
    const headers = { 'content-range': `bytes 0-${last}/${TABLE.length}` };
    await fetch(uploadUrl, { method: 'PUT', body: TABLE, headers });
    const contentType = 'application/vnd.microsoft.teams.card.file.info';
    const info = { contentType, contentUrl, name: 'list.csv', content: { uniqueId, fileType: 'csv' } };
    await send({ attachments: [info] });
  }
  return { status: 200 };
}

async function ask(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runAsk(['--as', 'admin-teams', ...args], {
    env: { PORT: new URL(place.address).port },
    program: '/nonexistent.js',
    signal: new AbortController().signal,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

describe('a file that the bot offers', () => {
  it('is shown with its two buttons, and its first lines once it is accepted', async () => {
    const { status, printed } = await ask('list', '!accept');
    expect(status).toBe(0);
    expect(printed).toContain(`list.csv (${TABLE.length} bytes)\nA list of nine.\n[Accept] [Decline]`);
    expect(printed).toContain('File: list.csv');
    expect(printed).toContain('Name,Number\nRow 0,+44207946010\n');
    expect(printed).toContain('… and 4 more lines');
    expect(printed).not.toContain('Row 8');
  });

  it('is not made when it is declined, and its buttons work in a conversation that goes on', async () => {
    await ask('--conversation', 'files', 'list');
    expect((await ask('--conversation', 'files', '!Decline')).printed).toContain('Then not.');
  });

  it('has no buttons any more once the bot has taken it back', async () => {
    expect(await ask('list', '!decline', '!accept')).toMatchObject({ status: 2 });
  });
});

describe('a file of one’s own', () => {
  it('goes with the last text', async () => {
    const file = join(folder, 'changes.csv');
    await writeFile(file, 'müller,1');
    const { status, printed } = await ask('--file', file, 'list', 'these');
    expect(status).toBe(0);
    expect(printed).toContain('[Accept] [Decline]');
    expect(printed).toContain('Read: müller,1');
  });

  it.each([
    [['--file', '/nonexistent.csv', 'these'], 'The file /nonexistent.csv cannot be read.'],
    [['--file', 'package.json', '!accept'], 'A file goes with words'],
  ])('%j is a mistake of usage', async (args, complaint) => {
    const { status, complaints } = await ask(...args);
    expect(status).toBe(2);
    expect(complaints).toContain(complaint);
  });
});
