import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listedFileUrls } from '../../../bot/chat/files/file-hosts.js';
import { receivedFile } from '../../../bot/chat/files/received-file.js';
import { IncomingActivity } from '../../../bot/chat/turn/incoming-activity.js';

const FILES: Readonly<Record<string, Buffer>> = {
  '/plain': Buffer.from('user,number\nmüller@contoso.com,+442079460100\n'),
  '/marked': Buffer.from('\ufeffuser,number\n'),
  '/utf16': Buffer.from('\ufeffuser,Müller\n', 'utf16le'),
  '/latin1': Buffer.from('user,Müller\n', 'latin1'),
  '/binary': Buffer.from('PK\u0003\u0004\0\0'),
  '/empty': Buffer.from('\ufeff \r\n'),
  '/long': Buffer.alloc(5_000_001, 'a'),
  '/justFits': Buffer.alloc(5_000_000, 'a'),
  '/rows': Buffer.from('a\n'.repeat(100_001)),
  '/tooManyRows': Buffer.from('a\n'.repeat(100_002)),
};

let server: Server;
let base: string;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/moved') response.writeHead(302, { location: '/plain' }).end();
    else if (path === '/cut')
      response.writeHead(200, { 'content-length': 10 }).write('a', () => response.destroy());
    else if (FILES[path] === undefined) response.writeHead(404).end();
    else response.end(FILES[path]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Sent {
  readonly path?: string;
  readonly name?: string;
  readonly downloadUrl?: string;
  readonly fileType?: string;
  readonly chat?: string;
  readonly count?: number;
}

function sent({ path = '/plain', name = 'changes.csv', downloadUrl, fileType, chat, count = 1 }: Sent = {}) {
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso-my.sharepoint.com/personal/x',
    name,
    content: {
      downloadUrl: downloadUrl ?? `${base}${path}`,
      uniqueId: 'u',
      ...(fileType !== undefined && { fileType }),
    },
  };
  const activity = IncomingActivity.parse({
    type: 'message',
    channelId: 'msteams',
    from: { id: '29:x' },
    recipient: { id: '28:y' },
    conversation: { id: 'a:1', conversationType: chat ?? 'personal' },
    attachments: [
      { contentType: 'text/html', content: '<p>hi</p>' },
      ...Array.from({ length: count }, () => file),
    ],
  });
  return receivedFile(activity, listedFileUrls([new URL(base).host, '*.sharepoint.com']));
}

const troubleOf = async (wanted: Sent): Promise<string | undefined> => {
  const got = await sent(wanted)?.();
  return got?.ok === false ? got.failure.code : 'read';
};

describe('a file that somebody attaches', () => {
  it('is read as text with its name', async () => {
    await expect(sent()?.()).resolves.toEqual({
      ok: true,
      value: { name: 'changes.csv', text: 'user,number\nmüller@contoso.com,+442079460100\n' },
    });
  });

  it.each([
    ['/marked', 'user,number\n'],
    ['/utf16', 'user,Müller\n'],
  ])('%s loses the mark that says how it is written', async (path, text) => {
    await expect(sent({ path })?.()).resolves.toMatchObject({ ok: true, value: { text } });
  });

  it.each<[string, Sent, string]>([
    ['written in an old code page', { path: '/latin1' }, 'notUtf8'],
    ['that is no text', { path: '/binary' }, 'notUtf8'],
    ['with nothing in it', { path: '/empty' }, 'emptyFile'],
    ['larger than 5 MB', { path: '/long' }, 'fileTooLarge'],
    ['of just 5 MB', { path: '/justFits' }, 'read'],
    ['of 100,000 rows and a header', { path: '/rows' }, 'read'],
    ['of one row more', { path: '/tooManyRows' }, 'tooManyLines'],
    ['that is not there any more', { path: '/gone' }, 'noSuchFile'],
    ['behind a redirect', { path: '/moved' }, 'fileNotAnswered'],
    ['that breaks off', { path: '/cut' }, 'fileNotAnswered'],
    ['of Excel', { name: 'changes.xlsx' }, 'notATable'],
    ['whose type says so', { name: 'changes.csv', fileType: 'pdf' }, 'notATable'],
    ['without an ending', { name: 'changes' }, 'notATable'],
    ['beside a second one', { count: 2 }, 'severalFiles'],
    ['on a strange host', { downloadUrl: 'https://example.com/a.csv' }, 'strangeHost'],
    ['on a host that only ends alike', { downloadUrl: 'https://evilsharepoint.com/a.csv' }, 'strangeHost'],
    ['without encryption', { downloadUrl: 'http://contoso.sharepoint.com/a.csv' }, 'strangeHost'],
    [
      'with a password in its address',
      { downloadUrl: 'https://a:b@contoso.sharepoint.com/a.csv' },
      'strangeHost',
    ],
    ['in a file of this machine', { downloadUrl: 'file:///etc/passwd' }, 'strangeHost'],
  ])('%s: %#', async (_, wanted, expected) => {
    await expect(troubleOf(wanted)).resolves.toBe(expected);
  });

  it('is not there where none is attached, nor outside of one’s own chat', () => {
    expect(sent({ count: 0 })).toBeUndefined();
    expect(sent({ chat: 'groupChat' })).toBeUndefined();
  });

  it('is not fetched before somebody asks for it, and a strange host never', async () => {
    asked = [];
    const file = sent();
    await troubleOf({ downloadUrl: 'http://localhost:1/plain' });
    expect(asked).toEqual([]);
    await file?.();
    expect(asked).toEqual(['/plain']);
  });
});
