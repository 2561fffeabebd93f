import type { Caller } from '../domain/authority.js';
import { canonicalPlan, type DefaultNumbers, type Plan, type Proposal } from '../domain/changes/change.js';
import { chooseNumber } from '../domain/numbers/choose-number.js';
import { changeDefaults, effectsOfDefaults, withoutDialIn } from '../domain/changes/defaults-change.js';
import type { Failure } from '../domain/failure.js';
import type { NumberFilter } from '../domain/numbers/number-filter.js';
import type { Organizer, Person } from '../domain/tenant/organizer.js';
import { parsePhone } from '../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports/clock.js';
import type { People } from '../ports/people.js';
import type { Proposals } from '../ports/proposals.js';
import type { Authorize } from './authorize.js';
import { onePerson } from './find-people.js';
import type { LookUpOrganizer } from './look-up-organizer.js';

/** A proposal with the person it is about, ready to be shown. */
export interface ProposalView {
  readonly proposal: Proposal;
  readonly person: Person;
}

/** Whose number, and which one: written out, or described by place, provider or kind. */
export interface WantedDefault {
  readonly person: string;
  readonly number: string | NumberFilter;
}

export type ProposeDefaults = (
  caller: Caller,
  wanted: WantedDefault,
) => Promise<Result<ProposalView, Failure>>;

export interface ProposalPorts {
  readonly clock: Clock;
  readonly people: People;
  readonly proposals: Proposals;
  /** An unguessable id. */
  readonly newId: () => string;
  /** A digest of the plan's text, so that a confirmation fits one plan only. */
  readonly digest: (text: string) => string;
}

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** A proposal that nobody confirms is worth nothing a little later: the tenant may have moved on. */
const PROPOSAL_LIFETIME_MS = 15 * 60_000;

/** Proposes a new default number for one organizer. Nothing changes until the proposal is confirmed. */
export function proposeDefaults(ports: ProposalPorts, steps: Steps): ProposeDefaults {
  return async (caller, wanted) => {
    const allowed = await steps.authorize(caller, 'setDefaults');
    if (!allowed.ok) return allowed;
    const person = await onePerson(ports.people, wanted.person);
    if (!person.ok) return person;
    const found = await steps.lookUpOrganizer({
      tenantId: caller.tenantId,
      userId: person.value.id,
      from: 'live',
    });
    if (!found.ok) return found;

    const { organizer, numbers } = found.value;
    const without = withoutDialIn(numbers.license.license);
    if (without !== undefined) return fail(without);
    const number =
      typeof wanted.number === 'string'
        ? parsePhone(wanted.number, organizer.person.usageLocation)
        : chooseNumber(numbers, wanted.number);
    if (!number.ok) return number;
    const current = currentDefaults(organizer);
    if (!current.ok) return current;
    const after = changeDefaults({ number: number.value, current: current.value, resolved: numbers });
    if (!after.ok) return after;

    const before = current.value;
    const step = { kind: 'setDefaults', organizerId: person.value.id, before, after: after.value } as const;
    const proposal = await keepProposal(ports, {
      caller,
      plan: { steps: [step], undoes: undefined },
      effects: effectsOfDefaults(numbers),
    });
    return ok({ proposal, person: person.value });
  };
}

/** The defaults as they were just read live; a change may not start from what is merely remembered. */
export function currentDefaults({ defaults }: Organizer): Result<DefaultNumbers, Failure> {
  if (!defaults.known || defaults.failed !== undefined) {
    return fail(defaults.failed ?? { code: 'defaultsUnknown' });
  }
  if (defaults.value === 'notListed') return fail({ code: 'defaultsUnknown' });
  return ok({ toll: defaults.value.toll, tollFree: defaults.value.tollFree });
}

interface NewProposal {
  readonly caller: Caller;
  readonly plan: Plan;
  readonly effects: Proposal['effects'];
}

export async function keepProposal(
  ports: ProposalPorts,
  { caller, plan, effects }: NewProposal,
): Promise<Proposal> {
  const at = ports.clock();
  const proposal: Proposal = {
    id: ports.newId(),
    tenantId: caller.tenantId,
    proposedBy: caller.userId,
    proposedAt: at,
    expiresAt: at + PROPOSAL_LIFETIME_MS,
    plan,
    fingerprint: ports.digest(canonicalPlan(plan)),
    effects,
    state: 'open',
  };
  await ports.proposals.keep(proposal, caller.door);
  return proposal;
}
