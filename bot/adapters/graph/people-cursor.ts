import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result.js';
import type { CursorExpired } from '../../ports/tenant-directory.js';

/** Where reading people goes on, and where the changes since it began will be found; both paths below the Graph address. */
export interface PeopleCursor {
  readonly path: string;
  readonly changes: string | undefined;
}

/** As a text that can be kept. It names no host, so it outlives a Graph address that changes. */
export function writeCursor(cursor: PeopleCursor): string {
  return JSON.stringify(cursor);
}

/** One that was written by another version of the product is as good as expired. */
export function parseCursor(text: string): Result<PeopleCursor, CursorExpired> {
  const parsed = Kept.safeParse(text);
  return parsed.success ? ok(parsed.data) : fail({ code: 'cursorExpired' });
}

const Path = z.string().startsWith('/users');
const Kept = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('This is no JSON.');
      return z.NEVER;
    }
  })
  .pipe(z.object({ path: Path, changes: Path.optional() }))
  .transform(({ path, changes }): PeopleCursor => ({ path, changes }));
