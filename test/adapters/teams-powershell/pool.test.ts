import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  createPool,
  type PoolOptions,
  type TeamsPowerShell,
} from '../../../bot/adapters/teams-powershell/pool.js';
import type { Parameters } from '../../../bot/adapters/teams-powershell/cmdlets.js';
import type { LogFields } from '../../../bot/ports/log.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(30_000);

const READ = 'Get-CsOnlineDialInConferencingUser';
const WRITE = 'Set-CsOnlineDialInConferencingUser';
const GRANT = 'Grant-CsTeamsAudioConferencingPolicy';
const USAGES = 'Set-CsOnlinePstnUsage';

let folder: string;
let pool: TeamsPowerShell;
let events: { readonly event: string; readonly fields: LogFields | undefined }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-worker-'));
  events = [];
});

afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(how: string, options: Partial<PoolOptions> = {}): TeamsPowerShell {
  const note = (event: string, fields?: LogFields) => void events.push({ event, fields });
  pool = createPool({
    program: {
      command: process.execPath,
      args: [fileURLToPath(new URL('fake-worker.mjs', import.meta.url))],
      environment: { FAKE_START: how, FAKE_STARTS: join(folder, 'starts') },
    },
    slots: 1,
    log: { info: note, warn: note, error: (event, _, fields) => note(event, fields) },
    ...options,
  });
  return pool;
}

const starts = () => readFileSync(join(folder, 'starts')).length;
const ask = (way: string, cmdlet = READ) => pool.call(cmdlet, { Identity: way });
const askLater = (way: string, cmdlet = READ) => pool.call(cmdlet, { Identity: way }, 'background');
const failure = async (way: string, cmdlet = READ) => {
  const answer = await ask(way, cmdlet);
  return answer.ok ? answer.value : answer.failure.code;
};

describe('a call', () => {
  it('goes to a process that is started once and lives on', async () => {
    start('well');
    const parameters = { Identity: 'echoes', ServiceNumber: '442079460100' };
    expect(await pool.call(WRITE, parameters)).toMatchObject({
      ok: true,
      value: [{ cmdlet: WRITE, parameters }],
    });
    await ask('echoes');
    expect(starts()).toBe(1);
  });

  it('lets the process see only the environment it was given', async () => {
    start('well');
    expect(await ask('echoes')).toMatchObject({ value: [{ environment: ['FAKE_START', 'FAKE_STARTS'] }] });
  });

  it.each<[string, string, object]>([
    ['a cmdlet that is not listed', 'Remove-CsOnlineDialInConferencingUser', {}],
    ['a name every object has', 'constructor', {}],
    ['a parameter that is not listed', READ, { Filter: 'x' }],
    ['a parameter every object has', READ, { toString: 'x' }],
    ['a number where a text belongs', READ, { Identity: 7 }],
    ['an empty text', READ, { Identity: '' }],
    ['a fraction where a whole number belongs', 'Get-CsPhoneNumberAssignment', { Top: 1.5 }],
    ['nobody named where that means the whole tenant', GRANT, { PolicyName: 'x' }],
    ['both a person and the whole tenant', GRANT, { Identity: 'x', Global: true, PolicyName: 'x' }],
    ['a person who is an empty text', GRANT, { Identity: '', PolicyName: 'x' }],
    ['an undefined policy in place of none', GRANT, { Identity: 'x', PolicyName: undefined }],
    ['a list that replaces another', USAGES, { Identity: 'Global', Usage: { Replace: ['x'] } }],
    ['a list that is not said to be added', USAGES, { Identity: 'Global', Usage: ['x'] }],
    ['a change of a list that changes nothing', USAGES, { Identity: 'Global', Usage: {} }],
    ['more text than a call needs', READ, { Identity: 'x'.repeat(40_000) }],
  ])('never leaves with %s', async (_, cmdlet, parameters) => {
    start('well');
    // What the compiler would not let through comes from somewhere that it does not see.
    const answer = await pool.call(cmdlet, parameters as Parameters);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'notAllowed' } });
    expect(starts).toThrow();
  });

  it.each([
    ['notFound', 'notFound'],
    ['refused', 'refused'],
    ['throttled', 'throttled'],
    ['signedOut', 'signedOut'],
    ['failed', 'failed'],
    ['newWord', 'failed'],
  ])('that ended in %s is told as %s, and the process goes on', async (way, code) => {
    start('well');
    expect(await failure(way)).toBe(code);
    expect(await ask('echoes')).toMatchObject({ ok: true });
    expect(starts()).toBe(1);
  });

  it('finds its answer among lines that are none', async () => {
    start('noisy');
    expect(await ask('says garbage')).toMatchObject({ ok: true, value: [{ cmdlet: READ }] });
  });

  it('puts an answer that came in pieces together, also inside a letter', async () => {
    start('well');
    expect(await ask('in two pieces')).toEqual({ ok: true, value: [{ name: 'Zoë – 東京' }] });
  });
});

