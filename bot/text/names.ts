/** "GB" → "United Kingdom" in the reader's language; the code itself where it is no country's. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return kept(`region ${locale} ${code}`, () => namesOf('region', locale).of(code) ?? code);
}

/**
 * "en-GB" → "English (United Kingdom)" in the reader's language. Microsoft writes prompt languages as culture ids
 * ("fr-FR", "zh-Hans"); what is none is shown as it is.
 */
export function languageName(cultureId: string, locale: string): string {
  if (!/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(cultureId)) return cultureId;
  return kept(
    `language ${locale} ${cultureId}`,
    () => namesOf('language', locale).of(cultureId) ?? cultureId,
  );
}

const names = new Map<string, Intl.DisplayNames>();

function namesOf(type: 'region' | 'language', locale: string): Intl.DisplayNames {
  const key = `${type} ${locale}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const created = new Intl.DisplayNames(locale, { type, languageDisplay: 'standard', fallback: 'code' });
  names.set(key, created);
  return created;
}

const said = new Map<string, string>();
/** Countries and languages in the locales that are met; more than that is somebody trying. */
const MAX_KEPT = 5_000;

function kept(key: string, say: () => string): string {
  const known = said.get(key);
  if (known !== undefined) return known;
  const fresh = say();
  if (said.size >= MAX_KEPT) said.clear();
  said.set(key, fresh);
  return fresh;
}
