import type { StandingQuestion } from '../domain/explain/standing-question.js';
import type { ChatText } from './chat-text.js';
import { FACT_BASE } from './fact-base.js';
import { FACT_SOURCES, type FactSource, type FactSourceName } from './fact-sources.js';

/** A standing answer: the verdict, then paragraphs and the rows of a table in their order, and where it is from. */
export interface SaidFact {
  readonly verdict: string;
  readonly more: readonly (
    | { readonly kind: 'words'; readonly words: string }
    | { readonly kind: 'table'; readonly rows: readonly (readonly [what: string, holds: string])[] }
  )[];
  readonly source: string;
}

export function sayFact(text: ChatText, question: StandingQuestion): SaidFact {
  return {
    verdict: text(`fact.${question}`),
    more: blocksOf(text(`fact.${question}.more`)),
    source: saySources(text, FACT_BASE[question].sources),
  };
}

/** A line with " | " is a row; rows that follow each other are one table. */
function blocksOf(said: string): SaidFact['more'] {
  const blocks: (
    { kind: 'words'; words: string } | { kind: 'table'; rows: (readonly [string, string])[] }
  )[] = [];
  for (const line of said.split('\n')) {
    const at = line.indexOf(' | ');
    const last = blocks.at(-1);
    if (at < 0) {
      blocks.push({ kind: 'words', words: line });
      continue;
    }
    const row = [line.slice(0, at), line.slice(at + 3)] as const;
    if (last?.kind === 'table') last.rows.push(row);
    else blocks.push({ kind: 'table', rows: [row] });
  }
  return blocks;
}

/** "Source: Microsoft: one page (05/2023); another." Pages of one publisher stand together. */
function saySources(text: ChatText, names: readonly FactSourceName[]): string {
  const sources = names.map((name): FactSource => FACT_SOURCES[name]);
  const publishers = [...new Set(sources.map(publisherOf))];
  const said = publishers.map((publisher) => {
    const pages = sources.filter((source) => publisherOf(source) === publisher);
    return text('factCard.publisher', {
      publisher,
      pages: pages.map((page) => sayPage(text, page)).join('; '),
    });
  });
  return text('factCard.source', { sources: said.join('; ') });
}

function publisherOf({ publisher }: FactSource): string {
  return publisher ?? 'Microsoft';
}

function sayPage(text: ChatText, { title, date }: FactSource): string {
  return date === undefined ? title : text('factCard.page', { title, date });
}
