import { commandOf } from '../../domain/changes/command-of.js';
import { editInvitePolicy } from '../../domain/changes/invite-policy-change.js';
import { effectsOfPreview } from '../../domain/changes/invite-preview.js';
import type { Effect } from '../../domain/changes/effect.js';
import type { Planned } from '../../domain/changes/plan.js';
import { named, newName } from '../../domain/changes/said-name.js';
import type { InvitePolicyStep } from '../../domain/changes/step.js';
import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { E164 } from '../../domain/numbers/phone-number.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { InvitePolicy, JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Planner } from '../changes/planner.js';
import { justRead } from './just-read.js';
import { numberOnBridge, type LiveConferencing, type ReadConferencing } from './live-conferencing.js';
import { onePolicy } from './one-policy.js';
import { hasPolicy, type PolicyReach } from './policy-reach.js';
import type { WorkOutGrants } from './work-out-grants.js';

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly reach: PolicyReach;
}

/** A new invite policy, and who gets it at once. Nobody has it before it is granted. */
export function planNewInvitePolicy({
  readConferencing,
  workOutGrants,
}: Pick<Steps, 'readConferencing'> & {
  readonly workOutGrants: WorkOutGrants;
}): Planner<'createInvitePolicy'> {
  return async (caller, wanted) => {
    const { policy: said, numbers, allowTollFree = true, to } = wanted;
    const name = newName(said);
    if (!name.ok) return name;
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const policies = justRead(facts.invitePolicies);
    if (!policies.ok) return policies;
    const present = named(policies.value, name.value);
    if (present !== undefined) return fail({ code: 'policyExists', name: present.name });
    const listed = onBridge(numbers, live.value);
    if (!listed.ok) return listed;
    const after = { numbers: [...new Set(listed.value)], allowTollFree };
    const making = planOf('createInvitePolicy', { name: name.value, before: undefined, after }, [
      ...(to === undefined ? [{ code: 'policyReaches', count: 0 } as const] : []),
      ...effectsOfList(after, facts),
      ...(after.numbers.length === 0 ? [EMPTY] : []),
    ]);
    if (to === undefined) return ok(making);
    const granted = await workOutGrants(
      {
        tenantId: caller.tenantId,
        kind: 'invite',
        policy: name.value,
        facts: withInvitePolicy(facts, { name: name.value, ...after }),
      },
      to,
    );
    if (!granted.ok) return granted;
    const { stage, effects, about } = granted.value;
    return ok({
      ...making,
      command: commandOf(wanted),
      about: { ...making.about, ...about },
      stages: [...making.stages, stage],
      effects: distinct([...making.effects, ...effects]),
    });
  };
}

/** Another list of numbers, or toll-free allowed or not, in a policy that is there; also in Global, which reaches most people. */
export function planInvitePolicy({ readConferencing, reach }: Steps): Planner<'editInvitePolicy'> {
  return async (caller, { policy: said, add = [], remove = [], allowTollFree }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const policies = justRead(facts.invitePolicies);
    if (!policies.ok) return policies;
    const found = onePolicy(policies.value, said);
    if (!found.ok) return found;
    const { name, ...before } = found.value;
    const adding = onBridge(add, live.value);
    if (!adding.ok) return adding;
    const removing = inPolicy(remove, live.value, before.numbers);
    if (!removing.ok) return removing;
    const after = editInvitePolicy(before, { add: adding.value, remove: removing.value, allowTollFree });
    if (isSame(before, after)) return fail({ code: 'nothingToChange' });
    const preview = await reach.invites({
      tenantId: caller.tenantId,
      facts,
      after: withInvitePolicy(facts, { name, ...after }),
      granted: undefined,
      isMeant: hasPolicy(name),
    });
    return ok(
      planOf('editInvitePolicy', { name, before, after }, [
        { code: 'policyReaches', count: preview.reached - preview.unlicensed },
        ...effectsOfPreview({ ...preview, unlicensed: 0 }),
        ...effectsOfList(
          { ...after, numbers: after.numbers.filter((each) => !before.numbers.includes(each)) },
          facts,
        ),
        ...(after.numbers.length === 0 && before.numbers.length > 0 ? [EMPTY] : []),
        { code: 'invitesUpTo24Hours' },
        { code: 'oldMeetingsKeepNumbers' },
      ]),
    );
  };
}

const EMPTY: Effect = { code: 'emptyPolicyMeansDefaults' };

function planOf(
  kind: 'createInvitePolicy' | 'editInvitePolicy',
  step: Omit<InvitePolicyStep, 'kind'>,
  effects: readonly Effect[],
): Planned {
  return {
    command: 'editInvitePolicy',
    about: { kind, name: step.name },
    stages: [{ name: 'policies', steps: [{ kind: 'invitePolicy', ...step }] }],
    effects: distinct(effects),
    lasting: [],
  };
}

function effectsOfList(
  { numbers }: Pick<InvitePolicy, 'numbers'>,
  facts: JoinedConferencing,
): readonly Effect[] {
  const tollFree = facts.serviceNumbers.some((each) => each.tollFree && numbers.includes(each.number));
  return tollFree ? [{ code: 'tollFreeNeedsCredits' }] : [];
}

function distinct(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(({ code }, at) => effects.findIndex((each) => each.code === code) === at);
}

/** Numbers that are on a bridge at this moment: another one could be listed, and nobody could call it. */
function onBridge(said: readonly NumberSaid[], live: LiveConferencing): Result<readonly E164[], Failure> {
  return allOf(said.map((each) => numberOnBridge(each, live)));
}

/** A number that leaves is meant among those of the policy first, and need not be on the bridge any more. */
function inPolicy(
  said: readonly NumberSaid[],
  live: LiveConferencing,
  listed: readonly E164[],
): Result<readonly E164[], Failure> {
  const { facts } = live;
  const serviceNumbers = facts.serviceNumbers.filter(({ number }) => listed.includes(number));
  const policys: LiveConferencing = { ...live, facts: { ...facts, serviceNumbers } };
  const found: Result<E164, Failure>[] = said.map((each) => {
    if (typeof each === 'string') {
      const gone = listed.find((number) => number === each);
      if (gone !== undefined) return ok(gone);
      const number = numberOnBridge(each, live);
      return number.ok ? ok(number.value.number) : number;
    }
    const toll = numberOnBridge(each, policys);
    const any = toll.ok ? toll : numberOnBridge({ tollFree: true, ...each }, policys);
    if (any.ok) return ok(any.value.number);
    return toll.ok ? ok(toll.value.number) : toll;
  });
  return firstFailure(found);
}

function allOf(found: readonly Result<ServiceNumber, Failure>[]): Result<readonly E164[], Failure> {
  return firstFailure(found.map((each) => (each.ok ? ok(each.value.number) : each)));
}

function firstFailure<T>(found: readonly Result<T, Failure>[]): Result<readonly T[], Failure> {
  const values: T[] = [];
  for (const each of found) {
    if (!each.ok) return each;
    values.push(each.value);
  }
  return ok(values);
}

/** The shared facts as they would be with a policy changed. */
function withInvitePolicy(facts: JoinedConferencing, policy: InvitePolicy): JoinedConferencing {
  const { invitePolicies } = facts;
  if (!invitePolicies.known) return facts;
  const others = invitePolicies.value.filter((each) => each.name !== policy.name);
  const value = [...others, policy];
  return { ...facts, invitePolicies: { ...invitePolicies, value } };
}

type State = Omit<InvitePolicy, 'name'>;

function isSame(one: State, other: State): boolean {
  return one.allowTollFree === other.allowTollFree && one.numbers.join() === other.numbers.join();
}
