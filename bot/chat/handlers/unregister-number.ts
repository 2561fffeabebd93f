import type { NumberSaid } from '../../domain/changes/wanted.js';
import type { Entities } from '../../language/understood.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { Handler } from '../turn/answer.js';
import { numberChange } from './number-change.js';

type UseCases = Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>;

/** Off the bridge: if nothing uses it ("unregister"), step by step ("retire"), or whatever breaks (the named emergency). */
export function unregisterNumber(useCases: UseCases): Handler {
  const unused = numberChange(useCases, {
    command: 'unregisterNumber',
    wanted: (number) => ({ kind: 'unregisterNumber', number }),
  });
  const inUse = numberChange(useCases, {
    command: 'unregisterInUse',
    wanted: (number) => ({ kind: 'unregisterInUse', number }),
  });
  const safely = numberChange(useCases, {
    command: 'retireNumber',
    wanted: (number, _turn, entities) => {
      const replacement = replacementOf(entities);
      return { kind: 'retireNumber', number, ...(replacement !== undefined && { replacement }) };
    },
  });
  return (turn, entities) => {
    switch (entities.action) {
      case 'emergency':
        return inUse(turn, entities);
      case 'retire':
        return safely(turn, entities);
      default:
        return unused(turn, entities);
    }
  };
}

function replacementOf({ replacement, replacementCity }: Entities): NumberSaid | undefined {
  if (replacement !== undefined) return replacement;
  return replacementCity === undefined ? undefined : { cities: [replacementCity] };
}
