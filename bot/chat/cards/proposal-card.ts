import type { DefaultNumbers, Step } from '../../domain/changes/change.js';
import { internationalFormat, type E164 } from '../../domain/numbers/phone-number.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayEffects } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { ProposalView } from '../../use-cases/propose-defaults.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  small,
  words,
  type Block,
  type Card,
  type Column,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

/** A change before it is made: before and after side by side, what people forget, until when it can be confirmed. */
export function proposalCard({ proposal, person }: ProposalView, text: ChatText): Card {
  const { id: proposalId, fingerprint, plan, effects, expiresAt } = proposal;
  const undoes = plan.undoes !== undefined;
  const name = shortened(person.displayName, 80);
  const says = text(undoes ? 'change.proposal.undo' : 'change.proposal.set', { name });
  return cardOf({
    text,
    says,
    body: [
      answerLine(says),
      small(shortened(person.userPrincipalName, 120)),
      ...plan.steps.map((step) => beforeAndAfter(step, text, 'change.now')),
      heading(text('change.effects')),
      ...sayEffects(text, effects).map((effect) => words(`${BULLET} ${effect}`, { spacing: 'Small' })),
      small(text('change.expires', { time: timeInWords(expiresAt, text.locale) })),
    ],
    buttons: [
      button(
        text(undoes ? 'button.confirmUndo' : 'button.confirmDefaults'),
        { verb: 'confirm', proposalId, fingerprint },
        'positive',
      ),
      button(text('button.leave'), { verb: 'decline', proposalId }),
    ],
  });
}

const BULLET = '•';

/** Two columns that share the width evenly, so that they fit a phone. */
export function beforeAndAfter(
  { before, after }: Step,
  text: ChatText,
  first: 'change.now' | 'change.before',
): Block {
  const column = (title: string, numbers: DefaultNumbers, other: DefaultNumbers): Column => ({
    type: 'Column',
    width: 'stretch',
    items: [
      words(title, { weight: 'Bolder' }),
      ...line(text, 'change.toll', { now: numbers.toll, changed: numbers.toll !== other.toll }),
      ...line(text, 'change.tollFree', {
        now: numbers.tollFree,
        changed: numbers.tollFree !== other.tollFree,
      }),
    ],
  });
  return {
    type: 'ColumnSet',
    columns: [column(text(first), before, after), column(text('change.after'), after, before)],
  };
}

function line(
  text: ChatText,
  key: 'change.toll' | 'change.tollFree',
  { now, changed }: { readonly now: E164 | undefined; readonly changed: boolean },
): readonly Block[] {
  const number = now === undefined ? text('numbers.noNumber') : internationalFormat(now);
  return [
    small(text(key)),
    words(number, changed ? { weight: 'Bolder', spacing: 'None' } : { isSubtle: true, spacing: 'None' }),
  ];
}
