import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnector, type Connector } from '../../../bot/chat/channel/connector.js';
import { listedServiceUrls } from '../../../bot/chat/channel/service-url-hosts.js';
import { smallChannel, type SmallChannel } from '../small-channel.js';

let channel: SmallChannel;
let connector: Connector;
beforeEach(async () => {
  channel = await smallChannel();
  const isListed = listedServiceUrls([new URL(channel.url).host]);
  connector = createConnector({ token: () => Promise.resolve('t'), isListed, chance: () => 0 });
});
afterEach(() => channel.close());

const place = () => ({ serviceUrl: channel.serviceUrl, conversationId: 'a:1' });

describe('sending', () => {
  it.each([429, 412, 502, 504])('is tried again after %d', async (status) => {
    channel.answers.push({ status, headers: { 'retry-after': '0' } });
    expect(await connector.send(place(), { type: 'message', text: 'x' })).toBe('sent-2');
  });

  it.each([400, 403, 500, 503])('is given up after %d', async (status) => {
    channel.answers.push({ status });
    await expect(connector.send(place(), { type: 'message' })).rejects.toMatchObject({ status });
    expect(channel.sent).toHaveLength(1);
  });

  it('is given up when the connector asks to wait longer than anybody would', async () => {
    channel.answers.push({ status: 429, headers: { 'retry-after': '600' } });
    await expect(connector.send(place(), { type: 'message' })).rejects.toMatchObject({ status: 429 });
  });

  it('to a host that is not listed never happens', async () => {
    const elsewhere = { ...place(), serviceUrl: 'https://evil.example/' };
    await expect(connector.send(elsewhere, { type: 'message' })).rejects.toThrow('unlisted');
  });

  it('answers a message by its id', async () => {
    await connector.send(place(), { type: 'message', replyToId: 'm 1' });
    expect(channel.sent[0]?.path).toBe('/v3/conversations/a%3A1/activities/m%201');
  });
});

it('a card that went out as a targeted message is updated as one', async () => {
  channel.answers.push({ status: 404 });
  await connector.update({ ...place(), activityId: 'c' }, { type: 'message' });
  expect(channel.sent.map((each) => each.path)).toEqual([
    '/v3/conversations/a%3A1/activities/c',
    '/v3/conversations/a%3A1/activities/c?isTargetedActivity=true',
  ]);
});

describe('a service URL', () => {
  const isListed = listedServiceUrls(['smba.trafficmanager.net', '*.botframework.com', '127.0.0.1:3979']);
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://webchat.botframework.com/', true],
    ['http://127.0.0.1:3979/connector/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evilbotframework.com/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://user:x@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['http://127.0.0.1:3980/', false],
    ['', false],
  ])('%s is listed: %p', (serviceUrl, listed) => {
    expect(isListed(serviceUrl)).toBe(listed);
  });
});
