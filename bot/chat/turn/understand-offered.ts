import type { INTENTS } from '../../language/intents.js';
import type { SpokenLanguage, Understood } from '../../language/understood.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';

/** What words mean; the hints help where the words alone do not tell. */
export type Understand = (
  said: string,
  hints: { readonly languages: readonly SpokenLanguage[]; readonly country: CountryCode | undefined },
) => Understood;

/** The same in a turn, with what is known about the reader. */
export type UnderstandTurn = (
  said: string,
  reader: {
    readonly text: ChatText;
    readonly language: SpokenLanguage | undefined;
    readonly country: CountryCode | undefined;
  },
) => Understood;

/**
 * The phrases that help and the command menu offer are what most people say, word for word; each is read once. Nothing
 * else that anybody says is kept, so that no message text stays in memory.
 */
export function understandOffered(understand: Understand): UnderstandTurn {
  const read = new Map<string, Understood>();
  const offered = new Map<string, ReadonlySet<string>>();
  return (said, { text, language, country }) => {
    const hints = { languages: language === undefined ? [] : [language], country };
    const phrases = offered.get(text.language) ?? phrasesOf(text);
    offered.set(text.language, phrases);
    if (!phrases.has(said)) return understand(said, hints);
    const key = `${language ?? ''} ${country ?? ''} ${said}`;
    const known = read.get(key) ?? understand(said, hints);
    read.set(key, known);
    return known;
  };
}

function phrasesOf(text: ChatText): ReadonlySet<string> {
  return new Set(OFFERED.map((intent) => text(`help.example.${intent}`)));
}

/** The examples that name nobody and no number. */
const OFFERED = [
  'show_my_numbers',
  'show_toll_free',
  'check_my_licence',
  'explain_number',
  'show_conference_id',
  'share_dialin',
  'admin_list_bridge_numbers',
  'admin_undo',
] as const satisfies readonly (typeof INTENTS)[number][];
