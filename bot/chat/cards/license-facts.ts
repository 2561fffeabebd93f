import type { Instant } from '../../domain/instant.js';
import type { LicenseOrigin } from '../../domain/licenses/license-origin.js';
import type { HeldPlan } from '../../domain/licenses/license.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayOrigin } from '../../text/say-origin.js';
import { shortened } from './escape-markdown.js';

type Fact = readonly [title: string, value: string];

/** Which plan decided, by Microsoft's name for it, and its state. */
export function planFacts(text: ChatText, plan: HeldPlan | undefined): readonly Fact[] {
  if (plan === undefined || plan.planName === '') return [];
  const value = text('explain.plan', { plan: shortened(plan.planName, 60), state: plan.state });
  return [[text('explain.fact.plan'), value]];
}

/** How the deciding product was given, each way once. */
export function originFacts(
  text: ChatText,
  origins: readonly LicenseOrigin[],
  { now, plan }: { readonly now: Instant; readonly plan: HeldPlan | undefined },
): readonly Fact[] {
  return origins
    .slice(0, MAX_WAYS)
    .map((origin) => [text('explain.fact.origin'), shortened(sayOrigin(text, origin, { now, plan }), 200)]);
}

const MAX_WAYS = 3;
