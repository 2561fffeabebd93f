/**
 * One line of a table as RFC 4180 has it, without its end. What a spreadsheet would take for a formula is written as text,
 * with an apostrophe before it; a number as +E.164 is none and stays as it is, so that programs can read it back.
 */
export function csvLine(values: readonly string[]): string {
  return values.map(field).join(',');
}

/**
 * A whole table for people to open: lines end as RFC 4180 wants it, and a byte order mark goes first, because Excel reads
 * UTF-8 without one as the machine's old code page and spoils every name beyond ASCII. Our own readers take it off again.
 */
export function csvFile(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  return `\ufeff${csvRows([columns])}${csvRows(rows)}`;
}

/** Further lines of such a table. */
export function csvRows(rows: Iterable<readonly string[]>): string {
  let lines = '';
  for (const row of rows) lines += `${csvLine(row)}\r\n`;
  return lines;
}

function field(value: string): string {
  const harmless = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The signs that spreadsheets calculate from, the wide ones of Japanese keyboards too, white space before them or not. */
function isFormula(value: string): boolean {
  return (/^\s*[=+\-@＝＋－＠]/.test(value) || /^[\t\r\n]/.test(value)) && !/^\+\d{3,15}$/.test(value);
}
