import type { GrantTarget, Wanted } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Answer, type Handler } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { numbersComing, numbersLeaving } from './numbers-listed.js';
import { nameFor, policyScope } from './policy-scope.js';
import { propose } from './propose.js';

/**
 * "Create a policy with the Paris and Tunis numbers and grant it to …", "add the London number to …", "no toll-free in …",
 * "move Raj to Global": proposals about invite policies and who has them.
 */
export function setUserPolicy(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, 'editInvitePolicy');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const wanted = invitePolicyWanted(entities);
    if (typeof wanted === 'string') return asked(turn, wanted);
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, wanted, modifiers);
  };
}

type Open = 'policy' | 'name' | 'whom' | 'what' | 'onePerson' | 'removal';

function asked({ text }: Turn, open: Open): Answer {
  return textAnswer(text(`policyChange.ask.${open}`), 'asked');
}

/** What the words wish, or what they leave open. */
export function invitePolicyWanted(entities: Entities): Wanted | Open {
  const to = policyScope(entities);
  if (to === 'unclear') return 'onePerson';
  const { action, policy, newPolicy } = entities;
  if (action === 'remove' && numbersLeaving(entities).length === 0) return 'removal';
  if (action === 'ungrant') return to === undefined ? 'whom' : grant(undefined, to, entities);
  const comes = numbersComing(entities);
  if (action === 'create' || newPolicy !== undefined) return creation(entities, to);
  if (policy !== undefined && to !== undefined) return grant(policy, to, entities);
  if (policy !== undefined) return edit(policy, entities);
  if (to === undefined) return 'policy';
  if (comes.length > 0) return creation(entities, to);
  return entities.tollFree === false ? grant(WITHOUT_TOLL_FREE, to, entities) : 'policy';
}

/** Every tenant has it from Microsoft. */
const WITHOUT_TOLL_FREE = 'AllowTollFreeDialinFalse';

function grant(policy: string | undefined, to: GrantTarget, { rank }: Entities): Wanted {
  return { kind: 'grantPolicy', policyKind: 'invite', policy, to, ...(rank !== undefined && { rank }) };
}

function creation(entities: Entities, to: GrantTarget | undefined): Wanted | Open {
  const made = to === undefined ? undefined : nameFor(to);
  const policy =
    entities.newPolicy ?? entities.policy ?? (made === undefined ? undefined : `${made} invites`);
  if (policy === undefined) return 'name';
  return {
    kind: 'createInvitePolicy',
    policy,
    numbers: numbersComing(entities),
    ...(entities.tollFree === false && { allowTollFree: false }),
    ...(to !== undefined && { to }),
  };
}

function edit(policy: string, entities: Entities): Wanted | Open {
  const add = numbersComing(entities);
  const remove = numbersLeaving(entities);
  const isAboutNumbers = add.length > 0 || remove.length > 0;
  const { tollFree } = entities;
  if (!isAboutNumbers && tollFree === undefined) return 'what';
  return {
    kind: 'editInvitePolicy',
    policy,
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
    // With numbers the word says which kind of number is meant.
    ...(tollFree !== undefined && !isAboutNumbers && { allowTollFree: tollFree }),
  };
}
