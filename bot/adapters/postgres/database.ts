/** One statement. With a name it is prepared once a connection and planned once. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** Runs statements: the database itself, or one transaction of it. */
export interface Sql {
  query<Row extends object>(statement: Statement): Promise<readonly Row[]>;
}

/** An open PostgreSQL database with the current schema. int8 columns arrive as numbers on both carriers. */
export interface Database extends Sql {
  readonly carrier: 'pglite' | 'server';
  /**
   * Commits what `work` did through the `Sql` it was given, or nothing if it throws. `work` must not use the database
   * beside it: PGlite has one connection, and would wait for itself.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
