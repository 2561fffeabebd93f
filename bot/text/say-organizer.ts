import type { Organizer } from '../domain/tenant/organizer.js';
import type { ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import type { ChatText } from './chat-text.js';
import { sayLicense } from './say-license.js';
import { sayGap } from './say-numbers.js';

interface Shown {
  readonly organizer: Organizer;
  readonly numbers: ResolvedNumbers;
}

/** What somebody else has, in one sentence: verdict, reason. */
export function sayOrganizer(text: ChatText, { organizer, numbers }: Shown): string {
  const { license, callable, printed, printedFrom, bridge, gaps } = numbers;
  const name = organizer.person.displayName;
  const said = sayLicense(text, license, name);
  if (license.license === 'unknown') return text('organizer.says.unknown', { name, why: said.why });
  if (license.license === 'none') return text('organizer.says.none', { name, why: said.why });
  if (bridge === undefined) {
    const [gap] = gaps;
    return gap === undefined
      ? text('organizer.says.noBridge', { name })
      : text('organizer.says.unknown', { name, why: sayGap(text, gap) });
  }
  if (callable.length === 0) return text('organizer.says.noneAllowed', { name, license: said.name });
  const [first] = printed;
  const counts = { name, callable: callable.length };
  if (first === undefined) {
    const key = printedFrom === 'unknown' ? 'organizer.says.printedUnknown' : 'organizer.says.printedNone';
    return text(key, counts);
  }
  const more = printed.length - 1;
  return text('organizer.says.printed', {
    ...counts,
    printed: printed.length,
    first: first.international,
    more,
  });
}
