import type { Instant } from '../../domain/instant.js';
import type { ServiceNumber } from '../../domain/numbers/service-number.js';
import type { ChatText } from '../../text/chat-text.js';
import type { BridgeNumbersView } from '../../use-cases/list-bridge-numbers.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, markdown, small, type Block, type Button, type Card } from './blocks.js';
import { escapeMarkdown, shortened } from './escape-markdown.js';
import { aboutNumber } from './number-lines.js';
import { pageOf } from './pages.js';

interface BridgeLook {
  readonly text: ChatText;
  readonly now: Instant;
  readonly page: number;
}

/** Every number of the bridge for an administrator, one line each, with its source in words. */
export function bridgeNumbersCard(view: BridgeNumbersView, { text, now, page: wanted }: BridgeLook): Card {
  const page = pageOf(view.numbers, wanted, PAGE_SIZE);
  const says = sayTotal(text, view);
  const defaults = new Set(view.bridges.map((bridge) => bridge.defaultNumber));
  const body: readonly Block[] = [
    answerLine(says),
    ...page.items.map((number) => lineOf(text, number, defaults.has(number.number))),
    ...(page.count > 1
      ? [small(text('numbers.page', { from: page.from, to: page.to, total: page.total }))]
      : []),
    ...ageLines({ text, now, readAt: view.readAt, gaps: view.gaps }),
  ];
  const buttons: readonly Button[] = [
    ...(page.index + 1 < page.count
      ? [button(text('button.more'), { verb: 'bridge', page: page.index + 1 })]
      : []),
    ...(page.index > 0 ? [button(text('button.previous'), { verb: 'bridge', page: page.index - 1 })] : []),
  ];
  return cardOf({ text, says, body, buttons });
}

const PAGE_SIZE = 30;

function sayTotal(text: ChatText, { numbers, bridges }: BridgeNumbersView): string {
  if (bridges.length === 0) return text('bridge.none');
  const operator = numbers.filter((number) => number.source === 'operator').length;
  const microsoft = numbers.filter((number) => number.source === 'microsoft').length;
  const rest = numbers.length - operator - microsoft;
  return text('bridge.total', { total: numbers.length, operator, microsoft, rest });
}

function lineOf(text: ChatText, number: ServiceNumber, isDefault: boolean): Block {
  const about = escapeMarkdown(aboutNumber({ ...number, languages: [] }, { text, country: 'named' }));
  const mark = isDefault ? ` · ${text('bridge.default')}` : '';
  return markdown(
    `[${escapeMarkdown(shortened(number.international, 40))}](tel:${number.number}) · ${about}${mark}`,
    {
      spacing: 'Small',
    },
  );
}
