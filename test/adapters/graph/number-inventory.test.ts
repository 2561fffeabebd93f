import { afterEach, describe, expect, it } from '@jest/globals';
import { createNumberInventory } from '../../../bot/adapters/graph/number-inventory.js';
import { readPublishedGraph } from '../../../bot/sandbox/graph/published-operations.js';
import { startGraphServer, type Answer, type GraphServer, type Received } from './graph-server.js';

const PATH = '/admin/teams/telephoneNumberManagement/numberAssignments';
const published = readPublishedGraph()('GET', PATH);

let server: GraphServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function inventoryOf(answers: readonly Answer[] | ((request: Received) => Answer)) {
  server = await startGraphServer(answers);
  const { client } = server;
  return createNumberInventory(client({ patience: { asked: { budgetMs: 600 } } })).inventory();
}

const numberAt = (n: number) => `+44207946${String(1_000 + n)}`;
const row = (telephoneNumber: string, numberType = 'callingPlan') => ({
  id: Buffer.from(telephoneNumber).toString('base64url'),
  telephoneNumber,
  numberType,
  operatorId: '0019adbc-0000-4000-8000-000000000000',
  capabilities: ['conferenceAssignment'],
  assignmentStatus: 'conferenceAssigned',
});
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => row(numberAt(from + n)));

/** The collection with $top and $skip as documented, and without any link to a next page. */
const unlinked =
  (count: number, largest = 1_000) =>
  ({ path }: Received): Answer => {
    const skip = Number(/\$skip=(\d+)/.exec(path)?.[1]);
    const body = { value: rows(skip, Math.min(count, skip + largest)) };
    published?.check(body);
    return { body };
  };

describe('the inventory by Graph', () => {
  it('has each number with its kind and no operator’s name, whatever the case of the kind', async () => {
    const value = [
      row('+442079460100', 'callingPlan'),
      row('+493023125100', 'operatorConnect'),
      row('+33142060100', 'DirectRouting'),
      { ...row('+12065550100', 'somethingNew'), assignmentStatus: 'VoiceApplicationAssigned' },
      { ...row('+12065550101', 'unknownFutureValue'), assignmentStatus: 'unknownFutureValue' },
      row('not a number'),
    ];
    expect(await inventoryOf([{ body: { value } }, { body: { value: [] } }])).toEqual({
      ok: true,
      value: {
        complete: true,
        listings: [
          { number: '+442079460100', kind: 'callingPlan', partner: undefined, usedFor: 'conference' },
          { number: '+493023125100', kind: 'operatorConnect', partner: undefined, usedFor: 'conference' },
          { number: '+33142060100', kind: 'directRouting', partner: undefined, usedFor: 'conference' },
          { number: '+12065550100', kind: 'other', partner: undefined, usedFor: 'voiceApplication' },
          { number: '+12065550101', kind: 'other', partner: undefined },
        ],
      },
    });
  });

  it('asks for the numbers that can be on a bridge', async () => {
    await inventoryOf([{ body: { value: [] } }]);
    expect(decodeURIComponent(server!.requests[0]?.url ?? '')).toBe(
      `/graph/v1.0${PATH}?$filter=capabilities/any(c:c eq 'conferenceAssignment')&$top=1000&$skip=0`,
    );
  });

  it.each([
    ['pages as large as asked for', 2_500, 1_000, 4],
    ['pages that are smaller than asked for', 1_200, 500, 4],
    ['one page that is exactly full', 1_000, 1_000, 2],
    ['nothing', 0, 1_000, 1],
  ])('is whole without links to next pages, with %s', async (_, count, largest, requests) => {
    const inventory = await inventoryOf(unlinked(count, largest));
    expect(inventory).toMatchObject({ ok: true, value: { complete: true } });
    expect(inventory.ok && inventory.value.listings.length).toBe(count);
    expect(server!.requests).toHaveLength(requests);
  });

  it('follows links where there are some, over an empty page too, to the page without one', async () => {
    const linked = (value: unknown[], more = true) => ({
      body: { value, ...(more && { '@odata.nextLink': `URL${PATH}?$skip=${value.length}` }) },
    });
    const inventory = await inventoryOf([
      linked(rows(0, 3)),
      linked([]),
      linked(rows(3, 5), false),
      { status: 500 },
    ]);
    expect(inventory).toMatchObject({ ok: true, value: { complete: true } });
    expect(inventory.ok && inventory.value.listings.length).toBe(5);
  });

  it('is incomplete, not whole, when a later page cannot be read', async () => {
    const inventory = await inventoryOf([{ body: { value: rows(0, 3) } }, { status: 403 }]);
    expect(inventory).toMatchObject({ ok: true, value: { complete: false } });
    expect(inventory.ok && inventory.value.listings.length).toBe(3);
  });

  it('is incomplete when skipping has no effect, and does not ask for ever', async () => {
    const inventory = await inventoryOf([{ body: { value: rows(0, 3) } }]);
    expect(inventory).toMatchObject({ ok: true, value: { complete: false } });
    expect(server!.requests).toHaveLength(2);
  });

  it.each([
    ['forbidden', { status: 403 }],
    ['unexpected', { status: 404 }],
    ['unexpected', { body: { value: [{ number: 7 }] } }],
    ['throttled', { status: 429, headers: { 'retry-after': '30.5' } }],
  ])('is unreadable, not empty, when Graph is %s', async (cause, answer) => {
    expect(await inventoryOf([answer])).toEqual({
      ok: false,
      failure: { code: 'unreadable', system: 'teamsAdministration', cause },
    });
  });
});
