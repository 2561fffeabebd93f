import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadBuiltInTenant } from '../../bot/sandbox/tenant/load-tenant.js';
import { startedSandbox, type GraphAnswer, type StartedSandbox } from './started-sandbox.js';

const AT = Date.parse('2026-11-22T10:00:00Z');
const tenant = loadBuiltInTenant(AT);
const person = (handle: string) => tenant.users.find((user) => user.handle === handle)!;
const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const DAY = 86_400;

let started: StartedSandbox;
beforeAll(async () => {
  started = await startedSandbox({ at: AT });
});
afterEach(async () => {
  await started.control('DELETE', 'faults');
  await started.control('DELETE', 'limits');
});
afterAll(() => started.stop());

const change = async (body: unknown) => {
  const answer = await started.control('POST', 'people', body);
  expect(answer).toMatchObject({ status: 200 });
};
const latest = async (select = 'displayName,usageLocation,assignedLicenses') => {
  const { body } = await started.graph(`/users/delta?$select=${select}&$deltaToken=latest`);
  expect(body.value).toEqual([]);
  return body['@odata.deltaLink']!;
};
/** On the port of before: connections that ended with the first sandbox are tried and given up before the test goes on. */
const restarted = async (options: Parameters<typeof startedSandbox>[0]): Promise<StartedSandbox> => {
  const again = await startedSandbox(options);
  for (let tries = 0; tries < 5; tries += 1) {
    if ((await again.appToken().catch(() => undefined)) !== undefined) break;
  }
  return again;
};
const Rows = z.array(z.record(z.string(), z.unknown()));
const Skus = z.array(z.object({ skuId: z.string(), consumedUnits: z.number() }));

/** Every row of a round, and the link that begins the next one. */
const round = async (link: string, headers: Record<string, string> = {}) => {
  const rows: Record<string, unknown>[] = [];
  for (let next: string | undefined = link, last: GraphAnswer | undefined; ;) {
    if (next === undefined) return { rows, link: last?.body['@odata.deltaLink'] ?? '' };
    last = await started.graph(next, headers);
    expect(last.status).toBe(200);
    rows.push(...Rows.parse(last.body.value));
    next = last.body['@odata.nextLink'];
  }
};

