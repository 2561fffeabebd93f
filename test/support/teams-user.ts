import { plainText } from '../../bot/cli/plain-text.js';

/** An activity of the bot as the person's Teams shows it. */
export interface ShownActivity {
  readonly id: string;
  readonly sequence: number;
  readonly updatedSequence?: number;
  readonly text?: string;
  readonly targeted?: boolean;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Record<string, unknown>;
  }[];
  readonly channelData?: Record<string, unknown>;
}

export interface Said {
  readonly status: number;
  readonly replies: readonly ShownActivity[];
  /** All replies as a person without pictures reads them. */
  readonly text: string;
}

export interface Pressed {
  readonly status: number;
  readonly body: unknown;
  /** The card or message that came back, in plain words. */
  readonly text: string;
  readonly card: Record<string, unknown> | undefined;
}

export interface ConversationOptions {
  readonly type?: 'personal' | 'groupChat' | 'channel' | 'meeting';
  readonly members?: readonly string[];
  readonly meetingId?: string;
}

/** A person in a conversation with the bot, through the sandbox's Teams: real activities, real tokens. */
export class TeamsUser {
  readonly #url: string;
  readonly #as: string;
  readonly conversationId: string;

  private constructor(url: string, as: string, conversationId: string) {
    this.#url = url;
    this.#as = as;
    this.conversationId = conversationId;
  }

  static async open(url: string, as: string, options: ConversationOptions = {}): Promise<TeamsUser> {
    const opened = await sandbox<{ id: string }>(url, 'POST', '/sandbox/conversations', {
      type: 'personal',
      fresh: true,
      ...options,
      as,
    });
    return new TeamsUser(url, as, opened.id);
  }

  /** The same conversation as somebody else of its members sees it. */
  as(other: string): TeamsUser {
    return new TeamsUser(this.#url, other, this.conversationId);
  }

  /** The same conversation after the product has been started again. */
  at(url: string): TeamsUser {
    return new TeamsUser(url, this.#as, this.conversationId);
  }

  async say(text: string, more: Record<string, unknown> = {}): Promise<Said> {
    const path = `/sandbox/conversations/${encodeURIComponent(this.conversationId)}/messages`;
    const said = await sandbox<{ status: number; replies: ShownActivity[] }>(this.#url, 'POST', path, {
      as: this.#as,
      text,
      ...more,
    });
    return { ...said, text: said.replies.map((each) => plainText({ ...each })).join('\n') };
  }

  /** Presses the button with this verb on the last card of a reply. */
  async press(reply: Said, verb: string, change: Record<string, unknown> = {}): Promise<Pressed> {
    const shown = reply.replies.findLast((each) => cardOf(each) !== undefined);
    const card = shown === undefined ? undefined : cardOf(shown);
    const action = card === undefined ? undefined : findAction(card, verb);
    if (shown === undefined || action === undefined) throw new Error(`No button ${verb} on\n${reply.text}`);
    return this.invoke(verb, { ...(action['data'] as object), ...change }, shown.id);
  }

  async invoke(verb: string, data: unknown, replyToId?: string): Promise<Pressed> {
    const path = `/sandbox/conversations/${encodeURIComponent(this.conversationId)}/invokes`;
    const answered = await sandbox<{ status: number; body: unknown }>(this.#url, 'POST', path, {
      as: this.#as,
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      ...(replyToId !== undefined && { replyToId }),
    });
    const { type, value } = (answered.body ?? {}) as { type?: string; value?: unknown };
    const card =
      type === 'application/vnd.microsoft.card.adaptive' ? (value as Record<string, unknown>) : undefined;
    const attachments =
      card === undefined ? [] : [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
    const text = typeof value === 'string' ? value : plainText({ attachments });
    return { ...answered, card, text };
  }

  async activities(after = 0, waitMs = 0): Promise<readonly ShownActivity[]> {
    const query = new URLSearchParams({ as: this.#as, after: String(after), waitMs: String(waitMs) });
    const path = `/sandbox/conversations/${encodeURIComponent(this.conversationId)}/activities?${query.toString()}`;
    return (await sandbox<{ activities: ShownActivity[] }>(this.#url, 'GET', path)).activities;
  }
}

/** Calls the sandbox's own interface. */
export async function sandbox<T>(url: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${String(response.status)}: ${text}`);
  return JSON.parse(text) as T;
}

/** A persona's sign-in, as the tab gets it from its host. */
export async function tokenFor(url: string, as: string, claims: object = {}): Promise<string> {
  return (await sandbox<{ token: string }>(url, 'POST', '/sandbox/tokens', { as, claims })).token;
}

export function cardOf(activity: ShownActivity): Record<string, unknown> | undefined {
  return activity.attachments?.find((each) => each.contentType === 'application/vnd.microsoft.card.adaptive')
    ?.content;
}

function findAction(node: unknown, verb: string): Record<string, unknown> | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('verb' in node && node.verb === verb) return node;
  for (const value of Object.values(node)) {
    const found = findAction(value, verb);
    if (found !== undefined) return found;
  }
  return undefined;
}
