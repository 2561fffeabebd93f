import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { HistoryEntryView, HistoryView } from '../../../tab/api/contract.js';
import { HistoryPage } from '../../../tab/pages/history-page.js';
import { PersonalPages } from '../../../tab/pages/personal-pages.js';
import { aReader, myNumbers } from '../answers.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

jest.setTimeout(30_000);

const ALL = 'GET /api/v1/history?limit=200';
const OF_DANA = 'GET /api/v1/history?person=dana%40contoso.com&limit=200';

function anEntry(other: Partial<HistoryEntryView> = {}): HistoryEntryView {
  return {
    fact: 'license',
    who: 'Dana Lopez',
    personId: 'p-1',
    what: ['License: Audio Conferencing (Standard) → no dial-in'],
    seenBefore: '2026-01-14T08:27:00.000Z',
    seenAt: '2026-01-14T08:57:00.000Z',
    made: 'elsewhere',
    madeInWords: 'Made elsewhere (in an admin center, by a script or by Microsoft)',
    ...other,
  };
}

function aHistory(entries: readonly HistoryEntryView[], other: Partial<HistoryView> = {}): HistoryView {
  return { entries: [...entries], more: false, at: '2026-01-14T09:00:00.000Z', ...other };
}

function open(replies: Replies) {
  const server = fakeServer(replies);
  onScreen(<HistoryPage api={server.api} />);
  return { ...server, user: userEvent.setup() };
}

describe('the history page', () => {
  it('says whose, what, when it happened, and in words whether it was made elsewhere', async () => {
    const ours = anEntry({
      what: ['Default number: none → +49 30 23125100'],
      made: 'here',
      madeInWords: 'Made with Bridgekeeper by Alex Morgan',
      changeId: 'change-1',
    });
    open({ [ALL]: reply(aHistory([anEntry(), ours])) });
    expect(screen.getByText('Looking up what has changed')).toBeTruthy();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The last 2 changes that were seen' }),
    ).toBeTruthy();
    const [first, second] = within(screen.getByRole('list', { name: 'Changes, newest first' })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toMatch(
      /Dana Lopez.*Made elsewhere.*License: .* → no dial-in.*Seen 3 minutes ago\. Between 14 Jan 2026.*and 14 Jan 2026/,
    );
    expect(second?.textContent).toMatch(/Made with Bridgekeeper by Alex Morgan.*Change change-1/);
  });

  it('teaches what will stand here while there is nothing', async () => {
    open({ [ALL]: reply(aHistory([])) });
    expect(await screen.findByRole('heading', { name: /^Nothing has changed since/ })).toBeTruthy();
    expect(screen.getByText(/Changes show here once two readings differ/)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('shows fifty at a time, and says that there are older ones', async () => {
    const many = Array.from({ length: 60 }, () => anEntry());
    const { user } = open({ [ALL]: reply(aHistory(many, { more: true })) });
    const list = await screen.findByRole('list');
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show older changes' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
    expect(screen.getByText(/Choose a person to see theirs/)).toBeTruthy();
  });

  it('is narrowed to one person, and widened again', async () => {
    const dana = { id: 'p-1', displayName: 'Dana Lopez', userPrincipalName: 'dana@contoso.com' };
    const { user, seen } = open({
      [ALL]: reply(aHistory([anEntry(), anEntry({ who: 'Somebody else' })])),
      'GET /api/v1/people?search=Dana': reply({ people: [dana] }),
      [OF_DANA]: reply(aHistory([anEntry()], { about: 'Dana Lopez' })),
    });
    await user.click(await screen.findByRole('button', { name: 'Only changes of one person' }));
    await user.type(screen.getByRole('searchbox', { name: 'Only changes of one person' }), 'Dana');
    await user.click(await screen.findByRole('button', { name: /Dana Lopez/ }));
    expect(
      await screen.findByRole('heading', { name: 'The last change that was seen for Dana Lopez' }),
    ).toBeTruthy();
    expect(screen.queryByText('Somebody else')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show the changes of everybody' }));
    expect(await screen.findByText('Somebody else')).toBeTruthy();
    expect(seen.at(-1)?.call).toBe(ALL);
  });

  it('shows what went wrong with a way to try again', async () => {
    let broken = true;
    const { user } = open({
      [ALL]: () =>
        broken ? problem('unreadable', 503, 'The directory does not answer.') : reply(aHistory([])),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The directory does not answer.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: /^Nothing has changed since/ })).toBeTruthy();
  });

  it('is a page of those only who may see it', async () => {
    const askInWindow = () => Promise.reject(new Error('not asked for in this test'));
    const open = (mayShowHistory: boolean) => {
      const { api } = fakeServer({
        'GET /api/v1/me': reply(aReader({ mayShowHistory })),
        'GET /api/v1/me/numbers': reply(myNumbers()),
      });
      return onScreen(<PersonalPages api={api} subPage="" askInWindow={askInWindow} />);
    };
    const { unmount } = open(true);
    expect(await screen.findByRole('tab', { name: 'History' })).toBeTruthy();
    unmount();
    open(false);
    expect(await screen.findByText('Your invites print 1 number.')).toBeTruthy();
    expect(screen.queryByRole('tab', { name: 'History' })).toBeNull();
  });
});
