import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bulkDefaults } from '../../../bot/domain/changes/bulk-defaults.js';
import { countDefaults, outcomeFor, rememberedSlots } from '../../../bot/domain/changes/defaults-of-many.js';
import { withInviteUpdates } from '../../../bot/domain/changes/invite-updates.js';
import { replacedDefaults, replacedPolicy } from '../../../bot/domain/changes/replace-number.js';
import { retiring } from '../../../bot/domain/changes/retire-number.js';
import type { SetDefaultsStep } from '../../../bot/domain/changes/step.js';
import { entitlementOf } from '../../../bot/domain/licenses/entitlement.js';
import { resolveEverybody } from '../../../bot/domain/numbers/resolve-everybody.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { fail, ok } from '../../../bot/domain/result.js';
import type { JoinedConferencing } from '../../../bot/domain/tenant/bridge.js';
import type { Organizer } from '../../../bot/domain/tenant/organizer.js';
import { anyTenant } from '../any-tenant.js';
import {
  BERLIN,
  BRIDGE,
  FREE,
  GONE,
  LONDON,
  MYSTERY,
  OCC,
  OCC_PLAN,
  SEATTLE,
  situationOf,
  TEAMS,
  UNREAD,
  type Situation,
} from '../build.js';

const number = fc.constantFrom(SEATTLE, LONDON, BERLIN, FREE, MYSTERY, GONE);

function found(situation: Situation & { readonly id?: string } = {}) {
  const input = situationOf(situation);
  const organizer: Organizer = {
    ...input.organizer,
    person: { ...input.organizer.person, id: situation.id ?? 'u' },
  };
  return { organizer, lists: resolveNumbers({ ...input, organizer }) };
}

/** Whether a step gives only what the license and the toll-free setting of its organizer allow, where they change. */
function isAllowed(step: SetDefaultsStep, organizer: Organizer, conferencing: JoinedConferencing): boolean {
  const lists = resolveNumbers({ organizer, conferencing, operatorConnectPlanIds: [OCC_PLAN] });
  const { dialIn } = entitlementOf(lists.license.license);
  return (['toll', 'tollFree'] as const).every((slot) => {
    const wanted = step.after[slot];
    if (wanted === step.before[slot]) return true;
    const listed = lists.onBridge.find((each) => each.number === wanted);
    if (listed === undefined || dialIn[listed.source] === 'no') return false;
    return listed.tollFree === (slot === 'tollFree') && (!listed.tollFree || lists.tollFreeAllowed);
  });
}

