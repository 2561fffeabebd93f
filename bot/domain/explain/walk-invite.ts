import { entitlementOf } from '../licenses/entitlement.js';
import { numbersOnBridge, type NumberFacts, type Walk } from './number-facts.js';
import type { Defaults } from '../tenant/organizer.js';
import type { E164 } from '../numbers/phone-number.js';
import type { ServiceNumber } from '../numbers/service-number.js';
import type { ExplainedStep } from './trace.js';

/** Whether invites print a number that callers may use: the policy's numbers, else the organizer's own, else the bridge's. */
export function walkInvite(facts: NumberFacts, listed: ServiceNumber): Walk {
  const { organizer, conferencing, policy } = facts;
  const { number } = listed;
  if (!organizer.policies.known) {
    return unsure({ subject: 'policy', found: { code: 'unread', failed: organizer.policies.failed } });
  }
  if (!conferencing.invitePolicies.known) {
    const { failed } = conferencing.invitePolicies;
    return unsure({ subject: 'policyNumbers', found: { code: 'unread', failed } });
  }
  const granted = organizer.policies.value.invite;
  if (policy === undefined) {
    const missing = step('policy', { code: 'policyMissing', policy: granted }, 'goesOn');
    return after([missing], walkDefaults(facts, listed));
  }
  const applies = step('policy', { code: 'policy', policy: granted }, 'goesOn');
  const place = policy.numbers.indexOf(number);
  if (place >= 0) {
    const prints = { code: 'policyPrints', policy: granted.name, place: place + 1 } as const;
    return { steps: [applies, step('policyNumbers', prints, 'decides')], conclusion: 'printed' };
  }
  if (policy.numbers.length > 0) {
    const others = {
      code: 'policyPrintsOthers',
      policy: granted.name,
      numbers: policy.numbers.length,
    } as const;
    const hidden = isDefault(facts, number)
      ? [step('defaults', { code: 'defaultHidden', policy: granted.name, number }, 'notNeeded')]
      : [];
    return {
      steps: [applies, step('policyNumbers', others, 'decides'), ...hidden],
      conclusion: 'callable',
    };
  }
  const empty = step('policyNumbers', { code: 'policyNumbersEmpty', policy: granted.name }, 'goesOn');
  return after([applies, empty], walkDefaults(facts, listed));
}

function walkDefaults(facts: NumberFacts, listed: ServiceNumber): Walk {
  const { defaults } = facts.organizer;
  const { number } = listed;
  if (!defaults.known)
    return unsure({ subject: 'defaults', found: { code: 'unread', failed: defaults.failed } });
  if (defaults.value === 'notListed') {
    const notListed = step('defaults', { code: 'defaultsNotListed' }, 'goesOn');
    return after([notListed], walkLocation(facts, listed));
  }
  const { toll, tollFree } = defaults.value;
  if (number === tollFree || number === toll) {
    return { steps: [step('defaults', { code: 'defaultPrints', number }, 'decides')], conclusion: 'printed' };
  }
  const others = { code: 'defaultsOthers', toll, tollFree } as const;
  if (toll !== undefined) return { steps: [step('defaults', others, 'decides')], conclusion: 'callable' };
  const found = tollFree === undefined ? ({ code: 'defaultsNone' } as const) : others;
  return after([step('defaults', found, 'goesOn')], walkBridgeDefault(facts, number));
}

/** Somebody whom Microsoft does not list yet will get a toll number of their usage location. */
function walkLocation(facts: NumberFacts, { number }: ServiceNumber): Walk {
  const country = facts.organizer.person.usageLocation;
  if (country === undefined) {
    const none = step('usageLocation', { code: 'usageLocationNone' }, 'goesOn');
    return after([none], walkBridgeDefault(facts, number));
  }
  const { dialIn } = entitlementOf(facts.license.license);
  const local = numbersOnBridge(facts).find(
    (each) => !each.tollFree && each.place.country === country && dialIn[each.source] === 'yes',
  );
  if (local === undefined) {
    const none = step('usageLocation', { code: 'usageLocation', country, hasToll: false }, 'goesOn');
    return after([none], walkBridgeDefault(facts, number));
  }
  return local.number === number
    ? {
        steps: [step('usageLocation', { code: 'locationPrints', country }, 'decides')],
        conclusion: 'printed',
      }
    : {
        steps: [step('usageLocation', { code: 'locationOther', country, number: local.number }, 'decides')],
        conclusion: 'callable',
      };
}

function walkBridgeDefault({ bridge }: NumberFacts, number: E164): Walk {
  const standIn = bridge?.defaultNumber;
  if (standIn === undefined) {
    return {
      steps: [step('bridgeDefault', { code: 'bridgeDefaultNone' }, 'decides')],
      conclusion: 'callable',
    };
  }
  const prints = standIn === number;
  const found = { code: prints ? 'bridgeDefaultPrints' : 'bridgeDefaultOther', number: standIn } as const;
  return {
    steps: [step('bridgeDefault', found, 'decides')],
    conclusion: prints ? 'printed' : 'callable',
  };
}

function isDefault({ organizer }: NumberFacts, number: E164): boolean {
  const { defaults } = organizer;
  if (!defaults.known || defaults.value === 'notListed') return false;
  const { toll, tollFree }: Defaults = defaults.value;
  return toll === number || tollFree === number;
}

function unsure(look: Pick<ExplainedStep, 'subject' | 'found'>): Walk {
  return { steps: [{ ...look, verdict: 'unknown' }], conclusion: 'callableUnsure' };
}

function after(steps: readonly ExplainedStep[], walk: Walk): Walk {
  return { ...walk, steps: [...steps, ...walk.steps] };
}

function step(
  subject: ExplainedStep['subject'],
  found: ExplainedStep['found'],
  verdict: ExplainedStep['verdict'],
): ExplainedStep {
  return { subject, found, verdict };
}
