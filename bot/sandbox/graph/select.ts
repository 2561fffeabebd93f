import { fail, ok, type Result } from '../../domain/result.js';
import { badRequest, type GraphReply } from './graph-reply.js';

export type Entity = Readonly<Record<string, unknown>>;

/** What one entity type has here: every property it can show, and those it shows unasked. */
export interface EntityType<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, (item: T) => unknown>>;
  /** Shown without $select; all of them where absent. */
  readonly unasked?: readonly string[];
}

/** How to show an entity under $select: the chosen properties and always the id. Refuses a property it does not have. */
export function shownAs<T>(
  type: EntityType<T>,
  select: string | null,
): Result<(item: T) => Entity, GraphReply> {
  const all = Object.keys(type.properties);
  const asked = select?.split(',').map((name) => name.trim()) ?? [];
  const unknown = asked.find((name) => !all.includes(name));
  if (unknown !== undefined) {
    return fail(
      badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.${type.name}'.`),
    );
  }
  const chosen = select === null ? (type.unasked ?? all) : asked;
  const shown = Object.entries(type.properties).filter(([name]) => name === 'id' || chosen.includes(name));
  return ok((item) => Object.fromEntries(shown.map(([name, read]) => [name, read(item) ?? null])));
}
