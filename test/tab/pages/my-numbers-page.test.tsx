import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MyNumbers } from '../../../tab/api/contract.js';
import { MyNumbersPage } from '../../../tab/pages/my-numbers-page.js';
import { myNumbers } from '../answers.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

// Typing letter by letter takes its time on a busy machine.
jest.setTimeout(30_000);

const MINE = 'GET /api/v1/me/numbers';
const open = (replies: Replies) => onScreen(<MyNumbersPage api={fakeServer(replies).api} />);
const openWith = (numbers: MyNumbers) => open({ [MINE]: reply(numbers) });

describe('my numbers', () => {
  it('says that it is looking before it answers', async () => {
    openWith(myNumbers());
    expect(screen.getByText('Looking up your numbers')).toBeTruthy();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Your invites print 1 number.' }),
    ).toBeTruthy();
  });

  it('shows the invite first and never the same number twice', async () => {
    openWith(myNumbers());
    const invite = await screen.findByRole('list', { name: 'On your invites' });
    expect(within(invite).getByText('020 7946 0100')).toBeTruthy();
    expect(within(invite).getByText('Toll · Microsoft · Shared number')).toBeTruthy();
    expect(screen.getAllByText('020 7946 0100')).toHaveLength(1);
    expect(screen.getByText('3 numbers')).toBeTruthy();
  });

  it('narrows what callers may use to what is typed, and says how many fit', async () => {
    const user = userEvent.setup();
    openWith(myNumbers());
    await user.type(await screen.findByRole('searchbox'), 'paris');
    expect(screen.getByRole('status').textContent).toBe('1 number fits the filter.');
    expect(screen.queryByText('0113 496 0180')).toBeNull();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'tokyo');
    expect(screen.getByText(/No number fits “tokyo”/)).toBeTruthy();
  });

  it('opens the steps behind the answer in place, with where each setting lives and who can change it', async () => {
    const user = userEvent.setup();
    openWith(myNumbers());
    await user.click(await screen.findByRole('button', { name: 'Why these numbers?' }));
    const steps = within(screen.getByRole('list', { name: 'Why these numbers?' })).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    expect(within(steps[1]!).getByText('Decided here')).toBeTruthy();
    await user.click(within(steps[0]!).getByRole('button', { name: /who can change it: License/ }));
    expect(within(steps[0]!).getByText('Get-MgUserLicenseDetail')).toBeTruthy();
    expect(within(steps[0]!).getByText('License Administrator and User Administrator')).toBeTruthy();
  });

  it('explains none with the reason and no empty lists', async () => {
    openWith(
      myNumbers({ summary: 'You have no dial-in numbers.', printed: [], callable: [], notes: ['A note.'] }),
    );
    expect(await screen.findByRole('button', { name: 'Why no number?' })).toBeTruthy();
    expect(screen.getByText('A note.')).toBeTruthy();
    expect(screen.queryByText('On your invites')).toBeNull();
  });

  it('shows a problem with its next step and its code, and tries again', async () => {
    const user = userEvent.setup();
    let asked = 0;
    open({
      [MINE]: () => {
        asked += 1;
        if (asked === 1) return problem('unreadable', 503, 'Microsoft Graph does not answer. Try again.');
        return reply(myNumbers());
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Microsoft Graph does not answer. Try again.');
    expect(alert.textContent).toContain('trace-1');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Your invites print 1 number.')).toBeTruthy();
  });
});
