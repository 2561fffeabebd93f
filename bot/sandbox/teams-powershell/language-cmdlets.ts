import { neededText, rows, said, textOf, type Cmdlet, type Parameters } from './cmdlet-result.js';
import { numberGiven } from './number-form.js';

/** Dedicated numbers only: one primary language and up to four others, offered in the order given. */
export const setServiceNumber: Cmdlet = ({ tenant }, parameters) => {
  const number = numberGiven(neededText(parameters, 'Identity'));
  const listed = tenant.state.bridges
    .flatMap(({ serviceNumbers }) => serviceNumbers)
    .find((each) => each.number === number);
  if (listed === undefined)
    return said('notFound', 'The service number is not found on a conference bridge.');
  if (listed.isShared) return said('refused', 'The languages of a shared service number cannot be changed.');
  const { primary, secondary } = languagesIn(parameters);
  const unknown = [primary ?? 'en-US', ...(secondary ?? [])].find((each) => !LANGUAGES.has(each));
  if (unknown !== undefined) return said('refused', `The language "${unknown}" is not supported.`);
  if ((secondary?.length ?? 0) > MOST_SECONDARY) {
    return said('refused', `There cannot be more than ${MOST_SECONDARY} secondary languages.`);
  }
  tenant.change(() => {
    if (primary !== undefined) listed.primaryLanguage = primary;
    if (secondary !== undefined) listed.secondaryLanguages = [...secondary];
  });
  return rows([]);
};

interface Languages {
  readonly primary: string | undefined;
  readonly secondary: readonly string[] | undefined;
}

function languagesIn(parameters: Parameters): Languages {
  if (parameters['RestoreDefaultLanguages'] === true) return { primary: 'en-US', secondary: [] };
  return {
    primary: textOf(parameters, 'PrimaryLanguage'),
    secondary: textOf(parameters, 'SecondaryLanguages')?.split(/\s*,\s*/),
  };
}

const MOST_SECONDARY = 4;

/** The culture ids that Microsoft's article on supported languages lists. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'ar-SA bg-BG zh-HK zh-CN zh-TW hr-HR cs-CZ da-DK nl-NL en-AU en-GB en-US et-EE fil-PH fi-FI fr-CA fr-FR de-DE ' +
    'ka-GE el-GR he-IL hi-IN hu-HU id-ID it-IT ja-JP ko-KR lv-LV lt-LT ms-MY nb-NO pl-PL pt-BR pt-PT ro-RO ru-RU ' +
    'sk-SK sl-SI es-MX es-ES sv-SE th-TH tr-TR uk-UA'
  ).split(' '),
);
