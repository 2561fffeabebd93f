/** The one door from the tab to the sentences of the product. */
export { textIn, type Text } from '../bot/text/catalogue.js';
export type { TextKey } from '../bot/text/en/en.js';
export { listOf } from '../bot/text/list.js';
export { countryName, languageName } from '../bot/text/names.js';
export { readsLists, sayAsOf } from '../bot/text/say-sync.js';
export { saySeen } from '../bot/text/say-seen.js';
export { timeInWords } from '../bot/text/time.js';
