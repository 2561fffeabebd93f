import { afterEach, describe, expect, it } from '@jest/globals';
import { createMeetings } from '../../../bot/adapters/graph/meetings.js';
import { startGraphServer, type Answer, type GraphServer } from './graph-server.js';

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function byLink(joinUrl: string, answer: Answer) {
  server = await startGraphServer([answer]);
  const meetings = createMeetings(server.client({ patience: { asked: { budgetMs: 300 } } }));
  return meetings.meetingByLink({ organizerId: 'ann', joinUrl });
}

const LINK =
  "https://teams.microsoft.com/l/meetup-join/19%3ameeting_A'B%40thread.v2/0?context=%7b%22Tid%22%7d";
const refusal = (code: string, message: string) => ({ status: 403, body: { error: { code, message } } });

describe('a meeting by its link', () => {
  it('is asked for with the link as a text, encoded once more', async () => {
    await byLink(LINK, { body: { value: [] } });
    const [, filter] = (server!.requests[0]?.url ?? '').split('?$filter=');
    expect(filter).toContain('https%3A%2F%2Fteams.microsoft.com');
    expect(filter).toContain('19%253ameeting_');
    expect(decodeURIComponent(filter ?? '')).toBe(`JoinWebUrl eq '${LINK.replace("'", "''")}'`);
  });

  it.each([
    ['an empty answer', { body: { value: [] } }],
    ['404', { status: 404 }],
    ['the refusal 3003', refusal('Forbidden', '3003: User does not have access to lookup meeting')],
  ])('is not found after %s', async (_, answer) => {
    expect(await byLink(LINK, answer)).toEqual({ ok: true, value: 'notFound' });
  });

  it.each([
    ['Forbidden', 'An error has occurred.'],
    ['Unauthorized', 'App 1 is not authorized to Get meeting on behalf of user 2'],
    ['Forbidden', 'There are 3003: of them'],
  ])('may not be read after any other refusal (%s: %s)', async (code, message) => {
    expect(await byLink(LINK, refusal(code, message))).toMatchObject({
      ok: false,
      failure: { system: 'meetings', cause: 'forbidden' },
    });
  });

  it('without audio conferencing has no dial-in, with an old spelling it has', async () => {
    expect(await byLink(LINK, { body: { value: [{ audioConferencing: null }] } })).toMatchObject({
      ok: true,
      value: { dialIn: undefined },
    });
    await server!.close();
    const audioConferencing = { ConferenceId: '12 34', tollNumber: '+1 206-555-0100', tollNumbers: [] };
    expect(await byLink(LINK, { body: { value: [{ audioConferencing }] } })).toMatchObject({
      ok: true,
      value: {
        organizer: { id: 'ann' },
        dialIn: { conferenceId: '1234', toll: ['+12065550100'], tollFree: [] },
      },
    });
  });
});
