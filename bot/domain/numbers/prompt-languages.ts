/**
 * The culture ids that Microsoft's article on supported languages lists, its two misprints put right. Which ones a tenant has
 * is told by a cmdlet whose output is not documented, so Microsoft may still refuse one (docs/domain.md, 2.2).
 */
const PROMPT_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'ar-SA bg-BG zh-HK zh-CN zh-TW hr-HR cs-CZ da-DK nl-NL en-AU en-GB en-US et-EE fil-PH fi-FI fr-CA fr-FR de-DE ' +
    'ka-GE el-GR he-IL hi-IN hu-HU id-ID it-IT ja-JP ko-KR lv-LV lt-LT ms-MY nb-NO pl-PL pt-BR pt-PT ro-RO ru-RU ' +
    'sk-SK sl-SI es-MX es-ES sv-SE th-TH tr-TR uk-UA'
  ).split(' '),
);

export function isPromptLanguage(cultureId: string): boolean {
  return PROMPT_LANGUAGES.has(cultureId);
}
