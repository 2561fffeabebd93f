import { effectsOfDefaults } from '../../domain/changes/defaults-change.js';
import { countDefaults, rememberedSlots } from '../../domain/changes/defaults-of-many.js';
import type { Effect } from '../../domain/changes/effect.js';
import { withInviteUpdates } from '../../domain/changes/invite-updates.js';
import { numberSaid } from '../../domain/changes/number-said.js';
import { sharedUsesOf } from '../../domain/changes/number-uses.js';
import type { Planned } from '../../domain/changes/plan.js';
import { replacedDefaults, replacedPolicy, type Replacing } from '../../domain/changes/replace-number.js';
import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Failure } from '../../domain/failure.js';
import type { E164 } from '../../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import type { LiveConferencing, ReadConferencing } from './live-conferencing.js';
import { whyNobody } from './plan-defaults.js';
import type { Found, WalkScope } from './walk-scope.js';

interface Steps {
  readonly walkScope: WalkScope;
  readonly readConferencing: ReadConferencing;
}

/**
 * One number in the place of another: in the invite policies that list it, which go first, then in the defaults of everybody
 * who has it. Among some people only their own defaults are replaced, because others share the policies.
 */
export function planReplace({ walkScope, readConferencing }: Steps): Planner<'replaceNumber'> {
  return async (caller, { from, to, among }, { updateInvites }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const replacing = replacingSaid({ from, to }, live.value);
    if (!replacing.ok) return replacing;
    const shared = sharedUsesOf(replacing.value.from, facts);
    if (shared === undefined) return fail({ code: 'conferencingUnknown' });
    // Of everybody: a policy may print the number for people who have another default.
    const scope = among ?? { kind: 'everyone' };
    const moving = moveDefaults(replacing.value);
    const walked = await walkScope(caller.tenantId, { scope, facts }, (found) => {
      moving.add(found);
    });
    // Policies may list a number that nobody has as a default.
    if (!walked.ok && (walked.failure.code !== 'nobodyFits' || among !== undefined)) return walked;
    const { counted, printing } = moving.result();
    const policies =
      among === undefined ? shared.policies.map((each) => replacedPolicy(each, replacing.value)) : [];
    if (counted.steps.length === 0 && policies.length === 0) {
      return fail(
        counted.refusal === undefined
          ? { code: 'nothingUsesIt', number: replacing.value.from }
          : whyNobody(counted.refusal, counted.alreadySo),
      );
    }
    const planned: Planned = {
      command: 'setDefaults',
      about: { kind: 'replaceNumber', number: replacing.value.from, replacement: replacing.value.to },
      stages: [
        { name: 'policies', steps: policies },
        { name: 'organizers', steps: counted.steps },
      ],
      effects: [
        ...(walked.ok ? walked.value.effects : []),
        ...counted.effects,
        ...keptBy(among === undefined ? 0 : shared.policies.length),
        ...(updateInvites === true ? [] : stillPrinting(printing.length)),
        ...effectsOfDefaults(among === undefined ? 0 : counted.hidden),
      ],
      lasting: [],
    };
    return ok(updateInvites === true ? withInviteUpdates(planned, printing) : planned);
  };
}

function keptBy(policies: number): readonly Effect[] {
  return policies > 0 ? [{ code: 'policiesKeepNumber', count: policies }] : [];
}

export function stillPrinting(organizers: number): readonly Effect[] {
  return organizers > 0 ? [{ code: 'invitesStillPrint', count: organizers }] : [];
}

/** Moves people's defaults from one number to another, and notes whose invites print the old one. */
export function moveDefaults(replacing: Replacing) {
  const counter = countDefaults();
  const slotOf = rememberedSlots();
  const printing: string[] = [];
  return {
    add(found: Found): void {
      const outcome = replacedDefaults(found, replacing, slotOf);
      if (outcome !== undefined) counter.add(outcome);
      if (prints(found, replacing.from)) printing.push(found.organizer.person.id);
    },
    result: () => ({ counted: counter.result(), printing }),
  };
}

function prints({ lists }: Found, number: E164): boolean {
  return lists.printed.some((each) => each.number === number);
}

/** Both numbers; the other one must be on the bridge, of the same kind, and may take the place. */
function replacingSaid(
  said: { readonly from: NumberSaid; readonly to: NumberSaid },
  { facts, country }: Pick<LiveConferencing, 'facts' | 'country'>,
): Result<Replacing, Failure> {
  const countries = country === undefined ? [] : [country];
  const from = numberSaid(said.from, facts, { countries });
  if (!from.ok) return from;
  const to = numberSaid(said.to, facts, { countries });
  if (!to.ok) return to;
  if (from.value === to.value) return fail({ code: 'sameNumber', number: to.value });
  const listed = facts.serviceNumbers.find((each) => each.number === to.value);
  if (listed === undefined) return fail({ code: 'notOnBridge', number: to.value });
  const old = facts.serviceNumbers.find((each) => each.number === from.value);
  if (old !== undefined && old.tollFree !== listed.tollFree) {
    return fail({ code: 'differentKind', number: from.value, replacement: to.value });
  }
  return ok({ from: from.value, to: to.value });
}
