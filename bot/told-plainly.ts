/** Names of the errors that a person can put right: they are told in their one sentence, without a stack. */
export const TOLD_PLAINLY: ReadonlySet<string> = new Set([
  'ConfigError',
  'PortInUse',
  'DataFolderInUse',
  'DataFolderUnusable',
  'DatabaseUnreadable',
  'DatabaseMismatch',
  'UnusableTenantFile',
]);
