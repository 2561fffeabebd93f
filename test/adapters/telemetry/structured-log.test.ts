import { describe, expect, it } from '@jest/globals';
import { structuredLog, type LogOptions } from '../../../bot/adapters/telemetry/structured-log.js';

const AT = Date.UTC(2026, 9, 6, 8, 5, 9);

describe('the log', () => {
  it('writes one JSON object a line, whose own words fields cannot replace', () => {
    const lines = written({}, (log) =>
      log.info('turn.handled', { traceId: 'a\nb', outcome: 'ok', ms: 12, level: 'x' }),
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2026-10-06T08:05:09.000Z',
      level: 'info',
      event: 'turn.handled',
      traceId: 'a\nb',
      outcome: 'ok',
      ms: 12,
    });
  });

  it('writes a short readable line for a terminal, without the stack', () => {
    const lines = written({ form: 'terminal' }, (log) => {
      log.info('turn.handled', { outcome: 'no license', ms: 12, left: undefined });
      log.error('graph.failed', new RangeError('out of range'));
    });
    expect(lines[0]).toBe('08:05:09 turn.handled outcome="no license" ms=12\n');
    expect(lines[1]).toBe('08:05:09 error graph.failed error=RangeError message="out of range"\n');
  });

  it.each([
    ['info', ['a', 'b', 'c']],
    ['warn', ['b', 'c']],
    ['error', ['c']],
  ] as const)('at level %s writes %j', (level, events) => {
    const lines = written({ level }, (log) => {
      log.info('a');
      log.warn('b');
      log.error('c', new Error('x'));
    });
    expect(lines.map((line): unknown => JSON.parse(line).event)).toEqual(events);
  });

  it('says where an error and its cause come from, in a line of bounded length', () => {
    const cause = new Error('why'.repeat(1_000));
    const [line = ''] = written({}, (log) => log.error('store.failed', new Error('what', { cause })));
    const { error, message, stack } = JSON.parse(line);
    expect({ error, message }).toEqual({ error: 'Error', message: 'what' });
    expect(stack).toMatch(/structured-log\.test.* \| Error: .*structured-log\.test/);
    expect(stack).not.toContain('whywhy');
    expect(line.length).toBeLessThan(6_000);
  });

  it('survives what is no error at all', () => {
    const [line = ''] = written({}, (log) => log.error('odd', 'a sentence with a name'));
    expect(JSON.parse(line)).toMatchObject({ error: 'string' });
    expect(line).not.toContain('name"');
  });

  it.each([
    ['a token', 'Bearer eyJhbGciOi.eyJzdWIi.c2ln'],
    ['a bare token', 'got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a password', 'postgres://bridge:eyesonly@db.example/x'],
    ['an address', 'no such user ana.lopez@contoso.example'],
    ['a phone number', 'cannot call +44 20 7946 0100 now'],
  ])('takes out %s', (_what, text) => {
    const [line = ''] = written({}, (log) => log.error('failed', new Error(text), { detail: text }));
    expect(line).not.toMatch(/eyJ|eyesonly|ana\.lopez|7946/);
    expect(line).toMatch(/\[(token|password|address|number)\]/);
  });

  it('leaves ids, addresses of pages and versions readable', () => {
    const text =
      'GET /users/62e90394-69f5-4237-9190-012177145e10 answered 404, client-request-id 1763800000000, 15.14';
    const [line = ''] = written({}, (log) => log.warn('graph.failed', { detail: text }));
    expect(JSON.parse(line).detail).toBe(text);
  });
});

function written(
  options: Partial<LogOptions>,
  use: (log: ReturnType<typeof structuredLog>) => void,
): string[] {
  const lines: string[] = [];
  use(
    structuredLog({
      level: 'info',
      form: 'json',
      clock: () => AT,
      write: (line) => lines.push(line),
      ...options,
    }),
  );
  return lines;
}
