import { fail, ok, type Result } from '../../domain/result.js';

export type Predicate<T> = (item: T) => boolean;
/** The properties a collection can be filtered by. A list is only reached through any(). */
export type Filterable<T> = Readonly<Record<string, (item: T) => unknown>>;

/**
 * Reads the part of OData's $filter that is served here: eq, in, startswith, any(x:x eq …), any(x:x/id eq …), and, or,
 * parentheses. Texts compare without regard to case, as in the directory. Fails with the words of the refusal. Without a
 * filter everything passes.
 */
export function parseFilter<T>(
  filter: string | null,
  properties: Filterable<T>,
): Result<Predicate<T>, string> {
  if (filter === null) return ok(() => true);
  const tokens = filter.match(TOKEN) ?? [];
  if (tokens.join('') !== filter.replace(OUTSIDE_QUOTES_SPACE, ''))
    return fail(`Invalid filter clause: ${filter}`);
  try {
    const reader = createReader(tokens, properties);
    const predicate = reader.either();
    reader.end();
    return ok(predicate);
  } catch (error) {
    if (error instanceof FilterRefused) return fail(error.message);
    throw error;
  }
}

const TOKEN = /'(?:[^']|'')*'|[A-Za-z0-9_./-]+|[(),:]/g;
const OUTSIDE_QUOTES_SPACE = /\s+(?=(?:[^']*'[^']*')*[^']*$)/g;

class FilterRefused extends Error {}

interface Reader<T> {
  either(): Predicate<T>;
  end(): void;
}

function createReader<T>(tokens: readonly string[], properties: Filterable<T>): Reader<T> {
  let position = 0;
  const peek = (): string | undefined => tokens[position];
  const next = (): string => {
    const token = tokens[position++];
    if (token === undefined) throw new FilterRefused('Invalid filter clause: it ends too early.');
    return token;
  };
  const expect = (...wanted: readonly string[]): void => {
    for (const each of wanted) {
      const token = next();
      if (token.toLowerCase() !== each)
        throw new FilterRefused(`Invalid filter clause: '${each}' is missing.`);
    }
  };
  const accept = (wanted: string): boolean => {
    if (peek()?.toLowerCase() !== wanted) return false;
    position++;
    return true;
  };
  const property = (name: string): ((item: T) => unknown) => {
    const key = Object.keys(properties).find((each) => each.toLowerCase() === name.toLowerCase());
    const read = key === undefined ? undefined : properties[key];
    if (read === undefined)
      throw new FilterRefused(`Unsupported or invalid query filter clause specified for property '${name}'.`);
    return read;
  };

  const either = (): Predicate<T> => {
    const parts = [both()];
    while (accept('or')) parts.push(both());
    return (item) => parts.some((part) => part(item));
  };
  const both = (): Predicate<T> => {
    const parts = [one()];
    while (accept('and')) parts.push(one());
    return (item) => parts.every((part) => part(item));
  };
  const one = (): Predicate<T> => {
    if (accept('(')) {
      const inner = either();
      expect(')');
      return inner;
    }
    const name = next();
    if (name.toLowerCase() === 'startswith') return startsWith();
    if (name.endsWith('/any')) return any(name.slice(0, -'/any'.length));
    const read = property(name);
    if (accept('in')) return oneOf(read);
    expect('eq');
    const wanted = literal(next());
    return (item) => same(read(item), wanted);
  };
  const startsWith = (): Predicate<T> => {
    expect('(');
    const read = property(next());
    expect(',');
    const wanted = String(literal(next())).toLowerCase();
    expect(')');
    return (item) => {
      const value = read(item);
      return typeof value === 'string' && value.toLowerCase().startsWith(wanted);
    };
  };
  const oneOf = (read: (item: T) => unknown): Predicate<T> => {
    expect('(');
    const wanted = [literal(next())];
    while (accept(',')) wanted.push(literal(next()));
    expect(')');
    return (item) => wanted.some((each) => same(read(item), each));
  };
  const any = (name: string): Predicate<T> => {
    const read = property(name);
    expect('(');
    const variable = next();
    expect(':');
    const [root, field] = next().split('/');
    if (root !== variable) throw new FilterRefused(`Invalid filter clause: '${variable}' is missing.`);
    expect('eq');
    const wanted = literal(next());
    expect(')');
    return (item) => {
      const list: unknown = read(item);
      return (
        Array.isArray(list) &&
        list.some((each) => same(field === undefined ? each : fieldOf(each, field), wanted))
      );
    };
  };
  const end = (): void => {
    if (peek() !== undefined)
      throw new FilterRefused(`Invalid filter clause: '${peek() ?? ''}' is not understood.`);
  };
  return { either, end };
}

function literal(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (token === 'null') return null;
  return token;
}

function same(value: unknown, wanted: unknown): boolean {
  if (typeof value === 'string' && typeof wanted === 'string')
    return value.toLowerCase() === wanted.toLowerCase();
  return value === wanted || (value === undefined && wanted === null);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(field) : undefined;
}
