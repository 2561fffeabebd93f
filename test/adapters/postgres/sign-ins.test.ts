import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '../../../bot/adapters/postgres/database.js';
import { storedSignIns } from '../../../bot/adapters/postgres/stored-sign-ins.js';
import type { SignIn } from '../../../bot/ports/sign-ins.js';
import { startCarriers } from './carriers.js';

jest.setTimeout(60_000);
const carriers = await startCarriers();
afterAll(() => carriers.stop());

const AT = 1_763_800_000_000;
const SIGN_IN: SignIn = {
  tenantId: 'tenant',
  id: 'exchange-1',
  userId: 'olivia',
  conversationId: 'a:chat',
  round: 0,
  question: {
    wish: { which: 'next', day: { weekday: 5 }, minutes: [180, 900], words: ['all', 'hands'] },
    timeZone: 'Europe/London',
    command: { intent: 'show_meeting_dialin', entities: { meeting: 'Friday all hands' } },
  },
  issuedAt: AT,
  expiresAt: AT + 900_000,
};

describe.each(carriers.names)('sign-ins of the chat on %s', (carrier) => {
  let database: Database;
  beforeAll(async () => {
    database = await (await carriers.newPlace(carrier)).open();
  });
  afterAll(() => database.close());

  it('are found as they were issued, by any instance', async () => {
    await storedSignIns(database).issue(SIGN_IN);
    expect(await storedSignIns(database).find('tenant', 'exchange-1')).toEqual(SIGN_IN);
    expect(await storedSignIns(database).find('other', 'exchange-1')).toBeUndefined();
    expect(await storedSignIns(database).find('tenant', 'invented')).toBeUndefined();
  });

  it('are taken once, however many try, and the question is gone with that', async () => {
    const signIns = storedSignIns(database);
    await signIns.issue({ ...SIGN_IN, id: 'exchange-2' });
    const taken = await Promise.all(Array.from({ length: 5 }, () => signIns.take('tenant', 'exchange-2')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await signIns.find('tenant', 'exchange-2')).toBe('answered');
    const rows = await database.query({ text: "select question from sign_ins where id = 'exchange-2'" });
    expect(rows).toEqual([{ question: null }]);
  });

  it('wait by person and conversation, the newest first', async () => {
    const signIns = storedSignIns(database);
    const grace = {
      ...SIGN_IN,
      userId: 'grace',
      question: { ...SIGN_IN.question, timeZone: undefined, command: undefined },
    };
    await signIns.issue({ ...grace, id: 'g1' });
    await signIns.issue({ ...grace, id: 'g2', issuedAt: AT + 1 });
    const of = { tenantId: 'tenant', userId: 'grace', conversationId: 'a:chat' };
    expect(await signIns.waiting(of)).toEqual({ ...grace, id: 'g2', issuedAt: AT + 1 });
    await signIns.take('tenant', 'g2');
    expect((await signIns.waiting(of))?.id).toBe('g1');
    expect(await signIns.waiting({ ...of, conversationId: 'b:chat' })).toBeUndefined();
  });

  it('are forgotten once they have expired, the answered ones too', async () => {
    const signIns = storedSignIns(database);
    await signIns.issue({ ...SIGN_IN, id: 'late', issuedAt: AT + 900_001, expiresAt: AT + 1_800_000 });
    expect(await database.query({ text: 'select id from sign_ins' })).toEqual([{ id: 'late' }]);
  });
});
