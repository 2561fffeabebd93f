import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Version,
  type Action,
} from 'adaptivecards';
import { cardHostConfig } from './card-host-config.js';
import { markdownToHtml } from './markdown.js';

/** A button of a card that somebody pressed, as Teams would tell the bot. */
export type PressedAction =
  | { readonly kind: 'execute'; readonly value: unknown }
  | { readonly kind: 'submit'; readonly value: unknown }
  | { readonly kind: 'openUrl'; readonly url: string };

/** Renders a card; undefined when there is nothing in it that can be shown. ShowCard and ToggleVisibility act by themselves. */
export function renderCard(
  payload: unknown,
  onAction: (action: PressedAction) => void,
): HTMLElement | undefined {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = cardHostConfig();
  card.onExecuteAction = (action) => {
    const pressed = pressedFrom(action);
    if (pressed !== undefined) onAction(pressed);
  };
  const context = new SerializationContext(new Version(1, 6));
  context.setElementRegistry(GlobalRegistry.elements);
  card.parse(payload, context);
  const rendered = card.render();
  // The renderer makes the card focusable; only its buttons and inputs are worth a stop.
  rendered?.removeAttribute('tabindex');
  return rendered;
}

function pressedFrom(action: Action): PressedAction | undefined {
  if (action instanceof OpenUrlAction) {
    return action.url === undefined ? undefined : { kind: 'openUrl', url: action.url };
  }
  if (action instanceof ExecuteAction) {
    const { id, verb, data } = action;
    return {
      kind: 'execute',
      value: { action: { type: 'Action.Execute', id, verb, data }, trigger: 'manual' },
    };
  }
  if (action instanceof SubmitAction) return { kind: 'submit', value: action.data ?? {} };
  return undefined;
}
