import { z } from 'zod';

/** One page of a Graph collection. The links are paths below the Graph address, so they can be kept and asked for later. */
export interface Page<T> {
  readonly members: readonly T[];
  readonly next: string | undefined;
  /** Where the later changes of a collection will be found; on the last page of a list of changes. */
  readonly changes: string | undefined;
}

/** What a page looks like. A link that leads anywhere but below `url` makes it no page: the token stays where it belongs. */
export function pageOf<T>(member: z.ZodType<T>, url: string) {
  const Link = z
    .string()
    .nullish()
    .transform((link, context) => {
      const path = link === null || link === undefined ? undefined : pathBelow(url, link);
      if (path === null) context.addIssue('This leads away from Graph.');
      return path ?? undefined;
    });
  return z
    .object({ value: z.array(member), '@odata.nextLink': Link, '@odata.deltaLink': Link })
    .transform((page): Page<T> => ({
      members: page.value,
      next: page['@odata.nextLink'],
      changes: page['@odata.deltaLink'],
    }));
}

/** The path of a link below the Graph address, its query included; null where it is not below. */
export function pathBelow(url: string, link: string): string | null {
  if (!URL.canParse(link)) return null;
  const graph = new URL(url);
  const { origin, pathname, search } = new URL(link);
  if (origin !== graph.origin || !pathname.startsWith(`${graph.pathname}/`)) return null;
  return `${pathname.slice(graph.pathname.length)}${search}`;
}

/** A single object that Microsoft's samples wrap in `value` and its metadata does not. Both forms are read. */
export function bareOrWrapped<T>(shape: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((body) => {
    const wrapped = Wrapped.safeParse(body);
    return wrapped.success ? wrapped.data.value : body;
  }, shape);
}

const Wrapped = z.object({ value: z.record(z.string(), z.unknown()) });
