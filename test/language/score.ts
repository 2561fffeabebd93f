import type { Entities } from '../../bot/language/understood.js';
import { understand } from '../../bot/language/understand.js';
import type { SpokenLanguage } from '../../bot/language/understood.js';

/** One sentence with what it means. */
export interface Example {
  readonly text: string;
  readonly lang: SpokenLanguage;
  readonly intent: string;
  readonly entities?: Readonly<Record<string, unknown>> | undefined;
}

export interface Score {
  readonly accuracy: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byIntent: Readonly<Record<string, number>>;
  readonly entityF1: number;
  readonly misses: readonly string[];
}

/** Compares what is understood with what is meant. Entities count by key and value; keys that no example uses do not count. */
export function scoreOf(examples: readonly Example[]): Score {
  const judged = examples.map((example) => {
    const understood = understand(example.text, { languages: [example.lang] });
    return { example, understood, right: understood.intent === example.intent };
  });
  const withEntities = judged.filter(({ example }) => example.entities !== undefined);
  const keys = new Set(withEntities.flatMap(({ example }) => Object.keys(example.entities ?? {})));
  const pairs = withEntities.map(({ example, understood }) => ({
    wanted: pairsOf(example.entities ?? {}, keys),
    found: pairsOf(understood.entities, keys),
  }));
  const hits = sum(pairs.map(({ wanted, found }) => wanted.filter((pair) => found.includes(pair)).length));
  const all = sum(pairs.map(({ wanted, found }) => wanted.length + found.length));
  return {
    accuracy: share(judged.map(({ right }) => right)),
    byLanguage: shares(judged.map(({ example, right }) => [example.lang, right])),
    byIntent: shares(judged.map(({ example, right }) => [example.intent, right])),
    entityF1: all === 0 ? 1 : (2 * hits) / all,
    misses: judged.flatMap(({ example, understood, right }) => {
      const intent = right ? example.intent : `${example.intent} → ${understood.intent}`;
      const wanted = pairsOf(example.entities ?? {}, keys).join(' ');
      const found = pairsOf(understood.entities, keys).join(' ');
      const entities = example.entities === undefined || wanted === found ? '' : ` [${wanted}] → [${found}]`;
      return right && entities === ''
        ? []
        : [`${right ? ' ' : '!'} ${example.lang} ${intent}: ${example.text}${entities}`];
    }),
  };
}

function pairsOf(
  entities: Entities | Readonly<Record<string, unknown>>,
  keys: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(entities)
    .filter(([key]) => keys.has(key))
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
    .sort();
}

function shares(results: readonly (readonly [string, boolean])[]): Readonly<Record<string, number>> {
  const names = [...new Set(results.map(([name]) => name))].sort();
  return Object.fromEntries(
    names.map((name) => [name, share(results.flatMap(([each, right]) => (each === name ? [right] : [])))]),
  );
}

function share(rights: readonly boolean[]): number {
  return rights.length === 0 ? 1 : rights.filter(Boolean).length / rights.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
