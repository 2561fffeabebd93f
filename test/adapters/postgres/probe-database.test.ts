import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseToLookAt, probeDatabase } from '../../../bot/adapters/postgres/probe-database.js';
import { startCarriers, type Carriers } from './carriers.js';

let carriers: Carriers;
beforeAll(async () => {
  carriers = await startCarriers();
}, 60_000);
afterAll(() => carriers.stop());

describe('the look at the database', () => {
  it('finds the tables current after opening, on every carrier', async () => {
    for (const carrier of carriers.names) {
      const place = await carriers.newPlace(carrier);
      const database = await place.open();
      const probed = await probeDatabase(database);
      expect(probed).toMatchObject({ ok: true, value: { carrier, schema: 'current' } });
      expect(probed.ok && probed.value.version).toBeGreaterThanOrEqual(150_000);
      await database.close();
    }
  }, 60_000);

  it('tells tables of an older, a newer and another version apart', async () => {
    const place = await carriers.newPlace('pglite');
    const database = await place.open();
    const schemaAfter = async (text: string) => {
      await database.query({ text });
      const probed = await probeDatabase(database);
      return probed.ok ? probed.value.schema : probed.failure;
    };
    expect(await schemaAfter(`insert into applied_migrations values ('9999-later.sql', 'x')`)).toBe('ahead');
    expect(await schemaAfter(`delete from applied_migrations where name like '9999%'`)).toBe('current');
    expect(
      await schemaAfter(
        `delete from applied_migrations where name = (select max(name) from applied_migrations)`,
      ),
    ).toBe('behind');
    expect(await schemaAfter(`update applied_migrations set checksum = 'x'`)).toBe('different');
    await database.close();
  }, 60_000);

  it('makes no tables on a server that it only looks at', async () => {
    if (!carriers.names.includes('server')) return;
    const { options } = await carriers.newPlace('server');
    const database = databaseToLookAt(options.databaseUrl!);
    expect(await probeDatabase(database)).toMatchObject({ ok: true, value: { schema: 'behind' } });
    const tables = await database.query({
      text: `select 1 from information_schema.tables where table_schema = 'public'`,
    });
    expect(tables).toEqual([]);
    await database.close();
  }, 60_000);

  it('passes on the code of a server that does not answer, and nothing else', async () => {
    const database = databaseToLookAt('postgres://somebody:secret@127.0.0.1:1/nothing');
    expect(await probeDatabase(database)).toEqual({
      ok: false,
      failure: { cause: 'down', code: 'ECONNREFUSED' },
    });
    await database.close();
  });
});
