import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Answer } from '../turn/answer.js';
import { ADAPTIVE_CARD } from '../turn/activity-of.js';
import { Press } from './press.js';

/** The press in an invoke of Action.Execute, or in the message that Action.Submit sends; undefined when it is none of ours. */
export function pressOf(value: unknown): Press | undefined {
  const executed = Executed.safeParse(value);
  const parsed = Press.safeParse(
    executed.success ? { ...executed.data.action.data, verb: executed.data.action.verb } : value,
  );
  return parsed.success ? parsed.data : undefined;
}

const Executed = z.object({
  action: z.object({ verb: z.string(), data: z.looseObject({}).nullish() }),
});

/** A card takes the place of the pressed one; a sentence is shown beside it. Either way the press was answered: 200. */
export function invokeAnswer(content: Answer['content']): InvokeResponse {
  if ('card' in content)
    return { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value: content.card } };
  const value = 'text' in content ? content.text : content.meanwhile;
  return { status: 200, body: { statusCode: 200, type: MESSAGE, value } };
}

/** For invokes that no card of ours makes. */
export function notOffered(message: string): InvokeResponse {
  const value = { code: 'NotSupported', message };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

const MESSAGE = 'application/vnd.microsoft.activity.message';
