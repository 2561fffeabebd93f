import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { licenseFrom, type PlanState } from '../../bot/domain/licenses/license.js';
import { heldSkusOf } from '../../bot/sandbox/tenant/held-plans.js';
import {
  deriveTenant,
  loadBuiltInTenant,
  loadTenant,
  parseTenant,
} from '../../bot/sandbox/tenant/load-tenant.js';
import { personasOf } from '../../bot/sandbox/tenant/personas.js';
import { sizedTenant } from '../../bot/sandbox/tenant/sized-tenant.js';
import { openTenant, type SandboxTenant } from '../../bot/sandbox/tenant/tenant.js';

const AT = Date.parse('2026-11-22T10:00:00Z');
const builtIn = loadBuiltInTenant(AT);
const person = (handle: string) => builtIn.users.find((user) => user.handle === handle)!;
const folder = mkdtempSync(join(tmpdir(), 'bridgekeeper-tenant-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isTenantFile = new Ajv2020({ strict: false });
addFormats.default(isTenantFile);
const schemaUrl = new URL('../../bot/sandbox/contracts/tenant.schema.json', import.meta.url);
const followsSchema = isTenantFile.compile(JSON.parse(readFileSync(schemaUrl, 'utf8')));

describe('the built-in tenant', () => {
  it('is a tenant file, before and after everything is derived', () => {
    const url = new URL('../../bot/sandbox/tenant/built-in.json', import.meta.url);
    expect(followsSchema(JSON.parse(readFileSync(url, 'utf8')))).toBe(true);
    expect(followsSchema(JSON.parse(JSON.stringify(builtIn)))).toBe(true);
  });

  it.each([
    ['organizer-standard', 'standard', 'granted'],
    ['organizer-occ', 'operatorConnect', 'granted'],
    ['organizer-occ-unrouted', 'operatorConnect', 'granted'],
    ['organizer-occ-mismatch', 'operatorConnect', 'granted'],
    ['organizer-select', 'usaCanada', 'granted'],
    ['organizer-payg', 'payPerMinute', 'granted'],
    ['organizer-unlicensed', 'none', 'noPlan'],
    ['organizer-policy', 'standard', 'granted'],
    ['organizer-plan-disabled', 'none', 'planDisabled'],
    ['organizer-plan-pending', 'unknown', 'planPending'],
    ['organizer-no-teams', 'none', 'noTeams'],
    ['organizer-premium', 'none', 'noPlan'],
    ['organizer-unknown-plan', 'unknown', 'planUnknown'],
    ['admin-teams', 'standard', 'granted'],
    ['admin-telephony', 'none', 'noPlan'],
    ['reader', 'none', 'noPlan'],
    ['participant', 'none', 'noPlan'],
    ['guest', 'none', 'noLicenses'],
  ])('gives %s the license %s (%s)', (handle, license, reason) => {
    const states: Record<string, PlanState> = { Success: 'working', Disabled: 'disabled' };
    const plans = heldSkusOf(builtIn, person(handle)).flatMap((sku) =>
      sku.servicePlans.map((plan) => ({
        planId: plan.servicePlanId,
        planName: plan.servicePlanName,
        state: states[plan.provisioningStatus] ?? 'pending',
        skuPartNumber: sku.skuPartNumber,
      })),
    );
    expect(licenseFrom(plans, builtIn.operatorConnectConferencingPlanIds)).toMatchObject({ license, reason });
  });

  it('describes every persona', () => {
    const personas = personasOf(builtIn);
    expect(personas.map(({ handle }) => handle)).toEqual(
      expect.arrayContaining(['admin-communications', 'reader']),
    );
    for (const { description } of personas) expect(description.length).toBeGreaterThan(10);
    expect(personas.every(({ description }) => !/ license, in /.test(description))).toBe(true);
  });

  it('has meetings today and later, whatever day it is', () => {
    const later = loadBuiltInTenant(AT + 40 * 86_400_000);
    const days = (tenant: typeof builtIn, now: number) =>
      tenant.meetings.map(({ start }) => Math.floor((Date.parse(start) - now) / 86_400_000 + 10 / 24));
    expect(days(builtIn, AT)).toEqual(days(later, AT + 40 * 86_400_000));
    expect(days(builtIn, AT)).toEqual(expect.arrayContaining([0, 1, 5]));
  });

  it('has two sources on one bridge, a dedicated number of unknown source and operator numbers to register', () => {
    const [bridge] = builtIn.bridges;
    const acquired = new Set(builtIn.phoneNumbers.map(({ telephoneNumber }) => telephoneNumber));
    const unknown = bridge!.serviceNumbers.filter(
      ({ isShared, number }) => !isShared && !acquired.has(number),
    );
    const free = builtIn.phoneNumbers.filter(
      ({ pstnAssignmentStatus }) => pstnAssignmentStatus === 'Unassigned',
    );
    expect(unknown.map(({ city }) => city)).toEqual(['Glasgow']);
    expect(free.length).toBeGreaterThanOrEqual(3);
    expect(bridge!.serviceNumbers.length).toBeGreaterThanOrEqual(24);
  });
});

describe('what is derived at load', () => {
  it.each([
    ['organizer-standard', '+442079460100', 'the first toll number of the usage location'],
    ['organizer-occ', '+496990009100', 'the first operator number of the usage location'],
    ['organizer-select', '+14165550142', 'Microsoft’s number of the usage location'],
    ['organizer-payg', '+6545550100', 'Microsoft’s number of the usage location'],
  ])('sets the default of %s to %s: %s', (handle, number) => {
    expect(person(handle).dialIn).toMatchObject({ serviceNumber: number, tollFreeServiceNumber: null });
  });

  it('falls back to the default of the bridge where the usage location has no number', () => {
    const nowhere = parseTenant(
      JSON.stringify({
        ...builtIn,
        users: [{ ...person('organizer-standard'), usageLocation: 'MC', dialIn: undefined }],
      }),
      'test',
    );
    expect(deriveTenant(nowhere).users[0]!.dialIn!.serviceNumber).toBe('+442079460100');
  });

  it.each([
    'organizer-unlicensed',
    'organizer-plan-disabled',
    'organizer-plan-pending',
    'organizer-premium',
    'guest',
  ])('gives %s no dial-in', (handle) => expect(person(handle).dialIn).toBeNull());

  it('leaves what the file says, null included', () => {
    const file = { ...builtIn, users: [{ ...person('organizer-standard'), dialIn: null }] };
    expect(deriveTenant(parseTenant(JSON.stringify(file), 'test')).users[0]!.dialIn).toBeNull();
    expect(person('organizer-occ-mismatch').dialIn!.serviceNumber).toBe('+442079460100');
  });

  it('keeps the old number on an invitation that the file says is old, and drops one that left the bridge', () => {
    const printedOn = (id: string) =>
      builtIn.meetings.find((meeting) => meeting.id === id)!.printedTollNumbers;
    expect(printedOn('midlands-weekly')).toEqual(['+441214960170']);
    const fresh = {
      ...builtIn,
      meetings: [
        { ...builtIn.meetings.find(({ id }) => id === 'midlands-weekly')!, printedTollNumbers: undefined },
      ],
    };
    expect(deriveTenant(parseTenant(JSON.stringify(fresh), 'test')).meetings[0]!.printedTollNumbers).toEqual([
      '+441134960150',
    ]);
  });

  it('gives each meeting an ID, an address and a chat of its own, the same every time', () => {
    const again = loadBuiltInTenant(AT);
    const ids = builtIn.meetings.map(({ conferenceId }) => conferenceId);
    expect(again.meetings).toEqual(builtIn.meetings);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { joinWebUrl, threadId, organizer } of builtIn.meetings) {
      expect(joinWebUrl).toContain(encodeURIComponent(threadId));
      expect(decodeURIComponent(joinWebUrl)).toContain(organizer);
    }
  });
});

describe('a tenant file', () => {
  const written = (content: string) => {
    const path = join(folder, 'tenant-file.json');
    writeFileSync(path, content);
    return path;
  };

  it('names the place of what is wrong', () => {
    const broken = written(
      JSON.stringify({ ...builtIn, bridges: [{ ...builtIn.bridges[0], colour: 'red' }] }),
    );
    expect(() => loadTenant(broken)).toThrow(/tenant-file\.json is no tenant file[^]*colour[^]*bridges\[0\]/);
  });

  it('may be unreadable or no JSON, and that is said', () => {
    expect(() => loadTenant(written('{'))).toThrow('is not JSON');
    expect(() => loadTenant(join(folder, 'nowhere.json'))).toThrow('Cannot read the tenant file');
  });

  it('may be as short as the schema allows', () => {
    const short = { tenant: builtIn.tenant, users: [], bridges: [] };
    expect(followsSchema(short)).toBe(true);
    expect(loadTenant(written(JSON.stringify(short)))).toMatchObject({ meetings: [], phoneNumbers: [] });
  });
});

describe('the effective policy', () => {
  const tenant = openTenant({ dataDir: join(folder, 'policies'), fresh: true, now: AT });
  const policyOf = (handle: string) =>
    tenant.effectivePolicy(person(handle).id, 'TeamsAudioConferencingPolicy');

  it('is the direct grant before any other', () => {
    expect(policyOf('organizer-policy')).toEqual({ name: 'Europe invites', how: 'Direct' });
  });

  it('is the group’s of the lowest rank', () => {
    expect(policyOf('organizer-group')).toMatchObject({ name: 'Key account invites', how: 'Group' });
  });

  it('is the tenant-wide one where there is no other, else Global', () => {
    expect(policyOf('organizer-standard')).toEqual({ name: 'Global', how: 'Global' });
    tenant.change((draft) => {
      draft.tenantDefaultPolicies['TeamsAudioConferencingPolicy'] = 'Europe invites';
    });
    expect(policyOf('organizer-standard')).toEqual({ name: 'Europe invites', how: 'Tenant' });
  });
});

describe('a tenant on disk', () => {
  const rename = (tenant: SandboxTenant, name: string) =>
    tenant.change((draft) => {
      draft.tenant.displayName = name;
    });
  const opened = (dataDir: string, more: { fresh?: boolean; tenantFile?: string } = {}) =>
    openTenant({ dataDir: join(folder, dataDir), fresh: false, now: AT, ...more });

  it('is as it was left, even when nobody closed it', () => {
    rename(opened('kept'), 'Renamed');
    const again = opened('kept');
    expect(again.kept).toBe(true);
    expect(again.state.tenant.displayName).toBe('Renamed');
    expect(again.state.users).toEqual(builtIn.users);
  });

  it('starts over when asked', () => {
    rename(opened('fresh'), 'Renamed');
    expect(opened('fresh', { fresh: true }).state.tenant.displayName).toBe('Contoso');
  });

  it('is loaded again when another file is named, and kept when it is the same', () => {
    const tenantFile = join(folder, 'other.json');
    writeFileSync(
      tenantFile,
      JSON.stringify({ ...builtIn, tenant: { ...builtIn.tenant, displayName: 'Fabrikam' } }),
    );
    rename(opened('other'), 'Renamed');
    const other = opened('other', { tenantFile });
    expect(other.state.tenant.displayName).toBe('Fabrikam');
    rename(other, 'Changed');
    expect(opened('other', { tenantFile }).state.tenant.displayName).toBe('Changed');
  });

  it('finds people by id, address and handle in any case, also right after a change', () => {
    const tenant = opened('people');
    const { id, userPrincipalName } = person('organizer-occ');
    for (const key of [id.toUpperCase(), userPrincipalName.toUpperCase(), 'Organizer-OCC']) {
      expect(tenant.person(key)?.id).toBe(id);
    }
    tenant.change((draft) => {
      draft.users.find((user) => user.id === id)!.handle = 'renamed';
    });
    expect(tenant.person('organizer-occ')).toBeUndefined();
    expect(tenant.person('renamed')?.id).toBe(id);
  });
});

describe('a tenant of a chosen size', () => {
  it('is the same every time and follows the schema', () => {
    const file = sizedTenant({ organizers: 2_000, numbers: 200 });
    expect(file).toEqual(sizedTenant({ organizers: 2_000, numbers: 200 }));
    expect(followsSchema(JSON.parse(JSON.stringify(file)))).toBe(true);
    expect(file.users).toHaveLength(2_000);
    expect(new Set(file.users.map(({ id }) => id)).size).toBe(2_000);
    expect(new Set(file.bridges[0]!.serviceNumbers.map(({ number }) => number)).size).toBe(200);
  });

  it('goes up to 100,000 organizers and 2,000 numbers within seconds', () => {
    const begun = performance.now();
    const state = deriveTenant(sizedTenant({ organizers: 100_000, numbers: 2_000 }));
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(state.users.filter(({ dialIn }) => dialIn !== null).length).toBeGreaterThan(80_000);
    expect(() => sizedTenant({ organizers: 100_001, numbers: 1 })).toThrow(RangeError);
  });
});
