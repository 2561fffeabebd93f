import { bridgeFor, type Bridge, type InvitePolicy, type JoinedConferencing } from '../tenant/bridge.js';
import { hasMatchingRoute } from '../dial-out/has-matching-route.js';
import { licenseFrom, UNREADABLE_LICENSE, type LicenseFinding } from '../licenses/license.js';
import {
  combine,
  listsOf,
  reachOf,
  type Combination,
  type NumbersOfBridge,
  type Reach,
} from './number-lists.js';
import type { Organizer } from '../tenant/organizer.js';
import type { CountryCode, E164 } from './phone-number.js';
import type { NumberLists, ResolveInput } from './resolved-numbers.js';
import { invitePolicyFor, policyNameIn } from './resolve-numbers.js';

/** Works out the lists of many organizers of one tenant at one moment. */
export interface ResolveEverybody {
  /**
   * The same lists as `resolveNumbers` gives. Organizers in the same situation share the same object. With a license given,
   * the lists as that one would make them.
   */
  lists(organizer: Organizer, license?: LicenseFinding): NumberLists;
  license(organizer: Organizer): LicenseFinding;
}

/**
 * A tenant has many people and few situations: what follows from plans, from policies and from both together is worked out
 * once for each, by the objects that people share in the mirror. Made for one run and thrown away after it.
 */
export function resolveEverybody({
  conferencing,
  operatorConnectPlanIds,
}: Omit<ResolveInput, 'organizer'>): ResolveEverybody {
  const findings = new Map<object, LicenseFinding>();
  const policyFacts = new Map<object | undefined, PolicyFacts>();
  const situations = new Map<object, Map<object | undefined, Situation>>();
  const reachFor = reaches(numbersByBridge(conferencing));

  function license({ plans }: Organizer): LicenseFinding {
    if (!plans.known) return UNREADABLE_LICENSE;
    return kept(findings, plans.value, () => licenseFrom(plans.value, operatorConnectPlanIds));
  }

  function situationOf(organizer: Organizer, finding: LicenseFinding): Situation {
    const { policies } = organizer;
    const facts = kept(policyFacts, policies.known ? policies.value : undefined, () => ({
      policy: invitePolicyFor(policies, conferencing),
      policyName: policyNameIn(policies, conferencing),
      routed: hasMatchingRoute({ organizer, conferencing }),
    }));
    const combinationOn = (bridge: Bridge | undefined): Combination =>
      combine({
        ...facts,
        finding,
        reach: reachFor(finding, bridge, facts.policy?.allowTollFree ?? true),
        bridge,
        bridgesKnown: conferencing.bridges.known,
      });
    return onOneBridge(conferencing) ?? onTheirBridge(conferencing);

    function onOneBridge({ bridges }: JoinedConferencing): Situation | undefined {
      if (bridges.known && bridges.value.length > 1) return undefined;
      return createSituation(combinationOn(bridges.known ? bridges.value[0] : undefined));
    }

    function onTheirBridge({ bridges }: JoinedConferencing): Situation {
      const byBridge = new Map<string | undefined, Situation>();
      return (one) => {
        const { defaults } = one;
        const id = defaults.known && defaults.value !== 'notListed' ? defaults.value.bridgeId : undefined;
        const bridge = bridges.known ? bridgeFor(bridges.value, id) : undefined;
        return kept(byBridge, bridge?.id, () => createSituation(combinationOn(bridge)))(one);
      };
    }
  }

  return {
    license,
    // The way that everybody takes: looked up first, without making anything for the looking.
    lists(organizer, asIf) {
      const { plans, policies } = organizer;
      const held = asIf ?? (plans.known ? plans.value : UNREADABLE_LICENSE);
      const granted = policies.known ? policies.value : undefined;
      const known = situations.get(held)?.get(granted);
      if (known !== undefined) return known(organizer);
      const situation = situationOf(organizer, asIf ?? license(organizer));
      kept(situations, held, () => new Map<object | undefined, Situation>()).set(granted, situation);
      return situation(organizer);
    },
  };
}

interface PolicyFacts {
  readonly policy: InvitePolicy | undefined;
  readonly policyName: string | undefined;
  readonly routed: boolean | undefined;
}

/** The lists of everybody with the same plans and policies. */
type Situation = (organizer: Organizer) => NumberLists;

/** They differ by what is the organizer's own, and only where the policy leaves that a say. */
function createSituation(combination: Combination): Situation {
  const decided = combination.printed !== undefined;
  const byDefaults = new Map<E164 | undefined, Map<E164 | undefined, NumberLists>>();
  const byCountry = new Map<CountryCode | undefined, NumberLists>();
  let whateverDefaults: NumberLists | undefined;
  let unread: NumberLists | undefined;
  const work = ({ defaults, person: { usageLocation } }: Organizer): NumberLists =>
    listsOf(combination, { defaults, usageLocation });
  return (organizer) => {
    const { defaults } = organizer;
    if (!defaults.known) return (unread ??= work(organizer));
    const own = defaults.value;
    if (own === 'notListed') {
      return kept(byCountry, organizer.person.usageLocation, () => work(organizer));
    }
    if (decided) return (whateverDefaults ??= work(organizer));
    const known = byDefaults.get(own.toll)?.get(own.tollFree);
    if (known !== undefined) return known;
    const lists = work(organizer);
    kept(byDefaults, own.toll, () => new Map<E164 | undefined, NumberLists>()).set(own.tollFree, lists);
    return lists;
  };
}

type ReachFor = (finding: LicenseFinding, bridge: Bridge | undefined, tollFreeAllowed: boolean) => Reach;

/** Few licenses, fewer bridges, and toll-free or not: the long lists are made a handful of times. */
function reaches(onBridge: (bridge: Bridge | undefined) => NumbersOfBridge): ReachFor {
  const made = new Map<string, Reach>();
  return ({ license }, bridge, tollFreeAllowed) =>
    kept(made, `${license} ${tollFreeAllowed} ${bridge?.id ?? ''}`, () =>
      reachOf({ license, onBridge: onBridge(bridge), tollFreeAllowed }),
    );
}

function numbersByBridge({
  serviceNumbers,
}: JoinedConferencing): (bridge: Bridge | undefined) => NumbersOfBridge {
  const made = new Map<string | undefined, NumbersOfBridge>();
  return (bridge) =>
    kept(made, bridge?.id, () => {
      const all = serviceNumbers.filter((number) => number.bridgeId === bridge?.id);
      // Of a number that is listed twice the first counts, as it does where one looks for it.
      const byNumber = new Map(all.toReversed().map((each) => [each.number, each]));
      return { all, find: (number) => byNumber.get(number) };
    });
}

/** What is kept under a key, made when it is first wanted. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
