import type { Readable } from 'node:stream';

/**
 * Calls `onLine` for each line of UTF-8 text; beyond `limit` characters without an end of line, `onTooLong` once.
 * Pieces are kept apart until their line ends, so that a long line costs no repeated copying.
 */
export function readLines(
  stream: Readable,
  { limit, onLine, onTooLong }: { limit: number; onLine: (line: string) => void; onTooLong: () => void },
): void {
  let pieces: string[] = [];
  let length = 0;
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const parts = text.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      onLine([...pieces, part].join('').trimEnd());
      pieces = [];
      length = 0;
    }
    pieces.push(rest);
    length += rest.length;
    if (length <= limit) return;
    stream.destroy();
    onTooLong();
  });
}
