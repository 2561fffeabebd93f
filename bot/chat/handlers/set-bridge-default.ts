import type { ChatUseCases } from '../chat-use-cases.js';
import type { Handler } from '../turn/answer.js';
import { numberChange } from './number-change.js';

/** "Make +44 113 496 0150 the default number of the bridge." */
export function setBridgeDefault(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  return numberChange(useCases, {
    command: 'setBridgeDefault',
    wanted: (number) => ({ kind: 'setBridgeDefault', number }),
  });
}
