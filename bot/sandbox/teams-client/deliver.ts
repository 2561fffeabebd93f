import type { SandboxContext } from '../context.js';

/** Teams waits about this long for a bot, then shows that it cannot be reached. */
const PATIENCE_MS = 30_000;
const MAX_ANSWER_CHARACTERS = 1_000_000;

export interface BotAnswer {
  /** The bot's own HTTP status; 502 when it cannot be reached, 504 when it takes too long. */
  readonly status: number;
  readonly body: unknown;
}

/** Posts an activity to the bot, signed as the channel signs, and waits for its HTTP answer. */
export async function deliver(
  { issuer, messagesUrl }: Pick<SandboxContext, 'issuer' | 'messagesUrl'>,
  activity: { readonly serviceUrl: string },
): Promise<BotAnswer> {
  const token = await issuer.channelToken({ serviceUrl: activity.serviceUrl });
  try {
    const response = await fetch(messagesUrl(), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text.slice(0, MAX_ANSWER_CHARACTERS)) };
  } catch (error) {
    const status = error instanceof Error && error.name === 'TimeoutError' ? 504 : 502;
    return { status, body: null };
  }
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
