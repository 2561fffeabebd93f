import type { DialOutDecision } from '../../domain/dial-out/dial-out-decision.js';
import type { DialOutOutline } from '../../domain/dial-out/outline-dial-out.js';
import type { Instant } from '../../domain/instant.js';
import type { CountryCode } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { countryName } from '../../text/names.js';
import { sayRouteFinding, sayRouteHealth } from '../../text/say-route-health.js';
import { sayCall, sayCost, sayDialOutTrace, sayOutline, sayRoute } from '../../text/say-dial-out.js';
import { YOU } from '../../text/who.js';
import type { RouteHealthView } from '../../use-cases/check-dial-out-routes.js';
import type { DialOutView } from '../../use-cases/simulate-dial-out.js';
import { ageLines } from './age-lines.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  small,
  toggle,
  words,
  type Block,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { stepBlock } from './explain-blocks.js';

interface DialOutLook {
  readonly text: ChatText;
  readonly now: Instant;
  /** The country whose example number stands for what was asked. */
  readonly exampleOf?: CountryCode | undefined;
  /** Only who may look at the routes of the tenant is offered to. */
  readonly mayCheck: boolean;
  readonly health?: RouteHealthView | undefined;
}

/** Who carries calls out of somebody's meetings, what they cost, and every step that led there. */
export function dialOutCard(view: DialOutView, look: DialOutLook): Card {
  const { text, now, mayCheck } = look;
  const { answer, readAt, gaps } = view;
  const who = view.isCaller ? YOU : shortened(view.person.displayName, 80);
  const { says, blocks, trace } =
    answer.kind === 'call'
      ? callParts(answer.decision, { ...look, who })
      : outlineParts(answer.outline, { text, who });
  const steps = sayDialOutTrace(text, trace, who);
  const places = steps.map((_, index) => `place-${String(index + 1)}`);
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...blocks,
      ...healthBlocks(text, look.health),
      heading(text('trace.title')),
      small(text('trace.intro')),
      ...steps.map((step, index) =>
        stepBlock(text, step, { number: index + 1, placeId: places[index] ?? '' }),
      ),
      ...ageLines({ text, now, readAt, gaps }),
    ],
    buttons: [
      toggle(text('button.places'), places),
      ...(mayCheck ? [button(text('dialOut.button.check'), { verb: 'routes' })] : []),
      ...(view.isCaller ? [button(text('button.myLicense'), { verb: 'license' })] : []),
    ],
  });
}

/** The tenant's routes beside an administrator's own answer. */
function healthBlocks(text: ChatText, health: RouteHealthView | undefined): readonly Block[] {
  if (health === undefined) return [];
  const worst = health.findings.slice(0, MAX_FINDINGS);
  return [
    heading(sayRouteHealth(text, health)),
    ...worst.map((finding) => words(shortened(sayRouteFinding(text, finding), 400), { spacing: 'Small' })),
    ...(health.findings.length > worst.length
      ? [small(text('dialOut.health.more', { more: health.findings.length - worst.length }))]
      : []),
  ];
}

const MAX_FINDINGS = 5;

interface Parts {
  readonly says: string;
  readonly blocks: readonly Block[];
  readonly trace: DialOutDecision['trace'];
}

function callParts(
  decision: DialOutDecision,
  { text, who, exampleOf }: Pick<DialOutLook, 'text' | 'exampleOf'> & { readonly who: string },
): Parts {
  const notes = decision.notes.map((note) => text(`dialOut.note.${note}`));
  return {
    says: sayCall(text, decision, who),
    blocks: [
      ...(exampleOf === undefined
        ? []
        : [words(text('dialOut.example', { country: countryName(exampleOf, text.locale) }))]),
      ...sayCost(text, decision.cost)
        .slice(0, COST_LINES)
        .map((line) => words(line, { spacing: 'Small' })),
      ...(notes.length === 0 ? [] : [heading(text('dialOut.notes')), ...notes.map((note) => small(note))]),
    ],
    // What it costs stands above already.
    trace: decision.trace.filter(({ subject }) => subject !== 'cost'),
  };
}

const COST_LINES = 5;

function outlineParts(
  outline: DialOutOutline,
  { text, who }: { readonly text: ChatText; readonly who: string },
): Parts {
  const routes = outline.routes.slice(0, MAX_ROUTES);
  const more = outline.routes.length - routes.length;
  return {
    says: sayOutline(text, outline, who),
    blocks: [
      ...(routes.length === 0 ? [] : [heading(text('dialOut.outline.routes'))]),
      ...routes.map((route) => words(shortened(sayRoute(text, route), 400), { spacing: 'Small' })),
      ...(more > 0 ? [small(text('dialOut.health.more', { more }))] : []),
      words(text('dialOut.outline.next')),
    ],
    trace: outline.trace,
  };
}

const MAX_ROUTES = 12;
