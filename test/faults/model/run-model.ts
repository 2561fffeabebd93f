import { setTimeout as pause } from 'node:timers/promises';
import { auditTrail } from '../../../bot/adapters/postgres/audit-trail.js';
import { createChance } from '../../../bot/sandbox/chance.js';
import { sizedTenant } from '../../../bot/sandbox/tenant/sized-tenant.js';
import type { TenantFile } from '../../../bot/sandbox/tenant/tenant-file.js';
import { startProductBeside, watchFilling, type ProductBeside } from '../product-beside.js';
import { lookInto, openStage } from '../sync-stage.js';
import { administrator } from './administrator.js';
import { castOf, changed, differencesOf, factsOf, type Changes, type Facts } from './tenant-model.js';
import { anyWish, type Wish } from './wishes.js';

export interface ModelRun {
  /** How often each kind of thing was done, and how it ended. */
  readonly counts: Readonly<Record<string, number>>;
  /** Where the product and the model did not agree, as lines to read. */
  readonly troubles: readonly string[];
}

interface RunOptions {
  readonly commands: number;
  readonly seed: number;
  readonly databaseUrl?: string;
}

const ADMINISTRATOR = '99999999-0000-4000-8000-000000000001';
const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
const PEOPLE = 24;
const NUMBERS = 16;
const MOST_TROUBLES = 5;
/** The sandbox writes its tenant down a moment after it has changed. */
const WRITTEN_WITHIN_MS = 3_000;

function tenantOfModel(): TenantFile {
  const sized = sizedTenant({ organizers: PEOPLE, numbers: NUMBERS });
  const administrator = {
    ...sized.users[0],
    id: ADMINISTRATOR,
    userPrincipalName: 'admin@contoso.com',
    displayName: 'Ada Admin',
    licenses: [],
    directoryRoles: [{ roleTemplateId: TEAMS_ADMINISTRATOR, scope: '/', active: true }],
  } as TenantFile['users'][number];
  return { ...sized, users: [...sized.users, administrator] };
}

/** A change that was made, as far as an undo needs it. */
interface Made {
  readonly id: string;
  readonly changes: Changes;
  readonly before: Facts;
}

/**
 * Wishes, confirmations, undos, edits elsewhere and power cuts at random, against the sandbox and a simple model of a
 * tenant; after each the two must say the same.
 */
