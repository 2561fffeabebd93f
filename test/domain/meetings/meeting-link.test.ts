import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meetingLinkOf } from '../../../bot/domain/meetings/meeting-link.js';

const TENANT = '75cd0b42-a9be-5faf-a486-c212ce9916b2';
const ORGANIZER = 'fe28abae-c37d-5e41-b867-83b0fc7efd5d';
const THREAD = '19:meeting_MTIz@thread.v2';
const CONTEXT = `{"Tid":"${TENANT}","Oid":"${ORGANIZER}"}`;
const PATH = `/l/meetup-join/${encodeURIComponent(THREAD)}/0?context=${encodeURIComponent(CONTEXT)}`;
const LINK = `https://teams.microsoft.com${PATH}`;
const small = (text: string): string => text.replaceAll(/%[0-9A-F]{2}/g, (each) => each.toLowerCase());
const MEANT = { kind: 'join', tenantId: TENANT, organizerId: ORGANIZER, inChannel: false };

describe('a join link tells organization and organizer by itself', () => {
  it.each([
    ['as Microsoft writes it', small(LINK)],
    ['with capital escapes', LINK],
    ['with its escapes undone', decodeURIComponent(LINK)],
    ['escaped twice', LINK.replaceAll('%', '%25')],
    ['with more behind it', `${LINK}&anon=true#here`],
    ['with something before the context', LINK.replace('?context=', '?tenantId=1&context=')],
    ['without TLS', LINK.replace('https:', 'http:')],
    ['in a government cloud', LINK.replace('teams.microsoft.com', 'gov.teams.microsoft.us')],
    ['of the department of defense', LINK.replace('teams.microsoft.com', 'dod.teams.microsoft.us')],
    ['of China', LINK.replace('teams.microsoft.com', 'teams.microsoftonline.cn')],
    ['of the new host', LINK.replace('teams.microsoft.com', 'teams.cloud.microsoft')],
    ['of the old client', LINK.replace('.com/l', '.com/_#/l')],
    [
      'behind Safe Links',
      `https://emea01.safelinks.protection.outlook.com/?url=${encodeURIComponent(small(LINK))}&data=05&reserved=0`,
    ],
    [
      'of the launcher',
      `https://teams.microsoft.com/dl/launcher/launcher.html?url=${encodeURIComponent(`/_#${PATH}`)}&type=meetup-join`,
    ],
  ])('%s', (_, link) => {
    expect(meetingLinkOf(link)).toMatchObject(MEANT);
  });

  it('is looked up as it was given first, then in both spellings', () => {
    const read = meetingLinkOf(decodeURIComponent(LINK));
    expect(read).toMatchObject({ joinUrls: [decodeURIComponent(LINK), small(LINK), LINK] });
    expect(meetingLinkOf(small(LINK))).toMatchObject({ joinUrls: [small(LINK), LINK] });
  });

  it('knows a channel by its thread', () => {
    expect(meetingLinkOf(LINK.replace('thread.v2', 'thread.tacv2'))).toMatchObject({ inChannel: true });
  });
});

describe('what tells neither', () => {
  it.each([
    'https://teams.microsoft.com/meet/2334455667788?p=Ab1',
    'https://teams.live.com/meet/93344556?p=x',
    'https://teams.microsoft.com/v2/meet/2334455?p=x',
  ])('%s is a short link', (link) => {
    expect(meetingLinkOf(link)).toEqual({ kind: 'short' });
  });

  it.each([
    ['another site', LINK.replace('teams.microsoft.com', 'teams.microsoft.com.evil.example')],
    ['a site before it', `https://evil.example/?u=${LINK}`],
    ['no organizer', LINK.replace('Oid', 'Xid')],
    ['ids that are none', LINK.replace(ORGANIZER, 'me')],
    ['another page of Teams', 'https://teams.microsoft.com/l/chat/0/0?users=a'],
    ['broken escapes', LINK.replace('%22Tid', '%2')],
    ['words', 'my 3 pm'],
  ])('%s is no link to a meeting', (_, link) => {
    expect(meetingLinkOf(link)).toBeUndefined();
  });

  it('nothing that anybody pastes makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const link of [text, `${LINK}${text}`, `https://teams.microsoft.com/${text}`])
          meetingLinkOf(link);
      }),
    );
  });
});
