import type { Parameters } from './cmdlets.js';

type Value = Parameters[string];

/** A value as PowerShell reads it and as nothing else: no part of it is ever run. */
export function literal(value: Value): string {
  if (value === null) return '$null';
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (isTexts(value)) return `@(${value.map(quoted).join(', ')})`;
  const { Add, Remove } = value;
  const entries = [
    ...(Add === undefined ? [] : [`Add = ${literal(Add)}`]),
    ...(Remove === undefined ? [] : [`Remove = ${literal(Remove)}`]),
  ];
  return `@{ ${entries.join('; ')} }`;
}

function isTexts(value: Exclude<Value, null | boolean | number | string>): value is readonly string[] {
  return Array.isArray(value);
}

/** Nothing is special between single quotes but a quote, of which PowerShell knows five kinds; doubled it is itself. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}

/** Words for a comment, which ends with its line. */
export function commented(text: string): string {
  return `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`;
}

/** True for what fits into a line of CSV between double quotes. */
export function fitsInCsv(value: Value): value is string | number {
  return (typeof value === 'string' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) || typeof value === 'number';
}

export function csvLine(values: readonly (string | number)[]): string {
  return values.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(',');
}
