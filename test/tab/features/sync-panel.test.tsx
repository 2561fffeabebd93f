import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SyncPartView, SyncView } from '../../../tab/api/contract.js';
import { SyncPanel } from '../../../tab/features/sync/sync-panel.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

const SYNC = 'GET /api/v1/sync';
const START = 'POST /api/v1/sync';

function aPart(other: Partial<SyncPartView> = {}): SyncPartView {
  return {
    part: 'people',
    name: 'People and their licenses',
    state: 'done',
    kind: 'full',
    done: 34,
    total: 34,
    startedAt: '2026-01-14T08:57:00.000Z',
    asOf: '2026-01-14T08:57:00.000Z',
    status: '34 people read.',
    ...other,
  };
}

const RUNNING = aPart({
  state: 'running',
  done: 12_300,
  total: 100_000,
  status: '12,300 of 100,000 people read.',
  rate: '430 a second',
  left: 'about 3 minutes left',
});

function aSync(other: Partial<SyncView> = {}): SyncView {
  return {
    parts: [aPart()],
    people: 34,
    organizers: 24,
    defaultsRead: 20,
    known: '34 people are known, 24 with dial-in; the default numbers of 20 of them are read.',
    nextAt: '2026-01-14T09:30:00.000Z',
    at: '2026-01-14T09:00:00.000Z',
    mayStart: true,
    ...other,
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const later = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

async function open(replies: Replies) {
  const server = fakeServer(replies);
  onScreen(<SyncPanel api={server.api} />);
  const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTimeAsync(ms) });
  await later(0);
  const looks = () => server.seen.filter(({ call }) => call === SYNC).length;
  return { ...server, user, looks };
}

/** Answers one after the other, the last one for ever. */
function inTurn(...views: readonly SyncView[]) {
  let at = 0;
  return () => reply(views[Math.min(at++, views.length - 1)]);
}

describe('the copy of the tenant', () => {
  it('shows each part with its age, how far it is, how fast it goes and how long it takes', async () => {
    await open({ [SYNC]: reply(aSync({ parts: [RUNNING] })) });
    const row = screen.getByRole('listitem');
    expect(row.textContent).toContain('As of 3 minutes ago.');
    expect(row.textContent).toContain('12,300 of 100,000 people read.');
    expect(row.textContent).toContain('430 a second · about 3 minutes left');
    const bar = within(row).getByRole('progressbar', { name: /People and their licenses/ });
    expect(Number(bar.getAttribute('aria-valuenow'))).toBeCloseTo(0.123);
    expect(screen.getByRole('status').textContent).toBe('Being read now: People and their licenses.');
  });

  it('says what broke off and what to do, and that a part was never read', async () => {
    const failed = aPart({ state: 'failed', status: 'Broke off.', problem: 'Look at the setup check.' });
    const never: SyncPartView = {
      part: 'defaults',
      name: 'Default numbers',
      state: 'never',
      kind: 'full',
      done: 0,
      status: 'Not read yet.',
    };
    await open({ [SYNC]: reply(aSync({ parts: [failed, never] })) });
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/As of 3 minutes ago.*Broke off\..*Look at the setup check\./);
    expect(second?.textContent).toContain('Never read to the end.');
  });

  it('looks every two seconds while something is read, and stops soon after', async () => {
    const { looks } = await open({
      [SYNC]: inTurn(aSync({ parts: [RUNNING] }), aSync({ parts: [RUNNING] }), aSync()),
    });
    expect(looks()).toBe(1);
    await later(2_000);
    expect(looks()).toBe(2);
    await later(2_000);
    expect(screen.getByRole('status').textContent).toBe('Nothing is being read just now.');
    await later(60_000);
    const ended = looks();
    expect(ended).toBeLessThanOrEqual(6);
    await later(600_000);
    expect(looks()).toBe(ended);
  });

  it('lets its ages go on while nobody asks the server', async () => {
    await open({ [SYNC]: reply(aSync()) });
    await later(10 * 60_000);
    expect(screen.getByRole('listitem').textContent).toContain('As of 13 minutes ago.');
  });

  it('is brought up to date at the press of a button, which waits until that is over', async () => {
    const { user, seen } = await open({
      [SYNC]: inTurn(aSync(), aSync({ parts: [RUNNING] }), aSync()),
      [START]: reply(aSync()),
    });
    await later(20_000);
    const button = screen.getByRole('button', { name: 'Bring up to date now' });
    await user.click(button);
    expect(seen.findLast(({ call }) => call === START)?.body).toEqual({ kind: 'changes' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('Asked for. It begins within seconds.');
    await later(30_000);
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });

  it('can be brought up to date while default numbers are read for hours', async () => {
    const defaults = { ...RUNNING, part: 'defaults', name: 'Default numbers' } as const;
    await open({ [SYNC]: reply(aSync({ parts: [aPart(), defaults] })) });
    const button = screen.getByRole('button', { name: 'Bring up to date now' });
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
    expect(screen.getAllByRole('listitem')[1]?.textContent).toContain('again within a week');
  });

  it('reads everybody again when that is chosen', async () => {
    const { user, seen } = await open({ [SYNC]: reply(aSync()), [START]: reply(aSync()) });
    await user.click(screen.getByRole('button', { name: 'Read everybody again' }));
    expect(seen.findLast(({ call }) => call === START)?.body).toEqual({ kind: 'full' });
  });

  it('lets a reader look, and says who could start a reading', async () => {
    await open({ [SYNC]: reply(aSync({ mayStart: false })) });
    expect(screen.getByText(/You can look at this/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('keeps what was seen when the server cannot be reached, with a way to try again', async () => {
    const { user } = await open({ [SYNC]: reply(aSync()), [START]: problem('offline', 503, 'Not reached.') });
    await user.click(screen.getByRole('button', { name: 'Bring up to date now' }));
    expect(screen.getByRole('alert').textContent).toContain('Not reached.');
    expect(screen.getByRole('listitem')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leaves the refusal to the page that it stands on', async () => {
    await open({ [SYNC]: problem('notAllowed', 403, 'Not for you.') });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('region')).toBeNull();
  });
});
