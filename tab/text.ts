/** The one door from the tab to the sentences of the product. */
export {
  tabTextIn as textIn,
  type TabText as Text,
  type TabTextKey as TextKey,
} from '../bot/text/tab-text.js';
export { listOf } from '../bot/text/list.js';
export { countryName, languageName } from '../bot/text/names.js';
export { readsLists, sayAsOf } from '../bot/text/say-sync.js';
export { saySeen } from '../bot/text/say-seen.js';
export { timeInWords } from '../bot/text/time.js';
