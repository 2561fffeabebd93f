import { anyOf } from '../../plain-text.js';
import type { Signal } from '../../signals.js';

type Signals = ReadonlySet<Signal>;

/** "Show the settings", "which requests wait?": asks how things are, and for no change. */
export function asksToSee(signals: Signals): true | undefined {
  return ASKING.some((each) => signals.has(each)) ? true : undefined;
}

const ASKING = ['SHOW', 'WHAT', 'WHO', 'HOW', 'FACT_ASKED'] as const satisfies readonly Signal[];

/** "My requests", "withdraw my request": those that were made before. */
export function asksForOwnRequests(signals: Signals): true | undefined {
  const isOwn = signals.has('SELF') && signals.has('REQUEST_NOUN');
  return isOwn && !signals.has('A_CITY') && !signals.has('A_COUNTRY') ? true : undefined;
}

/** "The languages it came with", "back to the original prompts". */
export function asksForOriginal(plain: string): true | undefined {
  return ORIGINAL.test(plain) ? true : undefined;
}

const ORIGINAL = anyOf(
  `original*, default language*, default prompt*, factory, came with, urspr*, originalsprache*, standardsprache*, d origine, par defaut,
  idiomas originales, predeterminad*, idiomas originais, padrao, lingue originali, predefinit*, oorspronkelijk*, standaardtalen, 元の言語, 既定の言語`,
);
