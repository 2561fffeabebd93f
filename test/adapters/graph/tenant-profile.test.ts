import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTenantProfile } from '../../../bot/adapters/graph/tenant-profile.js';
import { openSandboxTenant, type SandboxTenant } from './sandbox-tenant.js';

jest.setTimeout(30_000);

const TENANT = {
  tenant: { id: '00000000-0000-4000-8000-000000000900', displayName: 'T', countryLetterCode: 'GB' },
  users: [],
  bridges: [],
};
const DAY_MS = 24 * 60 * 60_000;

let tenant: SandboxTenant;
beforeAll(async () => {
  tenant = await openSandboxTenant(TENANT);
});
beforeEach(() => tenant.fault({}));
afterAll(() => tenant.close());

describe('the tenant’s country', () => {
  it('is read from the directory and kept for a day', async () => {
    let now = 1_000;
    const profile = createTenantProfile(tenant.graph, () => now);
    expect(await profile.country()).toMatchObject({ known: true, value: 'GB', readAt: 1_000 });
    await tenant.fault({ graph: { mode: 'serverError', match: 'organization' } });
    now += DAY_MS - 1;
    expect(await profile.country()).toMatchObject({ known: true, readAt: 1_000 });
    now += 1;
    expect(await profile.country()).toMatchObject({ known: true, value: 'GB', failed: { cause: 'down' } });
  });

  it('is not known when it was never read, and is soon asked for again', async () => {
    let now = 1_000;
    const profile = createTenantProfile(tenant.graph, () => now);
    await tenant.fault({ graph: { mode: 'serverError', match: 'organization' } });
    expect(await profile.country()).toMatchObject({ known: false, failed: { system: 'directory' } });
    await tenant.fault({});
    expect(await profile.country()).toMatchObject({ known: false });
    now += 60_000;
    expect(await profile.country()).toMatchObject({ known: true, value: 'GB' });
  });
});
