import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SetupPage } from '../../../tab/pages/setup-page.js';
import type { SetupView } from '../../../tab/api/contract.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

const SETUP: SetupView = {
  verdict: 'Everything works except one thing.',
  checkedAt: '2026-01-14T09:00:00.000Z',
  asText: 'The whole report',
  findings: [
    {
      check: 'signIn',
      outcome: 'good',
      mark: 'Works',
      title: 'Sign-in to Microsoft',
      found: 'A token came.',
    },
    {
      check: 'clock',
      outcome: 'attention',
      mark: 'Wants a look',
      title: 'Clock',
      found: 'Three minutes behind.',
      todo: 'Use NTP.',
      who: 'whoever runs the server',
    },
    {
      check: 'meetings',
      outcome: 'bad',
      mark: 'Does not work',
      title: 'Access policy',
      found: 'There is none.',
      todo: 'Create one.',
      who: 'Teams Administrator',
      without: 'conference IDs do not work.',
    },
    { check: 'writing', outcome: 'off', mark: 'Not switched on', title: 'Changes', found: 'Reads only.' },
  ],
};

/** The copy of the tenant has tests of its own. */
const NO_SYNC: Replies = { 'GET /api/v1/sync': problem('notAllowed', 403, 'Not for you.') };

function open(replies: Replies) {
  const server = fakeServer({ ...NO_SYNC, ...replies });
  const user = userEvent.setup();
  onScreen(<SetupPage api={server.api} />);
  return { ...server, user };
}

const READY: Replies = { 'GET /api/v1/setup': reply(SETUP) };

describe('the setup page', () => {
  it('says that it looks, then the verdict, and puts what does not work first', async () => {
    open(READY);
    expect(screen.getByText(/Looking at each part/)).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 1, name: SETUP.verdict })).toBeTruthy();
    const [first, second] = within(screen.getByRole('region', { name: 'What to do' })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toMatch(/Does not work.*Create one\..*Teams Administrator.*conference IDs/);
    expect(second?.textContent).toMatch(/Wants a look.*Use NTP\./);
  });

  it('folds away what works and what is off, and shows it on request', async () => {
    const { user } = open(READY);
    const works = await screen.findByRole('region', { name: 'What works' });
    expect(within(works).queryByRole('listitem')).toBeNull();
    await user.click(within(works).getByRole('button', { name: '1 check' }));
    expect(within(works).getByRole('listitem').textContent).toContain('A token came.');
    expect(screen.getByRole('region', { name: 'What is not switched on' })).toBeTruthy();
  });

  it('shows no list of problems where there is none', async () => {
    open({
      'GET /api/v1/setup': reply({ ...SETUP, verdict: 'Everything works.', findings: [SETUP.findings[0]] }),
    });
    expect(await screen.findByText('Everything works.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'What to do' })).toBeNull();
  });

  it('says so where nothing was checked', async () => {
    open({ 'GET /api/v1/setup': reply({ ...SETUP, findings: [] }) });
    expect(await screen.findByText('Nothing was checked. Check again.')).toBeTruthy();
  });

  it('shows a refusal, and an outage with a way to try again', async () => {
    open({ 'GET /api/v1/setup': problem('notAllowed', 403, 'You need one of these roles: Teams Reader.') });
    expect((await screen.findByRole('alert')).textContent).toContain('Teams Reader');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('checks again when it is told to', async () => {
    const { user, seen } = open(READY);
    await user.click(await screen.findByRole('button', { name: 'Check again' }));
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(seen.filter(({ call }) => call === 'GET /api/v1/setup')).toHaveLength(2);
  });
});

describe('copying the report', () => {
  const given = Object.getOwnPropertyDescriptor(globalThis.navigator, 'clipboard');
  afterEach(() => {
    if (given !== undefined) Object.defineProperty(globalThis.navigator, 'clipboard', given);
  });
  const withClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(globalThis.navigator, 'clipboard', { value: { writeText }, configurable: true });

  it('puts the whole text on the clipboard and says so', async () => {
    const copied: string[] = [];
    const { user } = open(READY);
    withClipboard((text) => Promise.resolve(void copied.push(text)));
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    expect(copied).toEqual(['The whole report']);
  });

  it('shows the text where the host does not let it near the clipboard', async () => {
    const { user } = open(READY);
    withClipboard(() => Promise.reject(new Error('NotAllowedError')));
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    const field = await screen.findByRole('textbox', { name: /Copy it from here/ });
    expect((field as HTMLTextAreaElement).value).toBe('The whole report');
  });
});
