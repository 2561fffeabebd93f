/** A record of separated values. */
export interface CsvRecord {
  /** The line of the text on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote that was opened is never closed. */
  readonly open: boolean;
}

export const SEPARATORS = ['\t', ';', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The separator a line has most of outside of quotes; of equals the one that names and numbers hold least often. */
export function separatorOf(line: string): Separator | undefined {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length - 1 }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count === 0 ? undefined : best.separator;
}

/**
 * The records of separated values (RFC 4180, and as spreadsheets write them), blank lines left out. Each character is looked
 * at once. A quote counts only where a cell begins with it.
 */
export function recordsOf(text: string, separator: Separator): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    let open = false;
    for (;;) {
      const cell = cellAt(text, at, separator);
      cells.push(cell.value);
      line += cell.breaks;
      open ||= cell.open;
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += lineBreakAt(text, at);
    line += 1;
    if (cells.some((cell) => cell !== '')) records.push({ line: began, cells, open });
  }
  return records;
}

interface Cell {
  readonly value: string;
  /** Where the separator or the line break behind it stands. */
  readonly end: number;
  /** Line breaks inside of quotes. */
  readonly breaks: number;
  readonly open: boolean;
}

function cellAt(text: string, from: number, separator: Separator): Cell {
  const start = from + (/^ */.exec(text.slice(from, from + MOST_SPACES))?.[0].length ?? 0);
  if (text[start] !== '"') {
    const end = endOfPlain(text, from, separator);
    return { value: text.slice(from, end).trim(), end, breaks: 0, open: false };
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    const part = text.slice(at, quote < 0 ? undefined : quote);
    value += part;
    if (quote < 0) return { value: value.trim(), end: text.length, breaks: breaksIn(value), open: true };
    if (text[quote + 1] !== '"') {
      const end = endOfPlain(text, quote + 1, separator);
      return {
        value: (value + text.slice(quote + 1, end)).trim(),
        end,
        breaks: breaksIn(value),
        open: false,
      };
    }
    value += '"';
    at = quote + 2;
  }
}

const MOST_SPACES = 20;

function endOfPlain(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function lineBreakAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}

function breaksIn(value: string): number {
  return value.split(/\r\n|\r|\n/).length - 1;
}
