import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MeetingView, MyMeetings } from '../../../tab/api/contract.js';
import { MyMeetingsPage } from '../../../tab/pages/my-meetings-page.js';
import type { ConsentOutcome } from '../../../tab/teams/consent.js';
import { aNumber, PARIS, US_TOLL_FREE } from '../answers.js';
import { fakeServer, problem, reply, type Replies } from '../fake-server.js';
import { onScreen } from '../on-screen.js';

jest.setTimeout(30_000);

const MEETINGS = 'GET /api/v1/me/meetings';
const AGREED = 'GET /api/v1/me/meetings?consent=given';
const CONSENT_NEEDED = {
  status: 403,
  body: {
    ...problem('consentNeeded', 403, 'Bridgekeeper needs your agreement.').body,
    consent: { scopes: ['Calendars.Read'], by: 'person' },
  },
};

function aMeeting(other: Partial<MeetingView> = {}): MeetingView {
  return {
    id: 'e1',
    subject: 'Quarterly review',
    start: '2026-01-15T14:00:00.000Z',
    end: '2026-01-15T15:00:00.000Z',
    organizedByYou: true,
    organizer: 'Olivia Hart',
    dialIn: { conferenceId: '291 633 251#', numbers: [aNumber(), PARIS, US_TOLL_FREE] },
    ...other,
  };
}
const myMeetings = (...meetings: MeetingView[]): MyMeetings => ({
  usageLocation: 'GB',
  meetings,
  notes: [],
  readAt: '2026-01-14T09:00:00.000Z',
});

function open(replies: Replies, outcomes: readonly ConsentOutcome[] = []) {
  const server = fakeServer(replies);
  const asked: string[] = [];
  const askInWindow = (path: string) => Promise.resolve(outcomes[asked.push(path) - 1] ?? 'refused');
  onScreen(<MyMeetingsPage api={server.api} askInWindow={askInWindow} />);
  return { ...server, asked, user: userEvent.setup() };
}

describe('my meetings', () => {
  it('stand under their day with time, organizer, conference ID and the first numbers', async () => {
    open({
      [MEETINGS]: reply(
        myMeetings(
          aMeeting(),
          aMeeting({ id: 'e2', subject: 'Pipeline call', start: '2026-01-16T09:00:00.000Z' }),
        ),
      ),
    });
    expect(screen.getByText('Looking up your meetings')).toBeTruthy();
    expect(
      await screen.findByRole('heading', { level: 1, name: '2 Teams meetings in the next seven days' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
      'Thursday 15 January',
      'Friday 16 January',
    ]);
    const meeting = within(screen.getByRole('article', { name: 'Quarterly review' }));
    expect(meeting.getByText('291 633 251#')).toBeTruthy();
    expect(meeting.getByText('You organize it')).toBeTruthy();
    const numbers = within(meeting.getByRole('list', { name: 'Numbers of Quarterly review' }));
    expect(numbers.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      '020 7946 0100 London, United Kingdom · Toll',
      '+33 1 99 00 10 00 Paris, France · Toll',
    ]);
  });

  it('unfold the other numbers on request', async () => {
    const { user } = open({ [MEETINGS]: reply(myMeetings(aMeeting())) });
    await user.click(await screen.findByRole('button', { name: '1 more number' }));
    expect(screen.getByText('+1 800 555 0100')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fewer numbers' }));
    expect(screen.queryByText('+1 800 555 0100')).toBeNull();
  });

  it('say why there is no dial-in, and offer Microsoft’s link to call where there is one', async () => {
    const quickDial = 'tel:+442079460100,,291633251#';
    open({
      [MEETINGS]: reply(
        myMeetings(aMeeting({ dialIn: { conferenceId: '1#', numbers: [aNumber()], quickDial } }), {
          ...aMeeting({ id: 'e2', subject: 'Handover', organizedByYou: false }),
          dialIn: undefined,
          noDialIn: 'No dial-in.',
        }),
      ),
    });
    const link = await screen.findByRole('link', { name: 'Call and enter the ID: Quarterly review' });
    expect(link.getAttribute('href')).toBe(quickDial);
    const handover = within(screen.getByRole('article', { name: 'Handover' }));
    expect(handover.getByText('No dial-in.')).toBeTruthy();
    expect(handover.getByText('Organized by Olivia Hart')).toBeTruthy();
  });

  it('that are none are a sentence with what would be here', async () => {
    open({ [MEETINGS]: reply({ ...myMeetings(), notes: ['A note.'] }) });
    expect(
      await screen.findByRole('heading', { name: 'No Teams meetings in the next seven days' }),
    ).toBeTruthy();
    expect(screen.getByText(/show here with the numbers to call/)).toBeTruthy();
    expect(screen.getByText('A note.')).toBeTruthy();
  });

  it('are asked for again, saying so, once the person has agreed in Microsoft’s window', async () => {
    const { user, asked, seen } = open(
      { [MEETINGS]: CONSENT_NEEDED, [AGREED]: reply(myMeetings(aMeeting())) },
      ['agreed'],
    );
    expect(await screen.findByText(/Microsoft’s name of the permission: Calendars.Read/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect(await screen.findByRole('article', { name: 'Quarterly review' })).toBeTruthy();
    expect(asked).toEqual(['/tab/consent']);
    expect(seen.map(({ call }) => call)).toEqual([MEETINGS, AGREED]);
  });

  it.each([
    ['refused', /You did not agree/],
    ['noWindow', /window of Microsoft could not be opened/],
  ] as const)(
    'are not read when the window ends with %s, and the person may try again',
    async (outcome, said) => {
      const { user, seen } = open({ [MEETINGS]: CONSENT_NEEDED }, [outcome]);
      await user.click(await screen.findByRole('button', { name: 'Allow' }));
      expect((await screen.findByText(said)).getAttribute('role')).toBe('status');
      expect(screen.getByRole('button', { name: 'Allow' })).toBeTruthy();
      expect(seen).toHaveLength(1);
    },
  );

  it('that only an administrator can open name no button that would not help', async () => {
    const { consent: _none, ...body } = CONSENT_NEEDED.body;
    open({
      [MEETINGS]: reply({ ...body, consent: { scopes: ['Calendars.ReadBasic'], by: 'administrator' } }, 403),
    });
    expect(await screen.findByText(/an administrator has to agree/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
  });

  it('are asked for with a new sign-in where Microsoft wants one', async () => {
    let times = 0;
    const server = fakeServer({
      [MEETINGS]: () => {
        times += 1;
        if (times > 1) return reply(myMeetings(aMeeting()));
        return { status: 401, body: { ...problem('signInAgain', 401, 'Sign in.').body, claims: '{"a":1}' } };
      },
    });
    onScreen(<MyMeetingsPage api={server.api} askInWindow={() => Promise.resolve('refused')} />);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Sign in again' }));
    expect(await screen.findByRole('article', { name: 'Quarterly review' })).toBeTruthy();
    expect(server.tokens).toEqual([undefined, '{"a":1}']);
  });
});
