import { ok, fail } from '../domain/result.js';
import type { Result } from '../domain/result.js';
import { isRecord, listOf, textOf } from '../sandbox/connector/json.js';
import type { JsonRecord } from '../sandbox/connector/json.js';
import { buttonsNamed, buttonsOf, inputValuesOf, toggled } from './card-buttons.js';
import type { Button } from './card-buttons.js';
import { isFileConsent } from './file-text.js';
import type { SandboxClient, ShownActivity } from './sandbox-client.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
/** How long a card may go on saying that it is still working. */
const WORKING_MS = 8_000;

/** What the bot answered to one text; `status` is its own HTTP status where that was no success. */
export interface Answered {
  readonly replies: readonly JsonRecord[];
  readonly status: number;
}

/** A person's side of one conversation with the bot. */
export interface AskConversation {
  say(text: string, file?: AttachedFile): Promise<Answered>;
  /** Presses the button of the last card; fails with a sentence when there is not exactly one of that name. */
  press(name: string): Promise<Result<Answered, string>>;
}

/** A file as it goes with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly content: string;
}

interface LastCard {
  readonly activity: JsonRecord;
  readonly card: JsonRecord;
}

export function askConversation(client: SandboxClient, as: string, conversationId: string): AskConversation {
  let last: LastCard | undefined;
  let offered: JsonRecord | undefined;

  /** Waits while a card says that it will still change, and while there is no answer at all. */
  async function settled(
    replies: readonly ShownActivity[],
    before: number,
  ): Promise<readonly ShownActivity[]> {
    const end = performance.now() + WORKING_MS;
    let shown = [...replies];
    let after = before;
    while (shown.length === 0 || shown.some(isPending)) {
      const waitMs = Math.floor(end - performance.now());
      if (waitMs <= 0) break;
      const { activities, next } = await client.activities(conversationId, { as, after, waitMs });
      after = next;
      const spoken = activities.filter((each) => isBots(each) && !each.deleted);
      const known = new Set(shown.map(({ id }) => id));
      shown = shown.map((each) => spoken.find(({ id }) => id === each.id) ?? each);
      shown.push(...spoken.filter(({ id }) => !known.has(id)));
    }
    return shown;
  }

  function remember(replies: readonly JsonRecord[]): void {
    for (const activity of replies) {
      const card = cardOf(activity);
      if (card !== undefined) last = { activity, card };
      if (attachmentsOf(activity).some(isFileConsent)) offered = activity;
    }
  }

  async function now(): Promise<number> {
    return (await client.activities(conversationId, { as, after: Number.MAX_SAFE_INTEGER, waitMs: 0 })).next;
  }

  async function send(message: object): Promise<Answered> {
    const before = await now();
    const { status, replies } = await client.say(conversationId, { as, ...message });
    const answered = status >= 400 ? replies : await settled(replies, before);
    remember(answered);
    return { status, replies: answered };
  }

  async function lastCard(): Promise<LastCard | undefined> {
    if (last === undefined) {
      const { activities } = await client.activities(conversationId, { as, after: 0, waitMs: 0 });
      remember(activities.filter((each) => isBots(each) && !each.deleted));
    }
    return last;
  }

  async function execute({ activity, card }: LastCard, { action }: Button): Promise<Answered> {
    const { id, type, title, verb, data } = action;
    const named = { type, verb, ...(id !== undefined && { id }), ...(title !== undefined && { title }) };
    const sent = { ...named, data: { ...inputValuesOf(card), ...(isRecord(data) && data) } };
    const value = { action: sent, trigger: 'manual' };
    const before = await now();
    const replyToId = textOf(activity['id']);
    const invoke = { as, name: 'adaptiveCard/action', value, replyToId };
    const { status, body, replies } = await client.press(conversationId, invoke);
    const own = replyOf(body, activity, before);
    const answered = status >= 400 ? replies : await settled([...own, ...replies], before);
    remember(answered);
    return { status: Math.max(status, statusOf(body)), replies: answered };
  }

  async function pressed(on: LastCard, button: Button): Promise<Answered> {
    const { action } = button;
    switch (action['type']) {
      case 'Action.Execute':
        return execute(on, button);
      case 'Action.Submit': {
        const value = { ...inputValuesOf(on.card), ...(isRecord(action['data']) && action['data']) };
        return send({ value, replyToId: textOf(on.activity['id']) });
      }
      case 'Action.ToggleVisibility': {
        const card = toggled(on.card, action);
        last = { activity: on.activity, card };
        return shownHere(on.activity, { card });
      }
      case 'Action.ShowCard':
        return shownHere(on.activity, { card: isRecord(action['card']) ? action['card'] : {} });
      default:
        return shownHere(on.activity, { text: textOf(action['url']) ?? '' });
    }
  }

  async function answerOffer(activity: JsonRecord, action: string): Promise<Answered> {
    const before = await now();
    offered = undefined;
    const replyToId = textOf(activity['id']);
    const { status, replies } = await client.consent(conversationId, { as, replyToId, action });
    const answered = status >= 400 ? replies : await settled(replies, before);
    remember(answered);
    return { status, replies: answered };
  }

  return {
    say: (text, file) => send({ text, ...(file !== undefined && { file }) }),
    async press(name) {
      const action = name.trim().toLowerCase();
      if (offered === undefined && CONSENTS.has(action)) await lastCard();
      if (offered !== undefined && CONSENTS.has(action)) return ok(await answerOffer(offered, action));
      const on = await lastCard();
      if (on === undefined)
        return fail(`There is no card here yet, so there is no button "${name}" to press.`);
      const found = buttonsNamed(on.card, name);
      const [button] = found;
      if (button === undefined)
        return fail(`The last card has no button "${name}". It has:\n${listed(buttonsOf(on.card))}`);
      if (found.length > 1)
        return fail(`The last card has ${found.length} buttons "${name}":\n${listed(found)}`);
      return ok(await pressed(on, button));
    },
  };
}

