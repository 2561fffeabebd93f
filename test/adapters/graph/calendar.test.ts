import { afterEach, describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../bot/adapters/graph/calendar.js';
import { startGraphServer, type Answers, type GraphServer } from './graph-server.js';

const FROM = Date.parse('2026-01-14T09:00:00Z');
const WEEK = { from: FROM, until: FROM + 7 * 24 * 3_600_000 };

let server: GraphServer;
afterEach(() => server.close());

const read = async (answers: Answers) => {
  server = await startGraphServer(answers);
  const calendar = createCalendar((token) => server.client({ token: () => Promise.resolve(token) }));
  return calendar.meetings('token-of-the-person', WEEK);
};
const event = (other: object = {}) => ({
  id: 'e1',
  subject: 'Review',
  start: { dateTime: '2026-01-15T14:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-01-15T15:00:00.0000000', timeZone: 'UTC' },
  organizer: { emailAddress: { name: 'Olivia Hart', address: 'olivia.hart@contoso.example' } },
  isOrganizer: true,
  isCancelled: false,
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  onlineMeeting: {
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/x',
    conferenceId: '291633251',
    tollNumber: '+44 20 7946 0100',
    tollFreeNumbers: ['+44 808 157 0101', null, 'call us', '+448081570101'],
    phones: null,
    quickDial: 'tel:+442079460100,,291633251#',
  },
  ...other,
});
const page = (...events: object[]) => [{ body: { value: events } }];

describe('a person’s own calendar', () => {
  it('is asked for with their token, in UTC, and for no more than is shown', async () => {
    await read(page());
    const [request] = server.requests;
    expect(request?.headers['authorization']).toBe('Bearer token-of-the-person');
    expect(request?.headers['prefer']).toBe('outlook.timezone="UTC"');
    const url = new URL(request?.url ?? '', 'http://here');
    expect(url.pathname).toMatch(/\/me\/calendarView$/);
    const { $select, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({
      startDateTime: '2026-01-14T09:00:00.000Z',
      endDateTime: '2026-01-21T09:00:00.000Z',
      $top: '50',
      $orderby: 'start/dateTime',
    });
    expect($select?.split(',').sort()).toEqual(
      [
        ...['end', 'id', 'isCancelled', 'isOnlineMeeting', 'isOrganizer', 'onlineMeeting'],
        ...['onlineMeetingProvider', 'organizer', 'start', 'subject', 'type'],
      ].sort(),
    );
  });

  it('tells when a meeting is, whose it is, and its numbers as numbers', async () => {
    expect(await read(page(event()))).toEqual({
      ok: true,
      value: [
        {
          id: 'e1',
          subject: 'Review',
          start: Date.parse('2026-01-15T14:00:00Z'),
          end: Date.parse('2026-01-15T15:00:00Z'),
          organizer: { isReader: true, name: 'Olivia Hart' },
          joinUrl: 'https://teams.microsoft.com/l/meetup-join/x',
          repeats: false,
          dialIn: {
            conferenceId: '291633251',
            toll: ['+442079460100'],
            tollFree: ['+448081570101'],
            quickDial: 'tel:+442079460100,,291633251#',
          },
        },
      ],
    });
  });

  it.each([
    ['appointments without a meeting', { isOnlineMeeting: false, onlineMeeting: null }],
    ['meetings of another service', { onlineMeetingProvider: 'skypeForBusiness' }],
    ['meetings that were called off', { isCancelled: true }],
  ])('leaves out %s', async (_, other) => {
    expect(await read(page(event(other)))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['no details', null],
    ['no conference ID', { conferenceId: null, tollNumber: '+44 20 7946 0100', tollFreeNumbers: [] }],
    ['an empty conference ID', { conferenceId: '', tollNumber: '+44 20 7946 0100', tollFreeNumbers: [] }],
  ])('says that there is no dial-in where a meeting has %s', async (_, onlineMeeting) => {
    const meetings = await read(page(event({ onlineMeeting })));
    expect(meetings).toMatchObject({ value: [{ dialIn: undefined }] });
  });

  it.each(['javascript:alert(1)', 'https://elsewhere.example', 'tel:+44<script>'])(
    'takes no link that does anything but call: %s',
    async (quickDial) => {
      const onlineMeeting = { ...event().onlineMeeting, quickDial };
      const meetings = await read(page(event({ onlineMeeting })));
      expect(meetings).toMatchObject({ value: [{ dialIn: { quickDial: undefined } }] });
    },
  );

  it('reads every page, each in UTC', async () => {
    const meetings = await read([
      { body: { value: [event()], '@odata.nextLink': 'URL/me/calendarView?$skip=50' } },
      { body: { value: [event({ id: 'e2' })] } },
    ]);
    expect(meetings).toMatchObject({ value: [{ id: 'e1' }, { id: 'e2' }] });
    expect(server.requests.map(({ headers }) => headers['prefer'])).toEqual(
      Array(2).fill('outlook.timezone="UTC"'),
    );
  });

  it('is unreadable, not wrong, where times come in another zone', async () => {
    const start = { dateTime: '2026-01-15T14:00:00.0000000', timeZone: 'Pacific Standard Time' };
    expect(await read(page(event({ start })))).toMatchObject({ ok: false, failure: { code: 'unreadable' } });
  });

  it('does not exist for somebody without a mailbox', async () => {
    const error = { code: 'MailboxNotEnabledForRESTAPI', message: 'REST API is not yet supported …' };
    expect(await read([{ status: 404, body: { error } }])).toEqual({ ok: true, value: 'noCalendar' });
  });

  it('is forbidden where the token does not allow it', async () => {
    const error = { code: 'ErrorAccessDenied', message: 'Access is denied.' };
    expect(await read([{ status: 403, body: { error } }])).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'meetings', cause: 'forbidden' },
    });
  });
});
