import type { Wanted } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import { refusal, textAnswer, type Handler } from '../turn/answer.js';
import { isOpenQuestion, modifiersOf } from './modifiers-of.js';
import { policyScope } from './policy-scope.js';
import { propose } from './propose.js';

/** "Forbid dial-out beyond Zone A for …", "only domestic dial-out for the interns": a proposal that keeps the other half. */
export function setRestriction(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  const proposed = propose(useCases);
  return async (turn, entities) => {
    const allowed = await useCases.authorize(turn.caller, 'restrictDialOut');
    if (!allowed.ok) return refusal(turn, allowed.failure);
    const wanted = restrictionWanted(entities);
    if (typeof wanted === 'string') return textAnswer(turn.text(`policyChange.ask.${wanted}`), 'asked');
    const modifiers = modifiersOf(turn, entities);
    return isOpenQuestion(modifiers) ? modifiers : proposed(turn, wanted, modifiers);
  };
}

/** What the words wish, or what they leave open. */
export function restrictionWanted(entities: Entities): Wanted | 'restriction' | 'whom' | 'onePerson' {
  const { restriction: allow } = entities;
  if (allow === undefined) return 'restriction';
  const to = policyScope(entities);
  if (to === undefined) return 'whom';
  return to === 'unclear' ? 'onePerson' : { kind: 'restrictDialOut', allow, to };
}
