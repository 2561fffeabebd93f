import { commandOf } from '../../domain/changes/command-of.js';
import { named } from '../../domain/changes/said-name.js';
import type { WantedOf } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { ok, type Result } from '../../domain/result.js';
import type { JoinedConferencing } from '../../domain/tenant/bridge.js';
import type { Planner } from '../changes/planner.js';
import { justRead } from './just-read.js';
import type { ReadConferencing } from './live-conferencing.js';
import { onePolicy } from './one-policy.js';
import type { WorkOutGrants } from './work-out-grants.js';

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly workOutGrants: WorkOutGrants;
}

/** A policy that is there, for people, a group or the whole tenant; without one, what they were granted is taken back. */
export function planGrant({ readConferencing, workOutGrants }: Steps): Planner<'grantPolicy'> {
  return async (caller, wanted) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const policy = policyMeant(wanted, facts);
    if (!policy.ok) return policy;
    const { policyKind: kind, rank, to } = wanted;
    const { tenantId } = caller;
    const grants = await workOutGrants({ tenantId, kind, policy: policy.value, facts, rank }, to);
    if (!grants.ok) return grants;
    const { stage, effects, about } = grants.value;
    const name = policy.value === undefined ? {} : { name: policy.value };
    return ok({
      command: commandOf(wanted),
      about: { kind: 'grantPolicy', ...name, ...about },
      stages: [stage],
      effects,
      lasting: [],
    });
  };
}

/** The policy's own name. Global is what counts where nothing was granted, so that granting it takes a grant back. */
function policyMeant(
  { policyKind, policy: said }: WantedOf<'grantPolicy'>,
  facts: JoinedConferencing,
): Result<string | undefined, Failure> {
  if (said === undefined) return ok(undefined);
  const { invitePolicies, routingPolicies } = facts;
  const read = policyKind === 'invite' ? justRead(invitePolicies) : justRead(routingPolicies);
  if (!read.ok) return read;
  const found = onePolicy<{ readonly name: string }>(read.value, said);
  if (!found.ok) return found;
  return ok(named([found.value], 'Global') === undefined ? found.value.name : undefined);
}
