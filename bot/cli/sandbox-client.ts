import { z } from 'zod';

const Activity = z.looseObject({
  id: z.string(),
  sequence: z.number(),
  updatedSequence: z.number().optional(),
  deleted: z.boolean().optional(),
});
export type ShownActivity = z.output<typeof Activity>;

const Conversation = z.object({ id: z.string(), name: z.string().nullable() });
const Said = z.object({ status: z.number(), replies: z.array(Activity) });
const Pressed = z.object({ status: z.number(), body: z.unknown(), replies: z.array(Activity) });
const Heard = z.object({ activities: z.array(Activity), next: z.number() });
const State = z.object({
  tenant: z.object({ displayName: z.string() }),
  personas: z.array(z.object({ handle: z.string().nullish(), userPrincipalName: z.string() })),
});
const Refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** A person's side of a running sandbox, over its /sandbox interface. Every call throws SandboxRefusal or SandboxOutage. */
export interface SandboxClient {
  state(): Promise<z.output<typeof State>>;
  setClock(at: string): Promise<void>;
  /** Everybody agrees to these delegated permissions. */
  agree(scopes: readonly string[]): Promise<void>;
  open(conversation: { as: string; name?: string; fresh?: boolean }): Promise<z.output<typeof Conversation>>;
  say(conversationId: string, message: object): Promise<z.output<typeof Said>>;
  press(conversationId: string, invoke: object): Promise<z.output<typeof Pressed>>;
  /** Allows or refuses an offered file. */
  consent(conversationId: string, answer: object): Promise<z.output<typeof Pressed>>;
  /** The text of a file that the bot has handed over. */
  file(fileId: string): Promise<string>;
  activities(conversationId: string, listening: Listening): Promise<z.output<typeof Heard>>;
}

export interface Listening {
  readonly as: string;
  readonly after: number;
  readonly waitMs: number;
}

/** The sandbox answered that this cannot be done, as for a person it does not know. */
export class SandboxRefusal extends Error {
  override readonly name = 'SandboxRefusal';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The sandbox does not answer, or not as it should. */
export class SandboxOutage extends Error {
  override readonly name = 'SandboxOutage';
}

export function sandboxClient(address: string, signal: AbortSignal): SandboxClient {
  async function call<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    const response = await fetch(`${address}/sandbox/${path}`, {
      signal,
      ...(body !== undefined && {
        method: path === 'consents' ? 'PUT' : 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    }).catch((cause: unknown) => {
      throw new SandboxOutage(`The sandbox at ${address} does not answer`, { cause });
    });
    const answered: unknown = await response.json().catch(() => undefined);
    const refused = Refusal.safeParse(answered);
    if (!response.ok && refused.success)
      throw new SandboxRefusal(refused.data.error.code, refused.data.error.message);
    const parsed = schema.safeParse(answered);
    if (!response.ok || !parsed.success)
      throw new SandboxOutage(`The sandbox answered ${response.status} to ${path}`);
    return parsed.data;
  }

  const inside = (conversationId: string): string => `conversations/${encodeURIComponent(conversationId)}`;
  return {
    state: () => call('state', State),
    setClock: async (at) => {
      await call('clock', z.unknown(), { at });
    },
    agree: async (scopes) => {
      await call('consents', z.unknown(), { scopes });
    },
    open: (conversation) => call('conversations', Conversation, { type: 'personal', ...conversation }),
    say: (id, message) => call(`${inside(id)}/messages`, Said, message),
    press: (id, invoke) => call(`${inside(id)}/invokes`, Pressed, invoke),
    consent: (id, answer) => call(`${inside(id)}/consents`, Pressed, answer),
    async file(fileId) {
      const path = `${address}/sandbox/files/${encodeURIComponent(fileId)}`;
      const response = await fetch(path, { signal });
      if (!response.ok) throw new SandboxOutage(`The sandbox answered ${response.status} to ${path}`);
      return response.text();
    },
    activities: (id, { as, after, waitMs }) =>
      call(`${inside(id)}/activities?as=${encodeURIComponent(as)}&after=${after}&waitMs=${waitMs}`, Heard),
  };
}
