import { isRecord, listOf, textOf } from '../sandbox/connector/json.js';
import type { JsonRecord } from '../sandbox/connector/json.js';
import { parseAskArguments, USAGE } from './ask-arguments.js';
import type { AskArguments } from './ask-arguments.js';
import { askConversation } from './ask-conversation.js';
import type { Answered, AskConversation, AttachedFile } from './ask-conversation.js';
import { beginningOf, fileIdIn } from './file-text.js';
import { plainText } from './plain-text.js';
import { sandboxClient, SandboxOutage, SandboxRefusal } from './sandbox-client.js';
import type { SandboxClient } from './sandbox-client.js';
import { SandboxDidNotStart, startThrowawaySandbox } from './throwaway-sandbox.js';

/** 0 answered (a refusal is an answer), 1 outage, 2 usage. */
export type Status = 0 | 1 | 2;

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Path of dist/bot/index.js, for a throwaway sandbox. */
  readonly program: string;
  /** Ends everything early, as Ctrl-C does. */
  readonly signal: AbortSignal;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Asks the bot each text as one signed activity of a person and prints what it answered. */
export async function runAsk(args: readonly string[], terminal: Terminal): Promise<Status> {
  const parsed = parseAskArguments(args);
  if (!parsed.ok) {
    terminal.complain(`${parsed.failure}\n${USAGE}`);
    return 2;
  }
  try {
    return await inSandbox(parsed.value, terminal, (client) => askAll(client, parsed.value, terminal));
  } catch (error) {
    if (!terminal.signal.aborted) return explained(error, parsed.value, terminal);
    terminal.complain('Interrupted.');
    return 1;
  }
}

async function askAll(client: SandboxClient, asked: AskArguments, terminal: Terminal): Promise<Status> {
  const { as, conversation: name, texts } = asked;
  const opened = await client
    .open({ as, ...(name === undefined ? { fresh: true } : { name }) })
    .catch(async (error: unknown) => {
      if (error instanceof SandboxRefusal && error.code === 'UnknownPerson')
        throw await unknownPerson(client, as);
      throw error;
    });
  const conversation = askConversation(client, as, opened.id);
  for (const [at, text] of texts.entries()) {
    const turn = await oneTurn(conversation, text, at === texts.length - 1 ? asked.file : undefined);
    if (typeof turn === 'string') {
      terminal.complain(turn);
      return 2;
    }
    terminal.print(asked.json ? jsonLine(as, text, turn) : plainReplies(turn));
    if (!asked.json)
      for (const id of fileIdsIn(turn)) terminal.print(`${beginningOf(await client.file(id))}\n`);
    const outage = outageOf(turn);
    if (outage !== undefined) {
      terminal.complain(outage);
      return 1;
    }
  }
  return 0;
}

async function oneTurn(
  conversation: AskConversation,
  text: string,
  file: AttachedFile | undefined,
): Promise<Answered | string> {
  if (!/^![^!\s]/.test(text)) return conversation.say(text, file);
  const pressed = await conversation.press(text.slice(1));
  return pressed.ok ? pressed.value : pressed.failure;
}

function outageOf({ status, replies }: Answered): string | undefined {
  if (status >= 400) return `The bot answered with HTTP status ${status}.`;
  return replies.length === 0 ? 'The bot did not answer.' : undefined;
}

function plainReplies({ replies }: Answered): string {
  return `${replies.map(plainText).join('\n\n')}\n`;
}

/** The files that the bot has handed over. */
function fileIdsIn({ replies }: Answered): readonly string[] {
  const attachments = replies.flatMap((reply) => listOf(reply['attachments']).filter(isRecord));
  return attachments.flatMap((attachment) => fileIdIn(attachment) ?? []);
}

function jsonLine(as: string, text: string, { replies }: Answered): string {
  const commands = replies.map(commandOf);
  return JSON.stringify({
    as,
    text,
    command: commands.find((command) => command !== undefined) ?? null,
    replies,
  });
}

/** What the bot understood; it says so on its reply beside what Teams looks at. */
function commandOf({ channelData }: JsonRecord): JsonRecord | undefined {
  const ours = isRecord(channelData) ? channelData['bridgekeeper'] : undefined;
  const command = isRecord(ours) ? ours['command'] : undefined;
  return isRecord(command) && textOf(command['intent']) !== undefined ? command : undefined;
}

/** The sandbox running at PORT, or one for this command alone; always the latter for a tenant file. */
async function inSandbox(
  asked: AskArguments,
  { env, program, signal }: Terminal,
  act: (client: SandboxClient) => Promise<Status>,
): Promise<Status> {
  const running = sandboxClient(`http://127.0.0.1:${env['PORT'] ?? '3978'}`, signal);
  if (asked.tenant === undefined && (await answers(running))) {
    if (asked.at !== undefined) await running.setClock(asked.at);
    return act(running);
  }
  const tenant = asked.tenant === undefined ? [] : ['--tenant', asked.tenant];
  const at = asked.at === undefined ? [] : ['--at', asked.at];
  const throwaway = await startThrowawaySandbox({ program, args: [...tenant, ...at], env, signal });
  try {
    const client = sandboxClient(throwaway.address, signal);
    // Nobody could press Microsoft's "Accept" in a sandbox that is gone a moment later, so it was pressed before.
    await client.agree(CALENDAR);
    return await act(client);
  } finally {
    await throwaway.stop();
  }
}

const CALENDAR = ['Calendars.Read'];

async function answers(client: SandboxClient): Promise<boolean> {
  try {
    await client.state();
    return true;
  } catch (error) {
    if (error instanceof SandboxOutage || error instanceof SandboxRefusal) return false;
    throw error;
  }
}

async function unknownPerson(client: SandboxClient, as: string): Promise<SandboxRefusal> {
  const { tenant, personas } = await client.state();
  const known = personas.map(({ handle, userPrincipalName }) => handle ?? userPrincipalName).slice(0, 20);
  const message = `Nobody in ${tenant.displayName} is called "${as}". Known people: ${known.join(', ')}.`;
  return new SandboxRefusal('UnknownPerson', message);
}

/** The program names the tenant file when that is what it cannot use: the caller's mistake, not an outage. */
function explained(error: unknown, { tenant }: AskArguments, { complain }: Terminal): Status {
  if (error instanceof SandboxRefusal) {
    complain(error.message);
    return 2;
  }
  if (error instanceof SandboxDidNotStart) {
    complain(`The sandbox did not start.\n${error.message}`);
    return tenant !== undefined && error.message.includes(tenant) ? 2 : 1;
  }
  if (error instanceof SandboxOutage) {
    complain(`${error.message}.`);
    return 1;
  }
  throw error;
}
