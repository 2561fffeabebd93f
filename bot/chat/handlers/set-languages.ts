import type { ChatUseCases } from '../chat-use-cases.js';
import { textAnswer, type Handler } from '../turn/answer.js';
import { numberChange } from './number-change.js';

/** "Callers of +44 113 496 0150 should hear English, then French." */
export function setLanguages(
  useCases: Pick<ChatUseCases, 'authorize' | 'proposeChange' | 'showScript'>,
): Handler {
  return numberChange(useCases, {
    command: 'setLanguages',
    wanted: (number, { text }, { languages, originalLanguages }) => {
      if (originalLanguages === true) return { kind: 'setLanguages', number, languages: 'original' };
      if (languages === undefined) return textAnswer(text('bridgeChange.ask.languages'), 'asked');
      return { kind: 'setLanguages', number, languages };
    },
  });
}
