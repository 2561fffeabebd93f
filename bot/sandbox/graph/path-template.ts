/** Matches the segments of a path, still encoded, and says what stands for each {name}; undefined where they do not match. */
export type PathTemplate = (segments: readonly string[]) => Readonly<Record<string, string>> | undefined;

/** Reads a path of the published description. Inside a function's quotes, as in getPolicyId(type='{type}'), quotes are doubled. */
export function pathTemplate(path: string): PathTemplate {
  const parts = path.split('/').slice(1).map(partOf);
  return (segments) => {
    if (segments.length !== parts.length) return undefined;
    const parameters: Record<string, string> = {};
    for (const [index, part] of parts.entries()) {
      const said = part(decoded(segments[index] ?? '') ?? '');
      if (said === undefined) return undefined;
      Object.assign(parameters, said);
    }
    return parameters;
  };
}

type Part = (said: string) => Readonly<Record<string, string>> | undefined;

function partOf(part: string): Part {
  const names = [...part.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const [only] = names;
  if (only === undefined) return (said) => (said === part ? {} : undefined);
  if (part === `{${only}}`) return (said) => (said === '' ? undefined : { [only]: said });
  const literals = part.split(/\{[^}]+\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${literals.join("((?:[^']|'')*)")}$`);
  return (said) => {
    const found = pattern.exec(said)?.slice(1);
    return (
      found && Object.fromEntries(names.map((name, at) => [name, (found[at] ?? '').replaceAll("''", "'")]))
    );
  };
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
