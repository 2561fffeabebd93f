import type { Clock } from '../../ports/clock.js';
import type { Log, LogFields } from '../../ports/log.js';
import { scrub } from './scrub.js';

export type LogLevel = 'info' | 'warn' | 'error';

export interface LogOptions {
  /** The least that is written. */
  readonly level: LogLevel;
  /** `json`: one object a line, for collectors. `terminal`: one short line for a person who watches. */
  readonly form: 'json' | 'terminal';
  readonly clock: Clock;
  /** Receives whole lines, each with its end. */
  readonly write: (line: string) => void;
}

/** A log of one line an event, such as `turn.handled` with traceId, outcome and ms. Never throws. */
export function structuredLog({ level, form, clock, write }: LogOptions): Log {
  const line = form === 'json' ? jsonLine : terminalLine;
  const log = (at: LogLevel, event: string, fields: LogFields): void => {
    if (RANK[at] < RANK[level]) return;
    write(`${line({ time: timeOf(clock()), level: at, event, fields: scrubbed(fields) })}\n`);
  };
  return {
    info: (event, fields = {}) => log('info', event, fields),
    warn: (event, fields = {}) => log('warn', event, fields),
    error: (event, cause, fields = {}) => log('error', event, { ...fields, ...causeFields(cause) }),
  };
}

const RANK = { info: 0, warn: 1, error: 2 } as const satisfies Record<LogLevel, number>;

interface LogEvent {
  readonly time: string;
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: LogFields;
}

function jsonLine({ time, level, event, fields }: LogEvent): string {
  return JSON.stringify({ ...fields, time, level, event });
}

/** A stack is for collectors; a person who watches a terminal reads the message. */
function terminalLine({ time, level, event, fields }: LogEvent): string {
  const told = Object.entries(fields).filter(([name, value]) => name !== 'stack' && value !== undefined);
  const mark = level === 'info' ? '' : `${level} `;
  return [
    `${time.slice(11, 19)} ${mark}${event}`,
    ...told.map(([name, value]) => `${name}=${oneWord(value)}`),
  ].join(' ');
}

function oneWord(value: LogFields[string]): string {
  const text = String(value);
  return /^\S+$/.test(text) ? text : JSON.stringify(text);
}

function timeOf(now: number): string {
  return new Date(now).toISOString();
}

function scrubbed(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]),
  );
}

const LONGEST_MESSAGE = 300;
const LONGEST_STACK = 4_000;

function causeFields(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { error: typeof cause };
  const message = cause.message.slice(0, LONGEST_MESSAGE);
  return { error: cause.name, message, stack: stackOf(cause).slice(0, LONGEST_STACK), ...codeOf(cause) };
}

/** The places only: a stack begins with the message, which is already there and may be long. */
function stackOf(error: Error): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = places.map((place) => place.trim()).join(' < ');
  return error.cause instanceof Error ? `${own} | ${error.cause.name}: ${stackOf(error.cause)}` : own;
}

function codeOf(error: Error): LogFields {
  return 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
}