describe('the list of changes of people', () => {
  it('begins with everybody, page by page, and goes on with nobody while nothing changes', async () => {
    const all = await round('/users/delta?$select=displayName', { Prefer: 'odata.maxpagesize=7' });
    expect(all.rows.map(({ id }) => id).sort()).toEqual(tenant.users.map(({ id }) => id).sort());
    expect((await round(all.link)).rows).toEqual([]);
  });

  it('tells who changed in a selected property, once, with all selected properties', async () => {
    const { id } = person('participant');
    const link = await latest();
    await change({ set: [{ id, licenses: [{ skuId: E5 }] }] });
    await change({ set: [{ key: 'participant', usageLocation: 'BE' }] });
    const { rows } = await round(link);
    expect(rows).toEqual([
      {
        id,
        displayName: person('participant').displayName,
        usageLocation: 'BE',
        assignedLicenses: [{ skuId: E5, disabledPlans: [] }],
      },
    ]);
  });

  it('says nothing of a change in what was not selected', async () => {
    const link = await latest('displayName');
    await change({ set: [{ key: 'organizer-occ', usageLocation: 'AT', jobTitle: 'Something else' }] });
    expect((await round(link)).rows).toEqual([]);
  });

  it('tells only what changed where that is preferred', async () => {
    const { id } = person('organizer-select');
    const link = await latest();
    await change({ set: [{ id, usageLocation: 'US' }] });
    const { rows } = await round(link, { Prefer: 'return=minimal' });
    expect(rows).toEqual([{ id, usageLocation: 'US' }]);
  });

  it('leaves out what was never set, and says what was set to nothing', async () => {
    const { id } = person('organizer-payg');
    const link = await latest('displayName,usageLocation,employeeId'.replace(',employeeId', ',mobilePhone'));
    await change({ set: [{ id, usageLocation: null }] });
    const [row] = (await round(link)).rows;
    expect(row).toHaveProperty('usageLocation', null);
    expect(row).not.toHaveProperty('mobilePhone');
  });

  it('tells who came and who is gone', async () => {
    const link = await latest();
    const added = {
      id: '00000000-1111-4222-8333-444444444444',
      userPrincipalName: 'new@contoso.com',
      displayName: 'New Person',
      licenses: [{ skuId: E5 }],
      usageLocation: 'GB',
    };
    await change({ add: [added] });
    const first = await round(link);
    expect(first.rows).toMatchObject([{ id: added.id, displayName: 'New Person' }]);
    await change({ remove: ['new@contoso.com'] });
    expect((await round(first.link)).rows).toEqual([{ id: added.id, '@removed': { reason: 'changed' } }]);
    expect((await started.graph(`/users/${added.id}`)).status).toBe(404);
  });

  it('tracks at most fifty named people and nobody else', async () => {
    const { id } = person('organizer-us');
    const filter = encodeURIComponent(`id eq '${id}' or id eq '${person('reader').id}'`);
    const all = await round(`/users/delta?$select=displayName&$filter=${filter}`);
    expect(all.rows).toHaveLength(2);
    await change({
      set: [
        { id, displayName: 'Somebody' },
        { key: 'guest', displayName: 'Else' },
      ],
    });
    expect((await round(all.link)).rows).toMatchObject([{ id, displayName: 'Somebody' }]);
    const many = Array.from({ length: 51 }, (_, n) => `id eq 'u${n}'`).join(' or ');
    expect((await started.graph(`/users/delta?$filter=${encodeURIComponent(many)}`)).status).toBe(400);
  });

  it.each([
    '$top=5',
    '$expand=manager',
    '$orderby=displayName',
    "$filter=displayName eq 'x'",
    '$select=shoeSize',
  ])('refuses %s', async (option) => {
    const { status, body } = await started.graph(`/users/delta?${option}`);
    expect(status).toBe(400);
    expect(body.error.code).toBe('Request_BadRequest');
  });

  it('follows a link for a week, then has the client begin anew', async () => {
    const link = await latest();
    await started.control('POST', 'clock', { advanceSeconds: 7 * DAY - 60 });
    expect((await started.graph(link)).status).toBe(200);
    await started.control('POST', 'clock', { advanceSeconds: 120 });
    const { status, body } = await started.graph(link);
    expect(status).toBe(410);
    expect(body.error.code).toBe('syncStateNotFound');
  });

  it('does not know a link of another tenant or a made-up one', async () => {
    const other = await startedSandbox({ at: AT });
    const { body } = await other.graph('/users/delta?$deltatoken=latest');
    await other.stop();
    const foreign = new URL(body['@odata.deltaLink'] ?? '').search;
    for (const query of [foreign, '?$deltatoken=abc', '?$skiptoken=e30']) {
      const { status, body: refused } = await started.graph(`/users/delta${query}`);
      expect(status).toBe(410);
      expect(refused.error.code).toBe('resyncRequired');
    }
  });

  it('goes on after a restart with the kept tenant', async () => {
    const first = await startedSandbox({ at: AT });
    const { body } = await first.graph('/users/delta?$select=displayName&$deltatoken=latest');
    await first.control('POST', 'people', { set: [{ key: 'reader', displayName: 'Kept Name' }] });
    await first.stop('keep');
    const again = await restarted({ dataDir: first.dataDir });
    const token = new URL(body['@odata.deltaLink'] ?? '').search;
    const { body: changes } = await again.graph(`/users/delta${token}`);
    await again.stop();
    expect(changes.value).toMatchObject([{ id: person('reader').id, displayName: 'Kept Name' }]);
  });

  it('has no tokens left after a fresh start', async () => {
    const first = await startedSandbox({ at: AT });
    const { body } = await first.graph('/users/delta?$deltatoken=latest');
    await first.stop('keep');
    const again = await restarted({ dataDir: first.dataDir, fresh: true });
    const { status } = await again.graph(`/users/delta${new URL(body['@odata.deltaLink'] ?? '').search}`);
    await again.stop();
    expect(status).toBe(410);
  });
});

describe('a list of everybody that is read while people go', () => {
  it.each(['/users?$top=5&$select=displayName', '/users/delta?$select=displayName'])(
    'leaves nobody out: %s',
    async (path) => {
      const own = await startedSandbox({ at: AT });
      const headers = { Prefer: 'odata.maxpagesize=5' };
      const { body } = await own.graph(path, headers);
      const seen = body.value.map(({ id }) => id);
      await own.control('POST', 'people', { remove: [seen[0], seen[3]] });
      for (let next = body['@odata.nextLink']; next !== undefined;) {
        const page = await own.graph(next, headers);
        seen.push(...page.body.value.map(({ id }) => id));
        next = page.body['@odata.nextLink'];
      }
      await own.stop();
      expect(new Set(seen)).toEqual(new Set(tenant.users.map(({ id }) => id)));
    },
  );
});

