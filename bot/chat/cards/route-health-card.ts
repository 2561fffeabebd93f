import type { Instant } from '../../domain/instant.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayRouteFinding, sayRouteHealth } from '../../text/say-route-health.js';
import type { RouteHealthView } from '../../use-cases/check-dial-out-routes.js';
import { ageLines } from './age-lines.js';
import { answerLine, button, cardOf, small, words, type Card } from './blocks.js';
import { shortened } from './escape-markdown.js';

interface HealthLook {
  readonly text: ChatText;
  readonly now: Instant;
}

/** What is wrong with the routes for calls out of meetings, and what to do about it, for administrators and readers. */
export function routeHealthCard(view: RouteHealthView, { text, now }: HealthLook): Card {
  const says = sayRouteHealth(text, view);
  const shown = view.findings.slice(0, MAX_FINDINGS);
  const more = view.findings.length - shown.length;
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      ...shown.map((finding) => words(shortened(sayRouteFinding(text, finding), 500), { spacing: 'Medium' })),
      ...(more > 0 ? [small(text('dialOut.health.more', { more }))] : []),
      ...(shown.length > 0 ? [small(text('dialOut.health.change'))] : []),
      small(text('dialOut.health.checked')),
      ...ageLines({ text, now, readAt: view.readAt, gaps: view.gaps }),
    ],
    buttons: [button(text('dialOut.button.mine'), { verb: 'dialOut' })],
  });
}

const MAX_FINDINGS = 20;
