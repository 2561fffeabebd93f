import type {
  IAdaptiveCard,
  IColumn,
  IContainer,
  IExecuteAction,
  IFactSet,
  ITextBlock,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import type { ChatText } from '../../text/chat-text.js';
import type { Press } from '../presses/press.js';
import { escapeMarkdown } from './escape-markdown.js';

/** A card as Teams takes it from a bot: Adaptive Cards 1.5. */
export type Card = IAdaptiveCard & {
  readonly version: '1.5';
  readonly speak: string;
  readonly fallbackText: string;
};
export type Block = IAdaptiveCard['body'][number];
export type Button = IExecuteAction | IToggleVisibilityAction;
export type { IColumn as Column };

interface CardParts {
  readonly text: ChatText;
  /** The answer in one sentence: it is read aloud, and shown where cards are not. */
  readonly says: string;
  readonly body: readonly Block[];
  readonly buttons: readonly Button[];
}

export function cardOf({ text, says, body, buttons }: CardParts): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: text.language,
    speak: says,
    fallbackText: says,
    body: [...body],
    ...(buttons.length > 0 && { actions: [...buttons] }),
  };
}

type Look = Omit<ITextBlock, 'type' | 'text' | 'wrap'>;

/** Text exactly as it is said, markdown in it included. */
export function words(said: string, look: Look = {}): ITextBlock {
  return markdown(escapeMarkdown(said), look);
}

/** Markdown of our own making, such as the link on a number. */
export function markdown(text: string, look: Look = {}): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** The first line of a card: the answer. */
export function answerLine(says: string): ITextBlock {
  return words(says, { style: 'heading', weight: 'Bolder', size: 'Medium' });
}

export function heading(said: string): ITextBlock {
  return words(said, { style: 'heading', weight: 'Bolder', spacing: 'Medium' });
}

export function small(said: string): ITextBlock {
  return words(said, { size: 'Small', isSubtle: true, spacing: 'None' });
}

export function container(
  items: readonly Block[],
  look: Omit<IContainer, 'type' | 'items'> = {},
): IContainer {
  return { type: 'Container', items: [...items], ...look };
}

export function facts(pairs: readonly (readonly [title: string, value: string])[]): IFactSet {
  const said = pairs.map(([title, value]) => ({
    title: escapeMarkdown(title),
    value: escapeMarkdown(value),
  }));
  return { type: 'FactSet', facts: said };
}

/** A button that calls us. Clients that do not know Action.Execute send the same as a message instead. */
export function button(title: string, press: Press, style?: 'positive' | 'destructive'): IExecuteAction {
  const { verb, ...data } = press;
  const look = style === undefined ? {} : { style };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...look,
    fallback: { type: 'Action.Submit', title, data: { verb, ...data }, ...look },
  };
}

/** A button that shows and hides parts of the card, without a call. */
export function toggle(title: string, elementIds: readonly string[]): IToggleVisibilityAction {
  return { type: 'Action.ToggleVisibility', title, targetElements: [...elementIds] };
}