describe('planning for many people', () => {
  it('never proposes a number that the license, the policy or the kind of number forbids', () => {
    fc.assert(
      fc.property(anyTenant, number, number, ({ conferencing, organizers }, from, to) => {
        const everybody = resolveEverybody({ conferencing, operatorConnectPlanIds: [OCC_PLAN] });
        const slotOf = rememberedSlots();
        for (const organizer of organizers) {
          const one = { organizer, lists: everybody.lists(organizer) };
          const outcomes = [outcomeFor(one, to, slotOf), replacedDefaults(one, { from, to }, slotOf)];
          for (const outcome of outcomes) {
            if (outcome?.kind !== 'step') continue;
            expect(isAllowed(outcome.step, organizer, conferencing)).toBe(true);
          }
          const listed = bulkDefaults({
            rows: [{ line: 1, person: 'x', number: to }],
            facts: conferencing,
            personOf: () => ok(one),
          });
          for (const step of listed.steps) expect(isAllowed(step, organizer, conferencing)).toBe(true);
          expect(listed.steps.length + listed.wrong.length + listed.alreadySo).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts who is left out by why, and keeps them out of the steps', () => {
    const counter = countDefaults();
    const slotOf = rememberedSlots();
    const people = [
      found({ id: 'gets it', defaults: { toll: SEATTLE } }),
      found({ id: 'has it', defaults: { toll: LONDON } }),
      found({ id: 'may not', plans: [TEAMS, OCC], defaults: { toll: BERLIN } }),
      found({ id: 'no license', plans: [TEAMS], defaults: { toll: SEATTLE } }),
      found({ id: 'not read', organizer: { defaults: UNREAD } }),
    ];
    for (const one of people) counter.add(outcomeFor(one, LONDON, slotOf));
    const { steps, effects } = counter.result();
    expect(steps.map(({ organizerId }) => organizerId)).toEqual(['gets it']);
    expect(effects).toEqual([
      { code: 'refusedLeftOut', count: 1 },
      { code: 'unlicensedLeftOut', count: 1 },
      { code: 'alreadySoLeftOut', count: 1 },
      { code: 'mirrorIsOld', count: 1 },
    ]);
  });
});

describe('one number in the place of another', () => {
  it('moves only the default that has it', () => {
    const outcome = replacedDefaults(
      found({ defaults: { toll: LONDON, tollFree: FREE } }),
      { from: LONDON, to: BERLIN },
      rememberedSlots(),
    );
    expect(outcome).toMatchObject({ step: { after: { toll: BERLIN, tollFree: FREE } } });
    expect(
      replacedDefaults(
        found({ defaults: { toll: SEATTLE } }),
        { from: LONDON, to: BERLIN },
        rememberedSlots(),
      ),
    ).toBeUndefined();
  });

  it('never puts a toll-free number beside the toll one that it should replace', () => {
    const outcome = replacedDefaults(
      found({ defaults: { toll: GONE } }),
      { from: GONE, to: FREE },
      rememberedSlots(),
    );
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'differentKind' } });
  });

  it('takes its place in a policy, once', () => {
    const policy = { name: 'P', numbers: [SEATTLE, LONDON, BERLIN], allowTollFree: true };
    const after = (to: typeof LONDON | undefined) =>
      replacedPolicy(policy, { from: LONDON, to }).after?.numbers;
    expect(after(MYSTERY)).toEqual([SEATTLE, MYSTERY, BERLIN]);
    expect(after(BERLIN)).toEqual([SEATTLE, BERLIN]);
    expect(after(undefined)).toEqual([SEATTLE, BERLIN]);
  });
});

describe('retiring a number', () => {
  const { conferencing } = situationOf({});
  const listed = (of: typeof LONDON) => {
    const known = conferencing.serviceNumbers.find((each) => each.number === of);
    if (known === undefined) throw new Error('It is on the bridge');
    return known;
  };
  const none = { policies: [], routes: [], bridges: [] };

  it('needs no replacement where nothing is left without a number', () => {
    const policy = { name: 'P', numbers: [LONDON, BERLIN], allowTollFree: true };
    const plan = retiring({
      listed: listed(LONDON),
      replacement: undefined,
      shared: { ...none, policies: [policy] },
      defaults: 0,
    });
    expect(plan).toMatchObject({ value: { policies: [{ after: { numbers: [BERLIN] } }] } });
  });

  it.each([
    ['somebody has it as default', { shared: none, defaults: 1 }],
    [
      'a policy would be left empty',
      { shared: { ...none, policies: [{ name: 'P', numbers: [LONDON], allowTollFree: true }] }, defaults: 0 },
    ],
    ['a bridge has it as default', { shared: { ...none, bridges: [BRIDGE] }, defaults: 0 }],
  ])('is refused without a replacement where %s', (_why, use) => {
    const plan = retiring({ listed: listed(LONDON), replacement: undefined, ...use });
    expect(plan).toEqual(fail({ code: 'noReplacement', number: LONDON }));
  });

  it.each([
    ['a shared number', SEATTLE, LONDON, none, 'sharedNumber'],
    ['a toll number by a toll-free one', LONDON, FREE, none, 'differentKind'],
    [
      'the bridge default by an operator’s number',
      LONDON,
      BERLIN,
      { ...none, bridges: [BRIDGE] },
      'operatorAsBridgeDefault',
    ],
  ])('refuses %s', (_what, from, to, shared, code) => {
    const plan = retiring({ listed: listed(from), replacement: listed(to), shared, defaults: 0 });
    expect(plan).toMatchObject({ failure: { code } });
  });
});

describe('a list of people and numbers', () => {
  const { conferencing: facts } = situationOf({});
  const people = new Map([
    ['ann', found({ id: 'ann', defaults: { toll: SEATTLE } })],
    ['ann@x', found({ id: 'ann', defaults: { toll: SEATTLE } })],
    ['otto', found({ id: 'otto', plans: [TEAMS, OCC], defaults: { toll: BERLIN } })],
    ['new', found({ id: 'new', defaults: 'notListed' })],
  ]);
  const plan = (rows: readonly (readonly [number, string, string])[]) =>
    bulkDefaults({
      rows: rows.map(([line, person, wanted]) => ({ line, person, number: wanted })),
      facts,
      personOf: (said) => {
        const one = people.get(said);
        return one === undefined ? fail({ code: 'personNotFound', said }) : ok(one);
      },
    });

  it('names every wrong row with its line and its reason, and plans the others', () => {
    const { steps, wrong } = plan([
      [2, 'ann', LONDON],
      [3, 'nobody', LONDON],
      [4, 'otto', LONDON],
      [5, 'ann', GONE],
      [6, 'new', LONDON],
    ]);
    expect(steps).toMatchObject([{ organizerId: 'ann', after: { toll: LONDON } }]);
    expect(
      wrong.map(({ line, why }) => [line, why.kind === 'refused' ? why.failure.code : why.kind]),
    ).toEqual([
      [3, 'personNotFound'],
      [4, 'notAllowedByLicense'],
      [5, 'notOnBridge'],
      [6, 'defaultsUnknown'],
    ]);
  });

  it('uses neither row where one person has two different numbers', () => {
    const { steps, wrong } = plan([
      [1, 'ann', LONDON],
      [2, 'ann@x', BERLIN],
    ]);
    expect(steps).toEqual([]);
    expect(wrong).toEqual([
      { line: 1, why: { kind: 'samePerson', otherLine: 2 } },
      { line: 2, why: { kind: 'samePerson', otherLine: 1 } },
    ]);
  });

  it('puts a toll and a toll-free number of one person into one step', () => {
    const { steps } = plan([
      [1, 'ann', LONDON],
      [1, 'ann', FREE],
    ]);
    expect(steps).toMatchObject([{ after: { toll: LONDON, tollFree: FREE } }]);
  });

  it('does a line as a whole or not at all', () => {
    const { steps, wrong } = plan([
      [1, 'ann', LONDON],
      [1, 'ann', GONE],
    ]);
    expect(steps).toEqual([]);
    expect(wrong.map(({ line }) => line)).toEqual([1]);
  });
});

describe('rewriting invites with a change', () => {
  const step: SetDefaultsStep = {
    kind: 'setDefaults',
    organizerId: 'a',
    before: { toll: LONDON, tollFree: undefined },
    after: { toll: BERLIN, tollFree: undefined },
  };

  it('comes last but for the number itself, says what it does, and cannot be taken back', () => {
    const planned = withInviteUpdates({
      command: 'retireNumber',
      about: { kind: 'retireNumber', number: LONDON },
      stages: [
        { name: 'organizers', steps: [step] },
        { name: 'number', steps: [] },
      ],
      effects: [{ code: 'oldMeetingsKeepNumbers' }],
      lasting: [],
    });
    expect(planned.stages.map(({ name }) => name)).toEqual(['organizers', 'invites', 'number']);
    expect(planned.stages[1]?.steps).toEqual([{ kind: 'updateInvites', organizerId: 'a' }]);
    const codes = planned.effects.map(({ code }) => code);
    expect(codes).toContain('attendeesAreMailed');
    expect(codes).not.toContain('oldMeetingsKeepNumbers');
    expect(planned.lasting).toEqual(['mailsAreSent', 'invitesAreRewritten']);
  });
});
