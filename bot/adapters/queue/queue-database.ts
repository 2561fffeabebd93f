/** Runs statements, whether of a database or of one transaction. */
export interface QueueSql {
  query<Row extends object>(statement: {
    readonly text: string;
    readonly values?: readonly unknown[];
    readonly name?: string;
  }): Promise<readonly Row[]>;
}

/** What the queue needs of the database that it lives in. */
export interface QueueDatabase extends QueueSql {
  /** `pglite`: no other process can have it open. */
  readonly carrier: 'pglite' | 'server';
  transaction<T>(work: (sql: QueueSql) => Promise<T>): Promise<T>;
}
