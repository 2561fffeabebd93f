import { spawn } from 'node:child_process';
import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Parameters } from './cmdlets.js';
import { readLines } from './lines.js';
import { WORKER_CODES, type WorkerFailure } from './worker-failure.js';

/** One running PowerShell process. It does one call at a time; whoever holds it waits for the answer before the next. */
export interface Worker {
  /** Settles once: when the process is signed in, or why it is not. The process is gone in the second case. */
  readonly ready: Promise<Result<string, WorkerFailure>>;
  /** False once the process has ended or is being ended. */
  alive(): boolean;
  /** How many calls it has had, and how big it said to be after the last one: 0 where it does not say. */
  wear(): { readonly calls: number; readonly megabytes: number };
  /** Never rejects. After `down` or `late` the process is gone. */
  call(call: Call): Promise<Result<readonly unknown[], WorkerFailure>>;
  /** Ends the process, kindly first; settles when it is gone. */
  stop(): Promise<void>;
}

export interface Call {
  readonly cmdlet: string;
  readonly parameters: Parameters;
  readonly timeLimitMs: number;
}

export interface WorkerProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the process: it sees nothing of ours. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a process that speaks one JSON object a line. Lines that are not of the protocol, such as a banner, are passed over. */
export function startWorker(program: WorkerProgram, startLimitMs: number): Worker {
  const child = spawn(program.command, [...program.args], {
    env: { ...program.environment },
    windowsHide: true,
  });
  const waiting = new Map<string, (answer: Answered) => void>();
  let last = 0;
  let megabytes = 0;
  let gone: WorkerFailure | undefined;

  const end = (failure: WorkerFailure): void => {
    if (gone !== undefined) return;
    gone = failure;
    child.kill('SIGKILL');
    for (const settle of waiting.values()) settle(fail(failure));
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => {
      end({ code: 'down', message: 'The process could not be started.' });
      resolve();
    });
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = `${complaint}${text}`.slice(-LONGEST_COMPLAINT);
  });
  // Its last line may still be on the way when a process has ended; `close` comes after that.
  child.once('close', () => end({ code: 'down', message: `The process ended. ${complaint}`.trim() }));
  // A process that died before it read its input is noticed by its exit.
  child.stdin.on('error', () => undefined);
  readLines(child.stdout, {
    limit: MAX_LINE,
    onLine: (line) => {
      const said = parseLine(line);
      if (said === undefined) return;
      const settle = waiting.get(said.id);
      waiting.delete(said.id);
      megabytes = said.megabytes;
      settle?.(said.answer);
    },
    onTooLong: () => end({ code: 'odd', message: 'The answer is too long.' }),
  });

  const answerTo = (id: string, limitMs: number): Promise<Answered> =>
    new Promise((resolve) => {
      if (gone !== undefined) {
        resolve(fail(gone));
        return;
      }
      const timer = setTimeout(() => end({ code: 'late', message: 'There was no answer in time.' }), limitMs);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });

  return {
    ready: answerTo(READY, startLimitMs).then((answer) => {
      if (!answer.ok) end(answer.failure);
      return answer.ok ? ok(String(answer.value[0])) : answer;
    }),
    alive: () => gone === undefined,
    wear: () => ({ calls: last, megabytes }),
    call({ cmdlet, parameters, timeLimitMs }) {
      last += 1;
      const id = String(last);
      const answer = answerTo(id, timeLimitMs);
      if (gone === undefined) child.stdin.write(`${JSON.stringify({ id, cmdlet, parameters })}\n`);
      return answer;
    },
    async stop() {
      child.stdin.end();
      const timer = setTimeout(() => end({ code: 'down', message: 'The process was stopped.' }), KIND_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

type Answered = Result<readonly unknown[], WorkerFailure>;

const Refusal = z.object({ code: z.string(), message: z.string().catch('') });
const Megabytes = z.number().catch(0);
const Line = z.union([
  z.object({ ready: z.literal(true), module: z.string().catch('') }),
  z.object({ ready: z.literal(false), error: Refusal }),
  z.object({ id: z.string(), ok: z.literal(true), output: z.array(z.unknown()), megabytes: Megabytes }),
  z.object({ id: z.string(), ok: z.literal(false), error: Refusal, megabytes: Megabytes }),
]);

interface Said {
  readonly id: string;
  readonly answer: Answered;
  readonly megabytes: number;
}

function parseLine(text: string): Said | undefined {
  if (!text.startsWith('{')) return undefined;
  const line = Line.safeParse(jsonOf(text)).data;
  if (line === undefined) return undefined;
  if ('ready' in line) {
    return { id: READY, answer: line.ready ? ok([line.module]) : fail(failureOf(line.error)), megabytes: 0 };
  }
  const { id, megabytes } = line;
  return { id, answer: line.ok ? ok(line.output) : fail(failureOf(line.error)), megabytes };
}

function failureOf({ code, message }: z.infer<typeof Refusal>): WorkerFailure {
  return { code: WORKER_CODES.find((each) => each === code) ?? 'failed', message };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const READY = 'ready';
/** A thousand rows of the inventory are about a megabyte. */
const MAX_LINE = 16 * 1024 * 1024;
const LONGEST_COMPLAINT = 500;
const KIND_MS = 1_200;
