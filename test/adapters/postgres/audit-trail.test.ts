import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { auditTrail, type AuditTrail } from '../../../bot/adapters/postgres/audit-trail.js';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import type { AuditEntry } from '../../../bot/ports/audit.js';
import { startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const CUT_WITH_HEAD = 'delete from audit where sequence > 3; update audit_heads set sequence = 3';
const EXCHANGED =
  'update audit set sequence = 99 where sequence = 2; update audit set sequence = 2 where sequence = 3; update audit set sequence = 3 where sequence = 99';

describe.each(carriers.names)('the audit trail on %s', (carrier) => {
  let database: Database;
  let audit: AuditTrail;
  let tenants = 0;
  let tenantId: string;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
    audit = auditTrail(database);
  });
  beforeEach(() => {
    tenants += 1;
    tenantId = `tenant-${tenants}`;
  });
  afterAll(() => database.close());

  it('answers what was recorded, newest first, as much as is asked for', async () => {
    await record(3);
    expect(await audit.history(tenantId, 2)).toEqual([entry(tenantId, 2), entry(tenantId, 1)]);
    expect(await audit.history('another tenant', 2)).toEqual([]);
  });

  it.each([
    ['update', `update audit set actor = 'nobody'`],
    ['delete', 'delete from audit'],
    ['truncate', 'truncate audit'],
    ['moving the end back', 'update audit_heads set sequence = 1'],
    ['deleting the end', 'delete from audit_heads'],
    ['truncating the ends', 'truncate audit_heads'],
  ])('refuses %s', async (_what, text) => {
    await record(2);
    await expect(database.query({ text })).rejects.toThrow('append-only');
    expect(await audit.history(tenantId, 9)).toHaveLength(2);
  });

  it('is whole when nothing was done to it, and when nothing was recorded', async () => {
    expect(await audit.firstBroken(tenantId)).toBeUndefined();
    await record(4);
    expect(await audit.firstBroken(tenantId)).toBeUndefined();
  });

  it('does not fork when many record at the same moment', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, index) => audit.append(entry(tenantId, index))));
    expect(await audit.head(tenantId)).toMatchObject({ sequence: 25 });
    expect(await audit.firstBroken(tenantId)).toBeUndefined();
  });

  it.each([
    ['a changed line', `update audit set details = '{"index":9}' where sequence = 2`, 2],
    ['a changed time', 'update audit set at = at + 1 where sequence = 3', 3],
    ['a removed line', 'delete from audit where sequence = 2', 2],
    ['a cut-off tail', 'delete from audit where sequence > 3', 4],
    ['everything removed', 'delete from audit', 1],
    ['a tail cut off together with the end', CUT_WITH_HEAD, 3],
    ['a removed end', 'delete from audit_heads', 1],
    ['exchanged lines', EXCHANGED, 2],
  ])('shows %s', async (_what, text, broken) => {
    await record(5);
    await tamper(text);
    expect(await audit.firstBroken(tenantId)).toBe(broken);
  });

  it('is whole for any texts, in bytes and quotes as they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.jsonValue(), async (text, value) => {
        const clean = text.replaceAll('\0', '');
        const details = { value: JSON.stringify(value).replaceAll('\\u0000', '') };
        await audit.append({ ...entry(tenantId, 0), actor: clean, details });
        expect((await audit.history(tenantId, 1))[0]?.actor).toBe(clean);
      }),
      { numRuns: 30 },
    );
    expect(await audit.firstBroken(tenantId)).toBeUndefined();
  });

  async function record(lines: number): Promise<void> {
    for (let index = 0; index < lines; index += 1) await audit.append(entry(tenantId, index));
  }

  /** What somebody could do who owns the database: switch the guards off first. */
  async function tamper(text: string): Promise<void> {
    await database.transaction(async (sql) => {
      await sql.query({ text: 'alter table audit disable trigger user' });
      await sql.query({ text: 'alter table audit_heads disable trigger user' });
      for (const each of text.split(';')) {
        const ours = each.includes(' where ')
          ? each.replace(' where ', ` where tenant_id = '${tenantId}' and `)
          : `${each} where tenant_id = '${tenantId}'`;
        await sql.query({ text: ours });
      }
      await sql.query({ text: 'alter table audit enable trigger user' });
      await sql.query({ text: 'alter table audit_heads enable trigger user' });
    });
  }
});

function entry(tenantId: string, index: number): AuditEntry {
  return {
    tenantId,
    at: 1_763_800_000_000 + index,
    actor: 'f3a1c1de-0000-4000-8000-00000000000a',
    door: 'chat',
    event: 'proposed',
    correlationId: `change-${index}`,
    details: { index, note: 'é "quoted"' },
  };
}
