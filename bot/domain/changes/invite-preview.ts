import type { Effect, EffectCode } from './effect.js';
import { entitlementOf } from '../licenses/entitlement.js';
import type { ResolveEverybody } from '../numbers/resolve-everybody.js';
import type { NumberLists } from '../numbers/resolved-numbers.js';
import type { Organizer, OrganizerPolicies } from '../tenant/organizer.js';

/** What an invite policy or a grant of one does to those it reaches, as counts of organizers. */
export interface InvitePreview {
  readonly reached: number;
  /** Their own defaults were printed, and the policy's numbers are from then on. */
  readonly defaultsHidden: number;
  /** Their license does not allow one of the numbers, which is left off their invites. */
  readonly notAllowed: number;
  /** Their invites printed numbers and print none from then on. */
  readonly leftWithout: number;
  /** Toll-free joining works now and does not from then on. */
  readonly tollFreeLost: number;
  /** They have no license for dial-in, so that it does nothing for them yet. */
  readonly unlicensed: number;
}

interface Previewing {
  readonly before: ResolveEverybody;
  readonly after: ResolveEverybody;
  /** The name of the policy that applies afterwards, for a grant; undefined where everybody keeps theirs. */
  readonly granted: string | undefined;
}

export interface InvitePreviewer {
  add(organizer: Organizer): void;
  result(): InvitePreview;
}

/** Counts person by person; what is the same for people in the same situation is compared once. */
export function previewInvites({ before, after, granted }: Previewing): InvitePreviewer {
  const counts = { ...NOBODY };
  const compared = new Map<NumberLists, Map<NumberLists, Compared>>();
  const withGrant = granting(granted);
  return {
    add(organizer) {
      const was = before.lists(organizer);
      const is = after.lists(withGrant(organizer));
      const ofBefore = compared.get(was) ?? new Map<NumberLists, Compared>();
      const found = ofBefore.get(is) ?? compare(was, is);
      compared.set(was, ofBefore.set(is, found));
      counts.reached += 1;
      for (const key of found) counts[key] += 1;
    },
    result: () => counts,
  };
}

type Compared = readonly Exclude<keyof InvitePreview, 'reached'>[];

const NOBODY = {
  reached: 0,
  defaultsHidden: 0,
  notAllowed: 0,
  leftWithout: 0,
  tollFreeLost: 0,
  unlicensed: 0,
};

function compare(before: NumberLists, after: NumberLists): Compared {
  const { license } = after.license;
  if (license === 'none') return ['unlicensed'];
  const fromOwn = before.printedFrom === 'defaults' || before.printedFrom === 'usageLocation';
  const holds = {
    defaultsHidden: fromOwn && after.printedFrom === 'policy',
    notAllowed: after.mismatches.some(({ code }) => code === 'policyNumberNotAllowedByLicense'),
    leftWithout: before.printed.length > 0 && after.printed.length === 0 && after.printedFrom !== 'unknown',
    tollFreeLost: before.tollFreeAllowed && !after.tollFreeAllowed && mayUseTollFree(before),
  };
  return (['defaultsHidden', 'notAllowed', 'leftWithout', 'tollFreeLost'] as const).filter(
    (key) => holds[key],
  );
}

function mayUseTollFree({ onBridge, license: { license } }: NumberLists): boolean {
  const { dialIn } = entitlementOf(license);
  return onBridge.some((number) => number.tollFree && dialIn[number.source] !== 'no');
}

/** People who share their policies share them afterwards too, so that what follows is worked out only once. */
function granting(policy: string | undefined): (organizer: Organizer) => Organizer {
  const changed = new Map<OrganizerPolicies, OrganizerPolicies>();
  return (organizer) => {
    const { policies } = organizer;
    if (policy === undefined || !policies.known) return organizer;
    const known = changed.get(policies.value);
    const value = known ?? { ...policies.value, invite: { name: policy, how: 'direct' as const } };
    if (known === undefined) changed.set(policies.value, value);
    return { ...organizer, policies: { ...policies, value } };
  };
}

/** What people forget, as far as it is about somebody. */
export function effectsOfPreview(preview: InvitePreview): readonly Effect[] {
  const counted = (code: EffectCode, count: number): readonly Effect[] =>
    count > 0 ? [{ code, count }] : [];
  return [
    ...counted('policyReplacesDefaults', preview.defaultsHidden),
    ...counted('licenseForbidsNumbers', preview.notAllowed),
    ...counted('invitesLoseNumbers', preview.leftWithout),
    ...counted('noEffectWithoutLicense', preview.unlicensed),
    ...(preview.tollFreeLost > 0 ? [{ code: 'tollFreeJoiningBreaks' } as const] : []),
  ];
}
