import { z } from 'zod';
import type { Route, SandboxContext } from './context.js';
import { readJson, sendJson } from './http-exchange.js';
import { changePeople, type PeopleChanges } from './tenant/change-people.js';
import { dialInRule } from './tenant/derive-dial-in.js';
import { User, type TenantState, type TenantUser } from './tenant/tenant-file.js';

/**
 * `POST /sandbox/people`: somebody in an admin center sets fields of people (in the words of the tenant file), takes people
 * away or adds them. All of it is done or, where anything is wrong, nothing; answers how many people each part concerned.
 */
export function peopleRoutes(context: SandboxContext): Route {
  return async (request, response, url) => {
    if (url.pathname !== '/sandbox/people' || request.method !== 'POST') return false;
    const parsed = PeopleInput.safeParse(await readJson(request));
    const wrong = parsed.success ? [] : [z.prettifyError(parsed.error)];
    const changes = parsed.success ? readChanges(context, parsed.data, wrong) : {};
    if (wrong.length > 0) {
      sendJson(response, 400, { error: { code: 'BadArgument', message: wrong.slice(0, 20).join('\n') } });
      return true;
    }
    changePeople(context, changes);
    const { set = [], removed = [], added = [] } = changes;
    sendJson(response, 200, { set: set.length, removed: removed.length, added: added.length });
    return true;
  };
}

const PeopleInput = z.strictObject({
  set: z.array(z.looseObject({ id: z.string().optional(), key: z.string().optional() })).default([]),
  remove: z.array(z.string()).default([]),
  add: z.array(z.unknown()).default([]),
});
type PeopleInput = z.output<typeof PeopleInput>;

/** What is to be done; whatever cannot be done is said in `wrong`. */
function readChanges(context: SandboxContext, input: PeopleInput, wrong: string[]): PeopleChanges {
  const { tenant, clock } = context;
  const find = (key: string): TenantUser[] => {
    const person = tenant.person(key);
    if (person === undefined) wrong.push(`Nobody in this tenant is called ${key}`);
    return person === undefined ? [] : [person];
  };
  const settle = settling(tenant.state, new Date(clock.now()).toISOString());
  const set = input.set.flatMap(({ key, id, ...fields }) =>
    find(key ?? id ?? '').flatMap((person) => {
      const parsed = User.safeParse({ ...person, ...fields, id: person.id });
      if (!parsed.success) wrong.push(`${person.id}: ${z.prettifyError(parsed.error)}`);
      const said = 'dialIn' in fields;
      return parsed.success ? [{ person, fields: settle(parsed.data, { person, said }) }] : [];
    }),
  );
  const removed = input.remove.flatMap(find);
  const added = input.add.flatMap((user, index) => {
    const parsed = User.safeParse(user);
    if (!parsed.success) wrong.push(`add.${index}: ${z.prettifyError(parsed.error)}`);
    const taken = parsed.success && tenant.person(parsed.data.id) !== undefined;
    if (taken) wrong.push(`add.${index}: somebody has this id already`);
    return parsed.success && !taken ? [settle(parsed.data, { said: parsed.data.dialIn !== undefined })] : [];
  });
  return { set, removed, added };
}

/**
 * What Microsoft does by itself: a new license gets its time, and who has dial-in for the first time gets default numbers.
 * `said` is true where the request says what the defaults are.
 */
function settling(state: TenantState, now: string) {
  let rule: ReturnType<typeof dialInRule> | undefined;
  return (
    user: z.output<typeof User>,
    { person, said }: { person?: TenantUser; said: boolean },
  ): TenantUser => {
    const had = new Set(person?.licenses.map(({ skuId }) => skuId));
    const licenses = user.licenses.map((license) =>
      had.has(license.skuId) ? license : { assignedDateTime: now, ...license },
    );
    if (said || person?.dialIn) return { ...user, licenses, dialIn: user.dialIn ?? null };
    rule ??= dialInRule(state);
    return { ...user, licenses, dialIn: rule({ ...user, licenses }) };
  };
}
