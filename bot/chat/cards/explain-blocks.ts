import type { Instant } from '../../domain/instant.js';
import type { BearingChange } from '../../domain/explain/since-when.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayReadiness, type SaidExplanationStep } from '../../text/say-explanation.js';
import { sayHistoryChange, sayMade } from '../../text/say-history.js';
import { sayOrigin } from '../../text/say-origin.js';
import { saySeen } from '../../text/say-seen.js';
import { choiceOf } from '../../text/list.js';
import type { ExplainedView } from '../../use-cases/explain-organizer.js';
import { container, heading, small, words, type Block } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface Numbered {
  /** From 1. */
  readonly number: number;
  /** The block that a button shows and hides. */
  readonly placeId: string;
}

/** What a card shows of a step, whichever walk it belongs to. */
export type ShownStep = Omit<SaidExplanationStep, 'subject'>;

/** One step: what was looked at, what was found, so what, what to look at next; where it lives is folded away. */
export function stepBlock(text: ChatText, step: ShownStep, at: Numbered): Block {
  const { looked, found, verdict, next } = step;
  const decides = verdict === 'decides';
  return container(
    [
      words(text('numbers.step', { number: at.number, looked: shortened(looked, 120) }), {
        weight: 'Bolder',
      }),
      words(shortened(found, 600), { spacing: 'None' }),
      ...(verdict === 'goesOn' ? [] : [words(text(`trace.${verdict}`), VERDICT_LOOK[verdict])]),
      ...(next === undefined ? [] : [words(text('explain.next', { next }), { spacing: 'None' })]),
      placeBlock(text, step, at.placeId),
    ],
    { spacing: 'Medium', ...(decides && { style: 'emphasis' }) },
  );
}

/** Color only repeats what the words say. */
const VERDICT_LOOK = {
  decides: { weight: 'Bolder', spacing: 'None' },
  notNeeded: { isSubtle: true, spacing: 'None' },
  unknown: { weight: 'Bolder', color: 'Warning', spacing: 'None' },
} as const;

function placeBlock(text: ChatText, { adminCenter, cmdlet, changedBy }: ShownStep, id: string): Block {
  const who =
    changedBy.length === 0
      ? text('trace.changedByNobody')
      : text('trace.changedBy', { roles: choiceOf(changedBy, text.locale) });
  const place = cmdlet === 'none' ? adminCenter : `${adminCenter} (${cmdlet})`;
  return container([small(text('trace.place', { place })), small(who)], {
    id,
    isVisible: false,
    spacing: 'Small',
  });
}

/** What bears on the answer and changed, newest first, with when and by whom: by us, or elsewhere. */
export function changeBlocks(
  text: ChatText,
  changes: readonly BearingChange[],
  { now, shown }: { readonly now: Instant; readonly shown: number },
): readonly Block[] {
  const more = changes.length - shown;
  return [
    heading(text('explain.changes.bearing')),
    ...changes.slice(0, shown).map(({ line, change }) =>
      container(
        [
          ...sayHistoryChange(text, change)
            .slice(0, 3)
            .map((said) => words(shortened(said, 240), { spacing: 'None' })),
          small(sayMade(text, { line, person: undefined, by: undefined })),
          small(saySeen(text, line, { now })),
        ],
        { spacing: 'Small' },
      ),
    ),
    ...(more > 0 ? [small(text('explain.changes.more', { more }))] : []),
  ];
}

/** How the deciding license was given. */
export function originBlocks(
  text: ChatText,
  { origins, view }: Pick<ExplainedView, 'origins' | 'view'>,
  now: Instant,
): readonly Block[] {
  const { plan } = view.numbers.license;
  return origins.slice(0, 3).map((each) => small(shortened(sayOrigin(text, each, { now, plan }), 240)));
}

/** The ordered check list where nothing is there. */
export function readinessBlocks(
  text: ChatText,
  { readiness }: Pick<ExplainedView, 'readiness'>,
): readonly Block[] {
  if (readiness.length === 0) return [];
  return [
    heading(text('explain.ready')),
    ...readiness.map((each, index) =>
      words(`${String(index + 1)}. ${sayReadiness(text, each)}`, { spacing: 'Small' }),
    ),
  ];
}
