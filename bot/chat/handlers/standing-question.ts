import type { StandingQuestion } from '../../domain/explain/standing-question.js';
import type { Intent } from '../../language/intents.js';
import type { Entities } from '../../language/understood.js';
import type { ChatText } from '../../text/chat-text.js';
import { FACT_BASE, type Evidence, type Related } from '../../text/fact-base.js';
import { sayEvidence, type SaidEvidence } from '../../text/say-evidence.js';
import { sayFailure } from '../../text/say-failure.js';
import { button, type Button } from '../cards/blocks.js';
import { factCard } from '../cards/fact-card.js';
import type { ChatUseCases } from '../chat-use-cases.js';
import type { Press } from '../presses/press.js';
import { cardAnswer, type Answer } from '../turn/answer.js';
import type { Turn } from '../turn/turn.js';

/** What else the words can mean: offered beside the answer. */
interface AlsoMeant {
  readonly intent: Intent;
  readonly entities: Entities;
}

/** The same answer wherever it is asked: only who asks, when and in which language matters. */
export type Asker = Pick<Turn, 'caller' | 'at' | 'text'>;

export type AnswerStandingQuestion = (
  turn: Asker,
  question: StandingQuestion,
  also: AlsoMeant,
) => Promise<Answer>;

/** Questions that have one answer for everybody, with what holds for the asker beside it. Anybody may ask. */
export function standingQuestion(useCases: Pick<ChatUseCases, 'showMeetingRules'>): AnswerStandingQuestion {
  return async (turn, question, also) => {
    const { evidence, related } = FACT_BASE[question];
    const shown = evidence === undefined ? undefined : await evidenceFor(useCases, turn, evidence);
    const buttons = buttonsFor(turn.text, related, also);
    return cardAnswer(factCard(question, { text: turn.text, now: turn.at, evidence: shown, buttons }));
  };
}

async function evidenceFor(
  { showMeetingRules }: Pick<ChatUseCases, 'showMeetingRules'>,
  { text, caller }: Asker,
  evidence: Evidence,
): Promise<SaidEvidence | { readonly missing: string }> {
  const found = await showMeetingRules(caller);
  if (found.ok) return sayEvidence(text, evidence, found.value);
  return { missing: text('factCard.noEvidence', { why: sayFailure(text, found.failure) }) };
}

function buttonsFor(text: ChatText, related: readonly Related[], { intent, entities }: AlsoMeant): Button[] {
  const { topic: _answered, ...named } = entities;
  const meant = LOOKING[intent];
  const fromWords = meant === undefined || related.includes(meant) ? [] : [meant];
  return [...fromWords, ...related].slice(0, MOST_BUTTONS).map((each) => {
    const title = text(`button.fact.${each}`);
    const pressed = PRESSES[each];
    // What the words named goes along only with what they can mean themselves.
    const press: Press =
      each === meant && pressed.verb === 'choose' ? { ...pressed, entities: named } : pressed;
    return button(title, press);
  });
}

const MOST_BUTTONS = 3;

const PRESSES = {
  myNumbers: { verb: 'numbers', filter: {}, page: 0 },
  license: { verb: 'license' },
  why: { verb: 'why' },
  bridge: { verb: 'bridge', page: 0 },
  dialOut: { verb: 'choose', intent: 'how_dial_out_routed', entities: {} },
  coverage: { verb: 'choose', intent: 'coverage', entities: {} },
  whatIf: { verb: 'choose', intent: 'what_if_licence', entities: {} },
  meeting: { verb: 'choose', intent: 'show_meeting_dialin', entities: {} },
  costs: { verb: 'report', report: { kind: 'costs' } },
  setup: { verb: 'choose', intent: 'admin_setup_check', entities: {} },
} as const satisfies Readonly<Record<Related, Press>>;

/** Readings of the words that look something up. */
const LOOKING: Readonly<Partial<Record<Intent, Related>>> = {
  show_my_numbers: 'myNumbers',
  show_toll_free: 'myNumbers',
  check_my_licence: 'license',
  explain_number: 'why',
  how_dial_out_routed: 'dialOut',
  coverage: 'coverage',
  what_if_licence: 'whatIf',
  show_meeting_dialin: 'meeting',
  show_conference_id: 'meeting',
  admin_setup_check: 'setup',
  admin_list_bridge_numbers: 'bridge',
};
