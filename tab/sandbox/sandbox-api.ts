import * as z from 'zod';
import { Activity } from './chat/activity.js';
import type { AttachedFile } from './chat/attach-button.js';

const Persona = z.object({
  id: z.string(),
  handle: z.string().optional(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  description: z.string(),
});
export type Persona = z.output<typeof Persona>;

export const FAULT_MODES = [
  'none',
  'down',
  'throttled',
  'serverError',
  'dropped',
  'slow',
  'partial',
  'dying',
] as const;
export const FAULT_PARTS = ['graph', 'teamsPowerShell', 'connector'] as const;
export type FaultMode = (typeof FAULT_MODES)[number];
export type FaultPart = (typeof FAULT_PARTS)[number];

const Faults = z.record(z.enum(FAULT_PARTS), z.object({ mode: z.enum(FAULT_MODES) }));
export type Faults = z.output<typeof Faults>;

const Meeting = z.object({ id: z.string(), subject: z.string(), organizer: z.string(), start: z.string() });
export type Meeting = z.output<typeof Meeting>;

const SandboxState = z.object({
  tenant: z.object({ id: z.string(), displayName: z.string() }),
  now: z.string(),
  personas: z.array(Persona),
  faults: Faults,
  meetings: z.array(Meeting),
});
export type SandboxState = z.output<typeof SandboxState>;

/** What opening a conversation needs; `as` is a person's key. */
export interface ConversationWanted {
  readonly type: 'personal' | 'groupChat' | 'meeting';
  readonly as: string;
  readonly members?: readonly string[];
  readonly name?: string;
  readonly meetingId?: string;
}

const Said = z.object({ status: z.number() });
const Pressed = z.object({
  status: z.number(),
  body: z
    .object({ statusCode: z.number().optional(), type: z.string().optional(), value: z.unknown() })
    .nullish()
    .catch(undefined),
});
export type Pressed = z.output<typeof Pressed>;

/** A refusal of the sandbox itself, in its own words. */
class SandboxRefusal extends Error {
  override readonly name = 'SandboxRefusal';
}

/** What the shell does in the sandbox as a person. Rejects when the sandbox is away or refuses. */
export interface SandboxApi {
  readonly state: () => Promise<SandboxState>;
  readonly open: (wanted: ConversationWanted) => Promise<{ id: string }>;
  readonly install: (as: string, conversationId: string) => Promise<void>;
  readonly say: (to: Recipient, message: SaidMessage) => Promise<number>;
  /** Allows or refuses a file that the bot offers. */
  readonly answerFile: (
    to: Recipient,
    answer: { action: 'accept' | 'decline'; replyToId: string },
  ) => Promise<{ status: number }>;
  readonly press: (to: Recipient, press: { value: unknown; replyToId: string }) => Promise<Pressed>;
  /** Answers Microsoft's question behind the last sign-in card with yes. */
  readonly signIn: (to: Recipient) => Promise<void>;
  /** What came or changed after that point of the conversation; the first question is answered at once. */
  readonly listen: (to: Recipient, after: number | undefined, signal: AbortSignal) => Promise<Heard>;
  readonly token: (as: string, signedInWith: 'oneFactor' | 'twoFactors') => Promise<string>;
  readonly advanceClock: (seconds: number) => Promise<void>;
  readonly setFault: (part: FaultPart, mode: FaultMode) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
}

/** A message, or what a card sends as one. */
export interface SaidMessage {
  readonly text?: string;
  readonly value?: unknown;
  readonly replyToId?: string;
  readonly file?: AttachedFile;
}

/** Who acts, and in which conversation. */
export interface Recipient {
  readonly as: string;
  readonly conversationId: string;
}

const Heard = z.object({ activities: z.array(Activity), next: z.number() });
type Heard = z.output<typeof Heard>;

/** The sandbox holds a listening request open so long when there is nothing new. */
const LISTEN_MS = 20_000;

export function createSandboxApi(): SandboxApi {
  const of = ({ conversationId }: Recipient, what: string): string =>
    `/sandbox/conversations/${encodeURIComponent(conversationId)}/${what}`;
  return {
    state: () => ask('/sandbox/state', SandboxState),
    open: (wanted) => ask('/sandbox/conversations', z.object({ id: z.string() }), send('POST', wanted)),
    install: async (as, conversationId) => {
      await ask('/sandbox/installations', z.unknown(), send('POST', { as, conversationId }));
    },
    say: async (to, message) => {
      const said = await ask(of(to, 'messages'), Said, send('POST', { as: to.as, ...message }));
      return said.status;
    },
    press: (to, press) =>
      ask(of(to, 'invokes'), Pressed, send('POST', { as: to.as, name: 'adaptiveCard/action', ...press })),
    answerFile: (to, answer) => ask(of(to, 'consents'), Said, send('POST', { as: to.as, ...answer })),
    signIn: async (to) => {
      await ask(of(to, 'sign-ins'), z.unknown(), send('POST', { as: to.as }));
    },
    listen: (to, after, signal) => {
      const waitMs = after === undefined ? 0 : LISTEN_MS;
      const query = new URLSearchParams({ as: to.as, after: String(after ?? 0), waitMs: String(waitMs) });
      return ask(`${of(to, 'activities')}?${query.toString()}`, Heard, { signal });
    },
    token: async (as, signedInWith) => {
      const claims = signedInWith === 'twoFactors' ? { claims: { amr: ['pwd', 'mfa'] } } : {};
      const wanted = send('POST', { as, ...claims });
      const { token } = await ask('/sandbox/tokens', z.object({ token: z.string() }), wanted);
      return token;
    },
    advanceClock: async (advanceSeconds) => {
      await ask('/sandbox/clock', z.unknown(), send('POST', { advanceSeconds }));
    },
    setFault: async (part, mode) => {
      await ask('/sandbox/faults', z.unknown(), send('PUT', { [part]: { mode } }));
    },
    clearFaults: async () => {
      await ask('/sandbox/faults', z.unknown(), { method: 'DELETE' });
    },
  };
}

function send(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

const Refusal = z.object({ error: z.object({ message: z.string() }) });

async function ask<T>(path: string, schema: z.ZodType<T>, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  const body: unknown = await response.json();
  if (response.ok) return schema.parse(body);
  const refusal = Refusal.safeParse(body);
  throw new SandboxRefusal(refusal.success ? refusal.data.error.message : String(response.status));
}