export async function runModel({ commands, seed, databaseUrl }: RunOptions): Promise<ModelRun> {
  const chance = createChance(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance() * list.length)];
    if (found === undefined) throw new RangeError('Nothing to pick from');
    return found;
  };
  const stage = await openStage(tenantOfModel());
  const place = { dataDir: stage.newFolder(), ...(databaseUrl !== undefined && { databaseUrl }) };
  const counts: Record<string, number> = {};
  const troubles: string[] = [];
  const made: Made[] = [];
  const cast = castOf(stage.truth());
  let facts = factsOf(stage.truth(), cast);
  let product: ProductBeside;
  let url = '';

  const start = async (): Promise<void> => {
    product = startProductBeside(stage.microsoft, place);
    const listening = await product.logged(({ event }) => event === 'listening');
    url = String(listening['url']);
  };
  const ask = administrator({
    url: () => url,
    token: async () => (await stage.microsoft.control('POST', 'tokens', { as: ADMINISTRATOR })).body.token,
  });
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  const compare = async (after: string): Promise<void> => {
    const deadline = performance.now() + WRITTEN_WITHIN_MS;
    let is = factsOf(stage.truth(), cast);
    while (differencesOf(is, facts).length > 0 && performance.now() < deadline) {
      await pause(50);
      is = factsOf(stage.truth(), cast);
    }
    for (const line of differencesOf(is, facts)) troubles.push(`after ${after}: ${line}`);
    facts = is;
  };

  /** Somebody in an admin center; the product learns of it by a look at the person. */
  const editElsewhere = async (learn: 'now' | 'later', about?: Changes): Promise<Changes> => {
    const people = cast.people.filter(({ id }) => about === undefined || about.has(`toll ${id}`));
    if (people.length === 0) return new Map();
    const person = pick(people);
    const present = facts.get(`toll ${person.id}`);
    if (present === undefined) return new Map();
    const number = pick(cast.numbers.filter((each) => !each.tollFree && each.number !== present));
    const user = stage.truth().users.find(({ id }) => id === person.id);
    const dialIn = { ...user?.dialIn, serviceNumber: number.number };
    await stage.control('POST', 'people', { set: [{ id: person.id, dialIn }] });
    if (learn === 'now') {
      const to = { kind: 'people', said: [person.signIn] } as const;
      await ask.propose({ kind: 'setDefaults', to, number: number.number }, { dryRun: true });
    }
    count(`edited elsewhere, learned ${learn}`);
    return new Map([[`toll ${person.id}`, number.number]]);
  };

  /** True when it was made, or had to be refused. */
  const make = async (what: string, { wanted, changes }: Wish): Promise<boolean> => {
    const proposed = await ask.propose(wanted);
    if (changes === undefined) {
      count(`${what} refused`);
      if (proposed.ok) troubles.push(`${JSON.stringify(wanted)} was proposed and should be refused`);
      return true;
    }
    if (!proposed.ok) {
      troubles.push(`${JSON.stringify(wanted)} was refused: ${proposed.problem.detail}`);
      return true;
    }
    const fate = chance();
    if (fate < 0.06) {
      await ask.decline(proposed.value);
      count(`${what} left as it is`);
      if ((await ask.confirm(proposed.value)).ok)
        troubles.push(`${proposed.value.id} confirmed after it was left`);
      await compare(`${what} left`);
      return false;
    }
    const elsewhere = fate < 0.16 ? await editElsewhere('later', changes) : new Map<string, string>();
    const before = changed(facts, elsewhere);
    const confirmed = await ask.confirm(proposed.value);
    if (!confirmed.ok) {
      troubles.push(`${JSON.stringify(wanted)} was not confirmed: ${confirmed.problem.detail}`);
      return true;
    }
    if (fate > 0.86) {
      await pause(chance() * 400);
      await product.kill();
      await start();
      count('power cut');
    }
    const again = await ask.confirm(proposed.value);
    if (again.ok) troubles.push(`${proposed.value.id} was confirmed twice`);
    const { state } = await ask.ended(proposed.value.id);
    count(`${what} ${state}`);
    // What moved between proposal and confirmation is a conflict and stays as it was found.
    const applied = new Map([...changes].filter(([name]) => !touches(elsewhere, name)));
    facts = changed(before, applied);
    await compare(`${what} ${JSON.stringify(wanted)} (${state})`);
    // What is taken back stays so: an undo cannot be undone.
    if (applied.size > 0 && wanted.kind !== 'undo')
      made.push({ id: proposed.value.id, changes: applied, before });
    return true;
  };

  const takeBack = async (): Promise<void> => {
    const last = made.pop();
    if (last === undefined) return;
    const after = changed(last.before, last.changes);
    const stands = [...last.changes.keys()].filter((name) =>
      namesOfStep(name).every((each) => facts.get(each) === after.get(each)),
    );
    // Microsoft offers no way to take a default away again.
    const back = stands.filter((name) => last.before.has(name) || !/^toll/.test(name));
    const kept = back.filter((name) => last.before.has(name) || !isUsed(name, facts));
    const tried = await make('undo', {
      wanted: { kind: 'undo', changeId: last.id },
      changes: back.length === 0 ? undefined : new Map(kept.map((name) => [name, last.before.get(name)])),
    });
    if (!tried) made.push(last);
  };

  try {
    await start();
    await product!.logged(watchFilling());
    for (let done = 0; done < commands && troubles.length < MOST_TROUBLES; done += 1) {
      const what = chance();
      if (what < 0.12) await takeBack();
      else if (what < 0.2) {
        facts = changed(facts, await editElsewhere('now'));
        await compare('an edit elsewhere');
      } else {
        const wish = anyWish(pick, cast, facts);
        await make(wish.wanted.kind, wish);
      }
    }
    await product!.stop();
    await lookInto(place, async (database) => {
      const broken = await auditTrail(database).firstBroken(stage.microsoft.sandbox.microsoft.tenantId);
      if (broken !== undefined) troubles.push(`the record is broken at line ${broken}`);
      const twice = await database.query({
        text: `select correlation_id, details::json ->> 'index' as index from audit where event = 'stepEnded'
          group by 1, 2 having count(*) > 1`,
      });
      if (twice.length > 0) troubles.push(`${twice.length} steps are recorded twice`);
      const missing = await database.query({
        text: `select id from changes c where (outline ->> 'steps')::int <> (select count(*) from audit
          where event = 'stepEnded' and correlation_id = c.id)`,
      });
      if (missing.length > 0) troubles.push(`${missing.length} changes lack lines of the record`);
    });
  } finally {
    await product!.kill();
    await stage.stop();
  }
  return { counts, troubles };
}

/** A step sets both numbers of a person, so that either of them having moved is a conflict. */
function touches(elsewhere: Changes, name: string): boolean {
  return namesOfStep(name).some((each) => elsewhere.has(each));
}

/** What one step sets together. */
function namesOfStep(name: string): readonly string[] {
  const [kind, of] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];
  if (kind === 'toll' || kind === 'tollFree') return [`toll ${of}`, `tollFree ${of}`];
  if (kind === 'numbers' || kind === 'allows') return [`numbers ${of}`, `allows ${of}`];
  return [name];
}

/** A number that came to the bridge stays there while anybody uses it. */
function isUsed(name: string, facts: Facts): boolean {
  if (!name.startsWith('on ')) return false;
  const number = name.slice(3);
  return [...facts].some(([each, value]) => !each.startsWith('on ') && value.split(' ').includes(number));
}
