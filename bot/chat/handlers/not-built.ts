import { WRITING_INTENTS, type Intent } from '../../language/intents.js';
import { choiceOf } from '../../text/list.js';
import { textAnswer, type Handler } from '../turn/answer.js';

/** Understood, but not offered yet: says so, and names what comes near. */
export function notBuilt(intent: Intent, nearest: readonly Intent[]): Handler {
  return ({ text }) => {
    const choices = choiceOf(
      nearest.map((each) => text(`help.intent.${each}`)),
      text.locale,
    );
    const said = text('help.notBuilt', { what: text(`help.intent.${intent}`), choices });
    const writes = WRITING_INTENTS.has(intent);
    return Promise.resolve(textAnswer(writes ? `${said} ${text('help.notBuilt.change')}` : said, 'notBuilt'));
  };
}
