import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { previewInvites, type InvitePreview } from '../../../bot/domain/changes/invite-preview.js';
import { resolveEverybody } from '../../../bot/domain/numbers/resolve-everybody.js';
import { resolveNumbers } from '../../../bot/domain/numbers/resolve-numbers.js';
import { known } from '../../../bot/domain/reading.js';
import type { InvitePolicy, JoinedConferencing } from '../../../bot/domain/tenant/bridge.js';
import type { Organizer } from '../../../bot/domain/tenant/organizer.js';
import { anyTenant } from '../any-tenant.js';
import {
  BERLIN,
  FREE,
  LONDON,
  OCC,
  OCC_PLAN,
  SEATTLE,
  situationOf,
  STANDARD,
  UNREAD,
  TEAMS,
  type Situation,
} from '../build.js';

const NEW: InvitePolicy = { name: 'New', numbers: [LONDON, BERLIN], allowTollFree: true };

function withPolicies(facts: JoinedConferencing, more: readonly InvitePolicy[]): JoinedConferencing {
  const { invitePolicies } = facts;
  if (!invitePolicies.known) return facts;
  return { ...facts, invitePolicies: known([...invitePolicies.value, ...more], 1) };
}

function granted(policy: InvitePolicy, situation: Situation): InvitePreview {
  const { organizer, conferencing } = situationOf(situation);
  const everybody = resolveEverybody({
    conferencing: withPolicies(conferencing, [policy]),
    operatorConnectPlanIds: [OCC_PLAN],
  });
  const preview = previewInvites({ before: everybody, after: everybody, granted: policy.name });
  preview.add(organizer);
  return preview.result();
}

const NOTHING: InvitePreview = {
  reached: 1,
  defaultsHidden: 0,
  notAllowed: 0,
  leftWithout: 0,
  tollFreeLost: 0,
  unlicensed: 0,
};

describe('what a grant does to invites', () => {
  it.each<[rule: string, policy: InvitePolicy, situation: Situation, expected: Partial<InvitePreview>]>([
    [
      'prints the list in place of the defaults',
      NEW,
      { plans: [TEAMS, STANDARD], defaults: { toll: SEATTLE } },
      { defaultsHidden: 1 },
    ],
    [
      'prints the defaults where the list is empty',
      { ...NEW, numbers: [] },
      { plans: [TEAMS, STANDARD], defaults: { toll: SEATTLE } },
      {},
    ],
    [
      'leaves off what an operator license does not allow',
      NEW,
      { plans: [TEAMS, OCC], defaults: { toll: BERLIN } },
      { defaultsHidden: 1, notAllowed: 1 },
    ],
    [
      'can leave an invite without numbers',
      { ...NEW, numbers: [LONDON] },
      { plans: [TEAMS, OCC], defaults: { toll: BERLIN } },
      { defaultsHidden: 1, notAllowed: 1, leftWithout: 1 },
    ],
    [
      'can end joining by toll-free',
      { ...NEW, numbers: [LONDON], allowTollFree: false },
      { plans: [TEAMS, STANDARD], defaults: { toll: SEATTLE, tollFree: FREE } },
      { defaultsHidden: 1, tollFreeLost: 1 },
    ],
    [
      'prints another list in place of one, which hides no defaults',
      NEW,
      {
        plans: [TEAMS, STANDARD],
        defaults: { toll: SEATTLE },
        policy: { name: 'Old', numbers: [SEATTLE], allowTollFree: true },
      },
      {},
    ],
    [
      'does not claim what is not known: defaults that were not read may be printed in place of a list',
      { ...NEW, numbers: [] },
      {
        plans: [TEAMS, STANDARD],
        policy: { name: 'Old', numbers: [SEATTLE], allowTollFree: true },
        organizer: { defaults: UNREAD },
      },
      {},
    ],
    ['does nothing without a license', NEW, { plans: [TEAMS] }, { unlicensed: 1 }],
  ])('%s', (_, policy, situation, expected) => {
    expect(granted(policy, situation)).toEqual({ ...NOTHING, ...expected });
  });

  it('counts in any tenant the same as one by one', () => {
    fc.assert(
      fc.property(anyTenant, ({ conferencing, organizers }) => {
        const facts = withPolicies(conferencing, [NEW]);
        const everybody = resolveEverybody({ conferencing: facts, operatorConnectPlanIds: [OCC_PLAN] });
        const preview = previewInvites({ before: everybody, after: everybody, granted: 'New' });
        organizers.forEach((each) => preview.add(each));
        const alone = (organizer: Organizer) =>
          resolveNumbers({ organizer, conferencing: facts, operatorConnectPlanIds: [OCC_PLAN] });
        const after = organizers.map((organizer) => alone(withGrant(organizer)));
        const left = organizers.filter((organizer, index) => {
          const is = after[index];
          return (
            alone(organizer).printed.length > 0 && is?.printed.length === 0 && is.printedFrom !== 'unknown'
          );
        });
        const unlicensed = after.filter((each) => each.license.license === 'none');
        expect(preview.result()).toMatchObject({
          reached: organizers.length,
          leftWithout: left.length,
          unlicensed: unlicensed.length,
        });
      }),
    );
  });
});

function withGrant(organizer: Organizer): Organizer {
  const { policies } = organizer;
  if (!policies.known) return organizer;
  return {
    ...organizer,
    policies: { ...policies, value: { ...policies.value, invite: { name: 'New', how: 'direct' } } },
  };
}
