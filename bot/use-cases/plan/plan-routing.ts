import { effectsOfRouting } from '../../domain/changes/effects-of-routing.js';
import type { Effect } from '../../domain/changes/effect.js';
import type { Planned } from '../../domain/changes/plan.js';
import { named, newName } from '../../domain/changes/said-name.js';
import type { Step } from '../../domain/changes/step.js';
import type { WantedKind } from '../../domain/changes/wanted.js';
import { fail, ok } from '../../domain/result.js';
import type { Planner } from '../changes/planner.js';
import { justRead } from './just-read.js';
import type { ReadConferencing } from './live-conferencing.js';
import { onePolicy } from './one-policy.js';
import { hasPolicy, type PolicyReach } from './policy-reach.js';
import { usagesNamed } from './usages-named.js';

interface Steps {
  readonly readConferencing: ReadConferencing;
  readonly reach: PolicyReach;
}

/** A PSTN usage more; all others stay as they are (docs/domain.md, 8.24). */
export function planUsage({ readConferencing }: Pick<Steps, 'readConferencing'>): Planner<'addUsage'> {
  return async (caller, { usage: said }) => {
    const name = newName(said);
    if (!name.ok) return name;
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const usages = justRead(facts.usages);
    if (!usages.ok) return usages;
    const present = named(
      usages.value.map((each) => ({ name: each })),
      name.value,
    );
    if (present !== undefined) return fail({ code: 'nothingToChange' });
    return ok(
      planOf('addUsage', { kind: 'usage', name: name.value, before: 'absent', after: 'there' }, [
        { code: 'usageAlone' },
      ]),
    );
  };
}

/** A new routing policy. Nobody's calls go by it before it is granted. */
export function planNewRoutingPolicy({
  readConferencing,
}: Pick<Steps, 'readConferencing'>): Planner<'createRoutingPolicy'> {
  return async (caller, { policy: said, usages: wanted }) => {
    const name = newName(said);
    if (!name.ok) return name;
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const policies = justRead(facts.routingPolicies);
    if (!policies.ok) return policies;
    const present = named(policies.value, name.value);
    if (present !== undefined) return fail({ code: 'policyExists', name: present.name });
    const usages = usagesNamed(wanted, facts);
    if (!usages.ok) return usages;
    return ok(
      planOf(
        'createRoutingPolicy',
        { kind: 'routingPolicy', name: name.value, before: undefined, after: { usages: usages.value } },
        [
          { code: 'policyReaches', count: 0 },
          ...effectsOfRouting({ usages: usages.value, facts, operatorConnect: 0 }).filter(
            ({ code }) => code !== 'callsOutAreRerouted',
          ),
        ],
      ),
    );
  };
}

/** Other usages of a routing policy, in the order in which their routes are tried. */
export function planRoutingPolicy({ readConferencing, reach }: Steps): Planner<'editRoutingPolicy'> {
  return async (caller, { policy: said, usages: wanted }) => {
    const live = await readConferencing(caller);
    if (!live.ok) return live;
    const { facts } = live.value;
    const policies = justRead(facts.routingPolicies);
    if (!policies.ok) return policies;
    const found = onePolicy(policies.value, said);
    if (!found.ok) return found;
    const { name, usages: before } = found.value;
    const usages = usagesNamed(wanted, facts);
    if (!usages.ok) return usages;
    if (usages.value.join('\n') === before.join('\n')) return fail({ code: 'nothingToChange' });
    const counts = await reach.count({
      tenantId: caller.tenantId,
      kind: 'routing',
      facts,
      isMeant: hasPolicy(name),
    });
    const after = { usages: usages.value };
    return ok(
      planOf('editRoutingPolicy', { kind: 'routingPolicy', name, before: { usages: before }, after }, [
        { code: 'policyReaches', count: counts.meant },
        ...effectsOfRouting({ usages: usages.value, facts, operatorConnect: counts.operatorConnect }),
      ]),
    );
  };
}

function planOf(
  kind: Extract<WantedKind, 'addUsage' | 'createRoutingPolicy' | 'editRoutingPolicy'>,
  step: Extract<Step, { readonly name: string }>,
  effects: readonly Effect[],
): Planned {
  return {
    command: 'editRouting',
    about: { kind, name: step.name },
    stages: [{ name: 'routes', steps: [step] }],
    effects,
    lasting: [],
  };
}
