/** What may stand in a log line: ids, codes and measures. Never a name, number, token or message text. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one structured event. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `cause` is a bug or an outage; its stack is logged, its message shortened. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}