/** The two buttons of the card with which Teams asks about a file. */
const CONSENTS: ReadonlySet<string> = new Set(['accept', 'decline']);

/** What the client shows by itself, without asking the bot. */
function shownHere({ id }: JsonRecord, { card, text }: { card?: JsonRecord; text?: string }): Answered {
  const attachments = card === undefined ? [] : [{ contentType: CARD, content: card }];
  const shown = text === undefined ? {} : { text, textFormat: 'plain' };
  return { status: 200, replies: [{ id, type: 'message', ...shown, attachments }] };
}

/** What a press brought back: a card in place of the pressed one, a sentence, or an error's sentence. */
function replyOf(body: unknown, pressedOn: JsonRecord, sequence: number): readonly ShownActivity[] {
  if (!isRecord(body)) return [];
  const id = textOf(pressedOn['id']) ?? '';
  const { type, value } = body;
  if (type === CARD) {
    return [
      {
        id,
        sequence,
        type: 'message',
        from: pressedOn['from'],
        attachments: [{ contentType: CARD, content: value }],
      },
    ];
  }
  const text = typeof value === 'string' ? value : isRecord(value) && textOf(value['message']);
  return text ? [{ id: `${id}-answer`, sequence, type: 'message', from: pressedOn['from'], text }] : [];
}

function statusOf(body: unknown): number {
  const status = isRecord(body) ? body['statusCode'] : undefined;
  return typeof status === 'number' && status >= 500 ? status : 200;
}

function isBots({ from, type }: JsonRecord): boolean {
  return isRecord(from) && String(from['id']).startsWith('28:') && type !== 'typing';
}

function cardOf(activity: JsonRecord): JsonRecord | undefined {
  const cards = attachmentsOf(activity).flatMap(({ contentType, content }) =>
    contentType === CARD && isRecord(content) ? [content] : [],
  );
  return cards.at(-1);
}

function attachmentsOf(activity: JsonRecord): readonly JsonRecord[] {
  return listOf(activity['attachments']).filter(isRecord);
}

/** A card that the bot will still change by itself has a button that asks how far it is. */
function isPending(activity: JsonRecord): boolean {
  const card = cardOf(activity);
  return card !== undefined && buttonsNamed(card, 'progress').length > 0;
}

function listed(buttons: readonly Button[]): string {
  if (buttons.length === 0) return '  (no buttons)';
  return buttons.map(({ title, verb }) => `  [${title}]${verb === undefined ? '' : `  !${verb}`}`).join('\n');
}