describe('a process that fails', () => {
  it('is replaced, and the read that died with it is made again', async () => {
    start('well');
    expect(await ask('dies first')).toMatchObject({ ok: true, value: [{ starts: 2 }] });
  });

  it('fails a read that dies twice', async () => {
    start('well');
    expect(await failure('dies')).toBe('down');
    expect(starts()).toBe(2);
  });

  it('never makes a write again that may have happened', async () => {
    start('well');
    expect(await failure('dies first', WRITE)).toBe('down');
    expect(starts()).toBe(1);
    expect(await ask('echoes', WRITE)).toMatchObject({ ok: true, value: [{ starts: 2 }] });
  });

  it('is noticed between two calls, so that not even a write is lost to it', async () => {
    start('well');
    await ask('answers and dies');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await ask('echoes', WRITE)).toMatchObject({ ok: true, value: [{ starts: 2 }] });
  });

  it.each(['hangs', 'says only garbage'])('and %s is ended when the time is up', async (way) => {
    start('well', { timeLimitMs: 400 });
    expect(await failure(way)).toBe('late');
    expect(await ask('echoes')).toMatchObject({ ok: true, value: [{ starts: 2 }] });
  });

  it('and hangs is replaced for a read in the background, which has the time to be made again', async () => {
    start('well', { timeLimitMs: 400 });
    expect(await askLater('hangs first')).toMatchObject({ ok: true, value: [{ starts: 2 }] });
    expect(await askLater('hangs')).toMatchObject({ failure: { code: 'late' } });
    expect(await askLater('hangs first', WRITE)).toMatchObject({ ok: true });
  });

  it('and hangs over a write is replaced, and the write not made again, however little hurry there is', async () => {
    start('well', { timeLimitMs: 400 });
    expect(await askLater('hangs first', WRITE)).toMatchObject({ failure: { code: 'late' } });
    expect(starts()).toBe(1);
  });

  it('and talks without end is ended', async () => {
    start('well');
    expect(await failure('answers at length')).toBe('odd');
    expect(await ask('echoes')).toMatchObject({ ok: true, value: [{ starts: 2 }] });
  });

  it.each([
    ['refused', 'signedOut'],
    ['dies', 'down'],
    ['hangs', 'late'],
  ])('at its start (%s) fails all that wait, as %s', async (how, code) => {
    start(how, { startLimitMs: how === 'hangs' ? 200 : 20_000 });
    expect(await Promise.all([failure('echoes'), failure('echoes', WRITE)])).toEqual([code, code]);
  });

  it('is started again after a pause that grows, during which calls fail at once', async () => {
    start('refused');
    const codes = [];
    const began = performance.now();
    for (let call = 0; call < 12; call += 1) codes.push(await failure('echoes'));
    expect(codes).toEqual(Array(12).fill('signedOut'));
    expect(starts()).toBeLessThanOrEqual(6);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('serves again once signing in works', async () => {
    start('refused once');
    expect(await failure('echoes')).toBe('signedOut');
    expect(await ask('echoes')).toMatchObject({ ok: true });
  });

  it('says down where there is no such program', async () => {
    start('well', { program: { command: join(folder, 'nothing'), args: [], environment: {} } });
    expect(await failure('echoes')).toBe('down');
  });

  it('is logged by cmdlet and code, without what was asked or said', async () => {
    start('well');
    await ask('refused');
    expect(events).toContainEqual({
      event: 'powershell.failed',
      fields: { cmdlet: READ, code: 'refused', ms: expect.any(Number) },
    });
    expect(JSON.stringify(events)).not.toContain('It was');
  });
});

describe('a process that has grown', () => {
  const big = Array.from({ length: 60 }, () => 'is big');

  it('is replaced between two calls once it has done something for its place, and nothing is lost', async () => {
    start('well', { maxMegabytes: 500 });
    const answers = await Promise.all(big.map((way) => ask(way, WRITE)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(starts()).toBe(2);
    expect(events).toContainEqual({
      event: 'powershell.retired',
      fields: { calls: 50, megabytes: 600 },
    });
  });

  it('stays where it is allowed to be that big', async () => {
    start('well', { maxMegabytes: 600 });
    await Promise.all(big.map((way) => ask(way)));
    expect(starts()).toBe(1);
  });
});

describe('several calls', () => {
  it('use as many processes as there are slots', async () => {
    start('well', { slots: 2 });
    await Promise.all(Array.from({ length: 6 }, () => ask('takes 50 ms')));
    expect(starts()).toBe(2);
  });

  it('take turns by cmdlet, so that a long row of one kind does not hold up another', async () => {
    start('well');
    const order: string[] = [];
    const calls = [...Array<string>(5).fill(WRITE), READ].map(async (cmdlet) => {
      await ask('echoes', cmdlet);
      order.push(cmdlet);
    });
    await Promise.all(calls);
    expect(order.indexOf(READ)).toBeLessThanOrEqual(2);
  });

  it('that somebody asked for go before all that wait in the background, whatever their cmdlet', async () => {
    start('well');
    const order: string[] = [];
    const note = (name: string, answer: Promise<unknown>) => answer.then(() => order.push(name));
    await Promise.all([
      ...Array.from({ length: 5 }, () => note('background', askLater('takes 50 ms'))),
      note('background', askLater('echoes', WRITE)),
      ...Array.from({ length: 3 }, () => note('asked', ask('echoes'))),
    ]);
    expect(order.lastIndexOf('asked')).toBeLessThanOrEqual(3);
  });

  it('in the background never make one that somebody asked for be turned away', async () => {
    start('well', { maxWaiting: 2 });
    const flood = Array.from({ length: 20 }, () => askLater('takes 50 ms'));
    const asked = ask('echoes');
    const codes = (await Promise.all(flood)).map((each) => (each.ok ? 'ok' : each.failure.code));
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThanOrEqual(15);
    expect((await asked).ok).toBe(true);
  });

  it('are turned away when too many wait', async () => {
    start('well', { maxWaiting: 2 });
    const codes = await Promise.all(Array.from({ length: 5 }, () => failure('takes 50 ms')));
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThanOrEqual(2);
    expect(codes.some(Array.isArray)).toBe(true);
  });

  it('are not forgotten when the next comes with the answer to the last', async () => {
    start('well');
    for (let call = 0; call < 50; call += 1) expect((await ask('echoes')).ok).toBe(true);
  });
});

describe('closing', () => {
  it('fails what runs and what waits, and ends even a process that does not listen, within two seconds', async () => {
    start('stubborn');
    const codes = [failure('hangs'), failure('echoes', WRITE)];
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    await pool.close();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await Promise.all(codes)).toEqual(['down', 'down']);
    expect(await failure('echoes')).toBe('down');
  });
});
