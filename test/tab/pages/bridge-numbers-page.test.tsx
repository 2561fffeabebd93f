import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PersonalPages } from '../../../tab/pages/personal-pages.js';
import { aNumber, aProposal, aReader, bridgeNumbers, LEEDS_BT, myNumbers, PARIS } from '../answers.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

// Typing letter by letter takes its time on a busy machine.
jest.setTimeout(30_000);

const PROPOSED = aProposal();
const OLIVIA = { id: 'p-1', displayName: 'Olivia Hart', userPrincipalName: 'olivia.hart@contoso.com' };
const CHANGE = {
  id: 'change-1',
  sentence: 'Done, and read back from Microsoft.',
  undoable: true,
  steps: 1,
  ended: 1,
};

const ADMINISTRATOR: Replies = {
  'GET /api/v1/me': reply(aReader({ mayListBridgeNumbers: true, mayChangeDefaults: true })),
  'GET /api/v1/me/numbers': reply(myNumbers()),
  'GET /api/v1/bridge/numbers': reply(bridgeNumbers([aNumber(), PARIS, LEEDS_BT])),
  'GET /api/v1/people?search=Oli': reply({ people: [OLIVIA] }),
  'POST /api/v1/proposals': reply(PROPOSED),
  'POST /api/v1/proposals/proposal-1/confirm': reply({
    ...CHANGE,
    state: 'queued',
    ended: 0,
    undoable: false,
  }),
  'POST /api/v1/proposals/proposal-1/decline': reply({}),
  'GET /api/v1/changes/change-1': reply({ ...CHANGE, state: 'done' }),
  'POST /api/v1/changes/change-1/undo': reply(
    aProposal({ id: 'proposal-2', undoes: 'change-1', confirm: 'Take the change back' }),
  ),
};

function open(replies: Replies, subPage = 'bridge') {
  const server = fakeServer({ ...ADMINISTRATOR, ...replies });
  const askInWindow = () => Promise.reject(new Error('not asked for in this test'));
  onScreen(<PersonalPages api={server.api} subPage={subPage} askInWindow={askInWindow} />);
  return { ...server, user: userEvent.setup() };
}

async function proposeFor(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole('button', { name: 'Set for a person: +44 113 496 0180' }));
  await user.type(await screen.findByRole('searchbox', { name: 'Whose default number?' }), 'Oli');
  await user.click(await screen.findByRole('button', { name: /Olivia Hart/ }));
}

describe('bridge numbers', () => {
  it('has no page of its own for people who may not list them', async () => {
    open(
      {
        'GET /api/v1/me': reply(aReader()),
      },
      '',
    );
    expect(await screen.findByText('Your invites print 1 number.')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'My meetings' })).toBeTruthy();
    expect(screen.getAllByRole('tab')).toHaveLength(2);
  });

  it('names the roles to somebody who comes by a link without having one', async () => {
    open({
      'GET /api/v1/me': reply(aReader()),
      'GET /api/v1/bridge/numbers': problem('notAllowed', 403, 'You need one of these roles: Teams Reader.'),
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('You need one of these roles: Teams Reader.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('marks the default of the bridge in words and counts what fits the search', async () => {
    const { user } = open({});
    const table = await screen.findByRole('table', { name: 'Numbers of the bridge' });
    const [, london] = within(table).getAllByRole('row');
    expect(london?.textContent).toContain('Bridge default');
    await user.type(screen.getByRole('searchbox', { name: /Search numbers/ }), 'leeds');
    expect(screen.getByRole('status').textContent).toBe('1 of 3 numbers');
    await user.type(screen.getByRole('searchbox', { name: /Search numbers/ }), 'x');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(screen.getByRole('status').textContent).toBe('3 of 3 numbers');
  });

  it('lets a reader look, and says who could change something', async () => {
    open({
      'GET /api/v1/me': reply(aReader({ mayListBridgeNumbers: true })),
    });
    expect(await screen.findByText(/You can look at these numbers/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Set for a person/ })).toBeNull();
  });

  it('changes nothing before the plan that was shown is confirmed, then follows it to its end', async () => {
    const { user, seen } = open({});
    await proposeFor(user);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/Nothing is changed yet/)).toBeTruthy();
    expect(within(dialog).getByRole('row', { name: /Toll Changes.*0100.*0180/ })).toBeTruthy();
    expect(within(dialog).getByText('New invites can take up to 24 hours to show it.')).toBeTruthy();
    expect(seen.some(({ call }) => call.includes('confirm'))).toBe(false);

    await user.click(within(dialog).getByRole('button', { name: 'Set default number' }));
    expect(await within(dialog).findByText(CHANGE.sentence, undefined, { timeout: 4000 })).toBeTruthy();
    const confirmed = seen.find(({ call }) => call.endsWith('/confirm'));
    expect(confirmed?.body).toEqual({ fingerprint: 'fingerprint-of-the-plan' });

    await user.click(within(dialog).getByRole('button', { name: 'Undo this change' }));
    expect(await within(dialog).findByRole('button', { name: 'Take the change back' })).toBeTruthy();
  });

  it('asks for one person’s default, and says before the confirmation what cannot be taken back', async () => {
    const lasting = ['Mails that have gone out cannot be called back.'];
    const secondPerson = 'A second administrator has to approve it.';
    const { user, seen } = open({ 'POST /api/v1/proposals': reply(aProposal({ lasting, secondPerson })) });
    await proposeFor(user);
    const cannot = await screen.findByRole('region', { name: 'What cannot be taken back' });
    expect(cannot.textContent).toContain(lasting[0]);
    expect(screen.getByText(secondPerson)).toBeTruthy();
    expect(seen.find(({ call }) => call === 'POST /api/v1/proposals')?.body).toEqual({
      wanted: {
        kind: 'setDefaults',
        to: { kind: 'people', said: ['olivia.hart@contoso.com'] },
        number: '+441134960180',
      },
    });
  });

  it.each([
    ['awaitingApproval', 'Confirmed by you. A second person has to approve it.'],
    ['scheduled', 'Waiting for its time.'],
    ['paused', 'Paused. What is done stays done.'],
  ])('says that a change rests, without asking again and again: %s', async (state, sentence) => {
    const { user, seen } = open({
      'POST /api/v1/proposals/proposal-1/confirm': reply({
        ...CHANGE,
        state,
        sentence,
        ended: 0,
        undoable: false,
      }),
    });
    await proposeFor(user);
    await user.click(await screen.findByRole('button', { name: 'Set default number' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(seen.some(({ call }) => call === 'GET /api/v1/changes/change-1')).toBe(false);
    expect(screen.queryByRole('button', { name: 'Undo this change' })).toBeNull();
  });

  it('leaves everything as it is when that is chosen, and tells the server', async () => {
    const { user, seen } = open({});
    await proposeFor(user);
    await user.click(await screen.findByRole('button', { name: 'Leave as is' }));
    expect(await screen.findByText('Left as it is. Nothing was changed.')).toBeTruthy();
    expect(seen.at(-1)?.call).toBe('POST /api/v1/proposals/proposal-1/decline');
  });

  it('shows why a number cannot be set, and lets another person be chosen', async () => {
    const { user } = open({
      'POST /api/v1/proposals': problem(
        'notAllowedByLicense',
        409,
        'The license does not include this number.',
      ),
    });
    await proposeFor(user);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The license does not include this number.',
    );
    await user.click(screen.getByRole('button', { name: 'Choose another person' }));
    expect(await screen.findByRole('searchbox', { name: 'Whose default number?' })).toBeTruthy();
  });
});
