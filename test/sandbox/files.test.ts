import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandboxWithBot, textIn, type Json, type SandboxWithBot } from './sandbox-with-bot.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const PIECE = 320 * 1024;

let sandbox: SandboxWithBot;
let personal: string;
let group: string;
beforeAll(async () => {
  sandbox = await startSandboxWithBot();
  const open = async (body: object): Promise<string> =>
    textIn((await sandbox.call('POST', 'conversations', body)).body['id']);
  personal = await open({ type: 'personal', as: 'admin-teams' });
  group = await open({ type: 'groupChat', as: 'admin-teams', members: ['organizer-occ'] });
});
afterAll(() => sandbox.stop());

const card = (more: object = {}) => ({
  contentType: CONSENT,
  name: 'list.csv',
  content: { description: 'A list', sizeInBytes: 3, acceptContext: { for: 'x' }, declineContext: {} },
  ...more,
});
const send = (conversation: string, attachment: object) =>
  sandbox.connector('POST', `/v3/conversations/${encodeURIComponent(conversation)}/activities`, {
    body: { type: 'message', attachments: [attachment] },
  });
const answerTo = (replyToId: string, action: string) =>
  sandbox.call('POST', `conversations/${encodeURIComponent(personal)}/consents`, {
    as: 'admin-teams',
    replyToId,
    action,
  });
const lastTold = (): Json => sandbox.told.at(-1)?.activity ?? {};

describe('a card that offers a file', () => {
  it('is taken in a personal chat only', async () => {
    expect((await send(personal, card())).status).toBe(201);
    expect((await send(group, card())).status).toBe(400);
  });

  it.each([
    ['without a name', card({ name: '' })],
    ['without a size', card({ content: { description: '', acceptContext: {}, declineContext: {} } })],
    ['with a context that is no object', card({ content: { ...card().content, acceptContext: 'x' } })],
    ['with something that Teams does not know', card({ content: { ...card().content, url: 'x' } })],
    ['of a file that is nowhere', { contentType: INFO, name: 'a', contentUrl: 'x', content: {} }],
  ])('is refused %s', async (_, attachment) => {
    expect((await send(personal, attachment)).status).toBe(400);
  });

  it('tells the bot of yes and no, each with its own context, and of the place only for yes', async () => {
    const id = textIn((await send(personal, card())).body['id']);
    await answerTo(id, 'decline');
    expect(lastTold()).toMatchObject({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: id,
      value: { type: 'fileUpload', action: 'decline', context: {} },
    });
    expect(lastTold()['value']).not.toHaveProperty('uploadInfo');
    await answerTo(id, 'accept');
    expect(lastTold()['value']).toMatchObject({
      action: 'accept',
      context: { for: 'x' },
      uploadInfo: { name: 'list.csv', fileType: 'csv' },
    });
  });

  it('is none where there is no such card', async () => {
    expect((await answerTo('1', 'accept')).status).toBe(404);
  });
});

describe('the place that Teams gives for a file', () => {
  const place = async (): Promise<{ readonly url: string; readonly id: string }> => {
    await answerTo(textIn((await send(personal, card())).body['id']), 'accept');
    const info = (lastTold()['value'] as Json)['uploadInfo'] as Json;
    return { url: textIn(info['uploadUrl']), id: textIn(info['uniqueId']) };
  };
  const put = async (url: string, range: string | undefined, bytes: Uint8Array<ArrayBuffer>, more = {}) => {
    const headers = { ...(range !== undefined && { 'content-range': range }), ...more };
    const response = await fetch(url, { method: 'PUT', body: bytes, headers });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const shown = (id: string): Promise<Response> => fetch(`${sandbox.address}/sandbox/files/${id}`);

  it('takes it in pieces, in order, and has it then', async () => {
    const { url, id } = await place();
    const bytes = new Uint8Array(PIECE + 5).map((_, at) => at % 251);
    const total = bytes.byteLength;
    const first = await put(url, `bytes 0-${PIECE - 1}/${total}`, bytes.slice(0, PIECE));
    expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: [`${PIECE}-`] } });
    expect((await shown(id)).status).toBe(404);
    const rest = await put(url, `bytes ${PIECE}-${total - 1}/${total}`, bytes.slice(PIECE));
    expect(rest.status).toBe(201);
    expect(Buffer.from(await (await shown(id)).arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect((await put(url, 'bytes 0-0/1', new Uint8Array(1))).status).toBe(404);
  });

  it.each<[string, string | undefined, number, object, number]>([
    ['a range', undefined, 3, {}, 400],
    ['the beginning', 'bytes 1-3/4', 3, {}, 416],
    ['as many bytes as it says', 'bytes 0-3/4', 3, {}, 416],
    ['pieces of the right size', 'bytes 0-2/4', 3, {}, 416],
    ['no token', 'bytes 0-2/3', 3, { authorization: 'Bearer x' }, 401],
  ])('wants %s', async (_, range, size, headers, status) => {
    const { url } = await place();
    expect((await put(url, range, new Uint8Array(size), headers)).status).toBe(status);
  });
});

describe('a file that somebody sends', () => {
  const file = { name: 'changes.csv', content: 'müller,1\n' };
  const say = (conversation: string, more: object) =>
    sandbox.call('POST', `conversations/${encodeURIComponent(conversation)}/messages`, {
      as: 'admin-teams',
      ...more,
    });

  it('reaches the bot as an attachment whose address works by itself, and with no other pass', async () => {
    await say(personal, { file });
    const [attachment] = lastTold()['attachments'] as unknown as readonly Json[];
    expect(attachment).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'changes.csv',
      content: { fileType: 'csv' },
    });
    const url = textIn(attachment?.['content']?.['downloadUrl']);
    expect(await (await fetch(url)).text()).toBe(file.content);
    expect((await fetch(url.replace(/tempauth=.*/, 'tempauth=x'))).status).toBe(401);
  });

  it('reaches no bot in a group', async () => {
    expect((await say(group, { text: 'here', file })).status).toBe(400);
  });
});
