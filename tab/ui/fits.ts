/** True when every word that was typed is found somewhere; case, accents and the spacing of numbers do not matter. */
export function fits(typed: string, texts: readonly string[]): boolean {
  const digits = typed.replace(/[\s()./-]/g, '');
  if (/^\+?\d+$/.test(digits)) return texts.some((text) => text.replace(/[\s()./-]/g, '').includes(digits));
  const searched = plain(texts.join(' '));
  return plain(typed)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
