import type { Caller } from '../../domain/authority.js';
import { changeDefaults, effectsOfDefaults, withoutDialIn } from '../../domain/changes/defaults-change.js';
import { countDefaults, outcomeFor, rememberedSlots } from '../../domain/changes/defaults-of-many.js';
import { withInviteUpdates } from '../../domain/changes/invite-updates.js';
import { numberSaid } from '../../domain/changes/number-said.js';
import type { Planned } from '../../domain/changes/plan.js';
import type { DefaultNumbers, SetDefaultsStep } from '../../domain/changes/step.js';
import type { Modifiers, NumberSaid, Scope } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import { chooseNumber } from '../../domain/numbers/choose-number.js';
import { parsePhone, type E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Organizer } from '../../domain/tenant/organizer.js';
import type { People } from '../../ports/people.js';
import type { Planner } from '../changes/planner.js';
import { onePerson } from '../find-people.js';
import type { LookUpOrganizer } from '../look-up-organizer.js';
import type { ReadConferencing } from './live-conferencing.js';
import type { WalkScope } from './walk-scope.js';

interface Ports {
  readonly people: People;
}

interface Steps {
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly walkScope: WalkScope;
  readonly readConferencing: ReadConferencing;
}

/** Default numbers of one person, several, the direct members of a group, or everybody who fits. */
export function planDefaults({ people }: Ports, steps: Steps): Planner<'setDefaults'> {
  const many = planMany(steps);
  return async (caller, { to, number }, modifiers) => {
    const [said, ...others] = to.kind === 'people' ? to.said : [];
    const planned =
      said === undefined || others.length > 0
        ? await many(caller, to, number)
        : await planOne({ people }, steps, { tenantId: caller.tenantId, said, number });
    return planned.ok ? ok(asModified(planned.value, modifiers)) : planned;
  };
}

function asModified(planned: Planned, { updateInvites }: Modifiers): Planned {
  return updateInvites === true ? withInviteUpdates(planned) : planned;
}

interface One {
  readonly tenantId: string;
  readonly said: string;
  readonly number: NumberSaid;
}

async function planOne(
  { people }: Ports,
  { lookUpOrganizer }: Steps,
  { tenantId, said, number: numberAsSaid }: One,
): Promise<Result<Planned, Failure>> {
  const person = await onePerson(people, said);
  if (!person.ok) return person;
  const organizerId = person.value.id;
  const found = await lookUpOrganizer({ tenantId, userId: organizerId, from: 'live' });
  if (!found.ok) return found;
  const { organizer, numbers } = found.value;
  const without = withoutDialIn(numbers.license.license);
  if (without !== undefined) return fail(without);
  const number =
    typeof numberAsSaid === 'string'
      ? parsePhone(numberAsSaid, organizer.person.usageLocation)
      : chooseNumber(numbers, numberAsSaid);
  if (!number.ok) return number;
  const current = currentDefaults(organizer);
  if (!current.ok) return current;
  const after = changeDefaults({ number: number.value, current: current.value, resolved: numbers });
  if (!after.ok) return after;
  const step = { kind: 'setDefaults', organizerId, before: current.value, after: after.value } as const;
  return ok(planOf([step], number.value, { hidden: numbers.printedFrom === 'policy' ? 1 : 0, effects: [] }));
}

function planMany({ walkScope, readConferencing }: Steps) {
  return async (caller: Caller, scope: Scope, said: NumberSaid): Promise<Result<Planned, Failure>> => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts, country } = live.value;
    const license = scope.kind === 'everyone' ? scope.license : undefined;
    const number = numberSaid(said, facts, { license, countries: country === undefined ? [] : [country] });
    if (!number.ok) return number;
    if (!facts.serviceNumbers.some((each) => each.number === number.value)) {
      return fail({ code: 'notOnBridge', number: number.value });
    }
    const counter = countDefaults();
    const slotOf = rememberedSlots();
    const walked = await walkScope(caller.tenantId, { scope, facts }, (found) => {
      counter.add(outcomeFor(found, number.value, slotOf));
    });
    if (!walked.ok) return walked;
    const { steps, hidden, effects, refusal, alreadySo } = counter.result();
    if (steps.length === 0) return fail(whyNobody(refusal, alreadySo));
    return ok(planOf(steps, number.value, { hidden, effects: [...walked.value.effects, ...effects] }));
  };
}

/** Where nobody is left to change, why the first of them cannot have it says most. */
export function whyNobody(refusal: Failure | undefined, alreadySo: number): Failure {
  if (refusal !== undefined) return refusal;
  return alreadySo > 0 ? { code: 'nothingToChange' } : { code: 'nobodyFits' };
}

function planOf(
  steps: readonly SetDefaultsStep[],
  number: E164,
  { hidden, effects }: Pick<Planned, 'effects'> & { readonly hidden: number },
): Planned {
  const [only, ...others] = steps;
  const one = only === undefined || others.length > 0 ? {} : { organizerId: only.organizerId };
  return {
    command: 'setDefaults',
    about: { kind: 'setDefaults', number, ...one },
    stages: [{ name: 'organizers', steps }],
    effects: [...effects, ...effectsOfDefaults(hidden)],
    lasting: [],
  };
}

/** The defaults as they were just read live; a change may not start from what is merely remembered. */
function currentDefaults({ defaults }: Organizer): Result<DefaultNumbers, Failure> {
  if (!defaults.known || defaults.failed !== undefined) {
    return fail(defaults.failed ?? { code: 'defaultsUnknown' });
  }
  if (defaults.value === 'notListed') return fail({ code: 'defaultsUnknown' });
  return ok({ toll: defaults.value.toll, tollFree: defaults.value.tollFree });
}