describe('what an admin center changes', () => {
  it('is done as a whole or not at all', async () => {
    const before = await started.graph(`/users/${person('admin-teams').id}`);
    const { status, body } = await started.control('POST', 'people', {
      set: [
        { key: 'admin-teams', displayName: 'Changed' },
        { key: 'nobody', displayName: 'x' },
      ],
      add: [{ id: 'x' }],
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('nobody');
    expect(body.error.message).toContain('add.0');
    expect((await started.graph(`/users/${person('admin-teams').id}`)).body).toEqual(before.body);
  });

  it('has the form of a tenant file', async () => {
    const wrong = [
      { key: 'reader', usageLocation: 'Germany' },
      { key: 'reader', shoeSize: 7 },
    ];
    for (const each of wrong) {
      expect((await started.control('POST', 'people', { set: [each] })).status).toBe(400);
    }
  });

  it('counts in the units of a product', async () => {
    const used = async () => {
      const { body } = await started.graph('/subscribedSkus?$select=skuId,consumedUnits');
      const skus = Skus.parse(body.value);
      return skus.find(({ skuId }) => skuId === E5)?.consumedUnits ?? 0;
    };
    const before = await used();
    const held = { id: '00000000-1111-4222-8333-555555555555', licenses: [{ skuId: E5 }] };
    await change({ add: [{ ...held, userPrincipalName: 'seat@contoso.com', displayName: 'Seat' }] });
    expect(await used()).toBe(before + 1);
    await change({ remove: ['seat@contoso.com'] });
    expect(await used()).toBe(before);
  });

  it('gives default numbers with the first license, as Microsoft does', async () => {
    await change({ set: [{ key: 'organizer-unlicensed', licenses: [{ skuId: E5 }] }] });
    const kept = await started.control('GET', 'state');
    expect(kept.status).toBe(200);
    const { body } = await started.graph(`/users/${person('organizer-unlicensed').id}/licenseDetails`);
    expect(body.value.map((sku) => sku.skuPartNumber)).toEqual(['SPE_E5']);
    const { body: states } = await started.graph(
      `/users/${person('organizer-unlicensed').id}?$select=licenseAssignmentStates`,
    );
    const [state] = states['licenseAssignmentStates'] as { lastUpdatedDateTime: string }[];
    expect(Math.abs(Date.parse(state!.lastUpdatedDateTime) - started.sandbox.clock())).toBeLessThan(60_000);
  });
});

describe('the time that Microsoft takes to show a change', () => {
  it('passes before licenses show anywhere in Graph', async () => {
    const { id } = person('organizer-dublin');
    const link = await latest();
    const licenses = async () => (await started.graph(`/users/${id}/licenseDetails`)).body.value.length;
    const before = await licenses();
    await started.control('PUT', 'limits', { visibilityLagSeconds: 600 });
    await change({ set: [{ id, licenses: [] }] });
    await change({ set: [{ key: 'admin-global', displayName: 'Another Name' }] });
    expect(await licenses()).toBe(before);
    expect((await round(link)).rows).toEqual([]);
    await started.control('POST', 'clock', { advanceSeconds: 601 });
    expect(await licenses()).toBe(0);
    expect((await round(link)).rows).toMatchObject([
      { id, assignedLicenses: [] },
      { displayName: 'Another Name' },
    ]);
  });

  it('loses no change that becomes visible after a later one', async () => {
    const slow = person('organizer-policy').id;
    const quick = person('organizer-group').id;
    const link = await latest();
    await started.control('PUT', 'limits', { visibilityLagSeconds: 600 });
    await change({ set: [{ id: slow, usageLocation: 'PT' }] });
    await started.control('PUT', 'limits', { visibilityLagSeconds: 0 });
    await change({ set: [{ id: quick, usageLocation: 'ES' }] });
    const first = await round(link);
    expect(first.rows).toMatchObject([{ id: quick }]);
    await started.control('POST', 'clock', { advanceSeconds: 601 });
    expect((await round(first.link)).rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: slow, usageLocation: 'PT' })]),
    );
  });
});
