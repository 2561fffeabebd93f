import type { Proposal } from '../../domain/changes/change.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayConfirm, sayEffects, sayLasting, sayTitle } from '../../text/say-change.js';
import { timeInWords } from '../../text/time.js';
import type { ProposalView } from '../../use-cases/changes/keep-proposal.js';
import {
  answerLine,
  button,
  cardOf,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';
import { fitted, roomLeft } from './fitted.js';
import { scriptBlocks } from './script-blocks.js';
import { stepBlock } from './step-blocks.js';
import { wrongRowBlocks } from './wrong-rows.js';

export interface ProposalLook {
  readonly text: ChatText;
  /** The reader's; UTC where it is not known. Times always say theirs. */
  readonly timeZone?: string | undefined;
  /** The same change as PowerShell, where it is asked for. */
  readonly script?: string | undefined;
}

/** A change before it is made: before and after side by side, what people forget, until when it can be confirmed. */
export function proposalCard(view: ProposalView, look: ProposalLook): Card {
  const { proposal, people } = view;
  const { text, timeZone } = look;
  const { dryRun, expiresAt } = proposal;
  const time = timeInWords(expiresAt, text.locale, timeZone);
  return proposalCardOf(view, look, {
    says: `${titleOf(text, proposal, people)} ${text(dryRun ? 'change.dryRun' : 'change.nothingYet')}`,
    last: dryRun ? text('change.dryRun.until', { time }) : text('change.expires', { time }),
    buttons: buttonsOf(view, look),
  });
}

export interface ProposalFrame {
  /** The first line. */
  readonly says: string;
  /** Until when something can be done about it. */
  readonly last: string;
  readonly buttons: readonly Button[];
}

/** What a proposal would do, for whoever looks at it. Names are cut where the card would grow too big. */
export function proposalCardOf(view: ProposalView, look: ProposalLook, frame: ProposalFrame): Card {
  const { text, script } = look;
  const { says, buttons } = frame;
  const card = fitted((room) => cardOf({ text, says, body: bodyOf(view, look, { frame, room }), buttons }));
  if (script === undefined) return card;
  return { ...card, body: [...card.body, ...scriptBlocks(script, text, roomLeft(card))] };
}

export function titleOf(
  text: ChatText,
  { outline }: Pick<Proposal, 'outline'>,
  people: ProposalView['people'],
): string {
  return shortened(sayTitle(text, outline, people), 300);
}

function bodyOf(
  { proposal, people, wrongRows = [] }: ProposalView,
  { text, timeZone, script }: ProposalLook,
  { frame, room }: { readonly frame: ProposalFrame; readonly room: number },
): readonly Block[] {
  const { outline, secondPerson, takesMs } = proposal;
  const { steps, organizers, notBefore } = outline;
  const many = steps > 1;
  const sample = script === undefined ? outline.sample : outline.sample.slice(0, 1);
  return [
    answerLine(frame.says),
    ...(many ? [words(text('change.people', { steps, organizers }))] : []),
    ...sample.map((step) => stepBlock(step, { text, people, first: 'change.now', room })),
    ...wrongRowBlocks(wrongRows, text),
    ...list(text('change.effects'), sayEffects(text, proposal)),
    ...list(text('change.lasting'), sayLasting(text, proposal)),
    ...(secondPerson === undefined ? [] : [words(text('change.secondPerson', { reason: secondPerson }))]),
    ...(notBefore === undefined
      ? []
      : [words(text('change.notBefore', { time: timeInWords(notBefore, text.locale, timeZone) }))]),
    ...(many ? [small(text('change.takes', { minutes: Math.round(takesMs / 60_000) }))] : []),
    small(frame.last),
  ];
}

function buttonsOf({ proposal }: ProposalView, { text, script }: ProposalLook): readonly Button[] {
  const { id: proposalId, fingerprint, dryRun, outline } = proposal;
  const show = script === undefined ? [button(text('script.button'), { verb: 'script', proposalId })] : [];
  if (dryRun) return [button(text('change.forReal'), { verb: 'forReal', proposalId, fingerprint }), ...show];
  return [
    button(sayConfirm(text, outline), { verb: 'confirm', proposalId, fingerprint }, 'positive'),
    button(text('button.leave'), { verb: 'decline', proposalId }),
    ...show,
  ];
}

function list(title: string, sentences: readonly string[]): readonly Block[] {
  if (sentences.length === 0) return [];
  return [heading(title), ...sentences.map((each) => words(`${BULLET} ${each}`, { spacing: 'Small' }))];
}

const BULLET = '•';
