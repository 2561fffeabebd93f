import { plainText } from '../../plain-text.js';

/** The culture ids that words name, in their order: "French then British English" is fr-FR, en-GB. */
export function languagesIn(text: string): readonly string[] {
  const plain = plainText(text);
  const found: { readonly id: string; readonly at: number }[] = [];
  for (const match of plain.matchAll(FORM)) {
    const id = idOf(match[0], plain, match.index);
    if (id !== undefined) found.push({ id, at: match.index });
  }
  return [...new Set(found.map(({ id }) => id))];
}

function idOf(said: string, plain: string, at: number): string | undefined {
  const written = WRITTEN.exec(said)?.groups;
  if (written !== undefined) return CULTURES.find((id) => id.toLowerCase() === said.replace('_', '-'));
  const language = NAMES.find(([, form]) => form.test(said))?.[0];
  if (language === undefined) return undefined;
  const around = plain.slice(Math.max(0, at - AROUND), at + said.length + AROUND);
  const before = around.slice(0, Math.min(at, AROUND));
  const behind = plain.slice(at + said.length, at + said.length + AROUND);
  const variant = VARIANTS.find(
    ([id, beside]) =>
      id.startsWith(`${language}-`) && (beside.before.test(before) || beside.behind.test(behind)),
  );
  return variant?.[0] ?? DEFAULTS.find((id) => id.startsWith(`${language}-`));
}

const AROUND = 24;

/** What Microsoft lists for dedicated conferencing numbers; the tenant itself is asked before a change. */
const CULTURES =
  'ar-SA bg-BG zh-HK zh-CN zh-TW hr-HR cs-CZ da-DK nl-NL en-AU en-GB en-US et-EE fil-PH fi-FI fr-CA fr-FR de-DE ka-GE el-GR he-IL hi-IN hu-HU id-ID it-IT ja-JP ko-KR lv-LV lt-LT ms-MY nb-NO pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI es-MX es-ES sv-SE th-TH tr-TR uk-UA'.split(
    ' ',
  );

/** Which one a language without a country is. */
const DEFAULTS = ['zh-CN', 'en-US', 'fr-FR', 'pt-PT', 'es-ES', ...CULTURES];

/** The names of languages in the eight languages, without accents. */
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['ar', 'arabic|arabisch|arabe|arabo|アラビア語'],
  ['bg', 'bulgarian|bulgarisch|bulgare|bulgaro|bulgaars|ブルガリア語'],
  ['zh', 'chinese|mandarin|cantonese|chinesisch|chinois|chino|chines|cinese|chinees|中国語'],
  ['hr', 'croatian|kroatisch|croate|croata|croato|クロアチア語'],
  ['cs', 'czech|tschechisch|tcheque|checo|tcheco|ceco|tsjechisch|チェコ語'],
  ['da', 'danish|danisch|danois|danes|dinamarques|danese|deens|デンマーク語'],
  ['nl', 'dutch|niederlandisch|hollandisch|neerlandais|neerlandes|holandes|olandese|nederlands|オランダ語'],
  ['en', 'english|englisch|anglais|ingles|inglese|engels|英語'],
  ['et', 'estonian|estnisch|estonien|estonio|estone|estisch|エストニア語'],
  ['fil', 'filipino|tagalog|フィリピン語'],
  ['fi', 'finnish|finnisch|finnois|fines|finlandes|finlandese|fins|フィンランド語'],
  ['fr', 'french|franzosisch|francais|frances|francese|frans|フランス語'],
  ['de', 'german|deutsch|allemand|aleman|alemao|tedesco|duits|ドイツ語'],
  ['ka', 'georgian|georgisch|georgien|georgiano|ジョージア語'],
  ['el', 'greek|griechisch|grec|griego|grego|greco|grieks|ギリシャ語'],
  ['he', 'hebrew|hebraisch|hebreu|hebreo|hebraico|ebraico|hebreeuws|ヘブライ語'],
  ['hi', 'hindi|ヒンディー語'],
  ['hu', 'hungarian|ungarisch|hongrois|hungaro|ungherese|hongaars|ハンガリー語'],
  ['id', 'indonesian|indonesisch|indonesien|indonesio|indonesiano|インドネシア語'],
  ['it', 'italian|italienisch|italien|italiano|italiaans|イタリア語'],
  ['ja', 'japanese|japanisch|japonais|japones|giapponese|japans|日本語'],
  ['ko', 'korean|koreanisch|coreen|coreano|koreaans|韓国語'],
  ['lv', 'latvian|lettisch|letton|leton|lettone|lets|ラトビア語'],
  ['lt', 'lithuanian|litauisch|lituanien|lituano|litouws|リトアニア語'],
  ['ms', 'malay|malaiisch|malais|malayo|malaio|malese|maleis|マレー語'],
  ['nb', 'norwegian|norwegisch|norvegien|noruego|noruegues|norvegese|noors|ノルウェー語'],
  ['pl', 'polish|polnisch|polonais|polaco|polones|polacco|pools|ポーランド語'],
  ['pt', 'portuguese|portugiesisch|portugais|portugues|portoghese|portugees|ポルトガル語'],
  ['ro', 'romanian|rumanisch|roumain|rumano|romeno|rumeno|roemeens|ルーマニア語'],
  ['ru', 'russian|russisch|russe|ruso|russo|ロシア語'],
  ['sk', 'slovak|slowakisch|slovaque|eslovaco|slovacco|slowaaks|スロバキア語'],
  ['sl', 'slovenian|slovene|slowenisch|esloveno|sloveno|sloveens|スロベニア語'],
  ['es', 'spanish|spanisch|espagnol|espanol|espanhol|spagnolo|spaans|スペイン語'],
  ['sv', 'swedish|schwedisch|suedois|sueco|svedese|zweeds|スウェーデン語'],
  ['th', 'thai|thailandisch|thailandais|tailandes|thailandese|タイ語'],
  ['tr', 'turkish|turkisch|turc|turco|turks|トルコ語'],
  ['uk', 'ukrainian|ukrainisch|ukrainien|ucraniano|ucraino|oekraiens|ウクライナ語'],
];

const WRITTEN = /^(?<language>[a-z]{2,3})[-_](?<country>[a-z]{2})$/;
const NAMES = LANGUAGES.map(([id, names]) => [id, new RegExp(`^(?:${names})$`, 'u')] as const);
const FORM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[a-z]{2,3}[-_][a-z]{2}|${LANGUAGES.map(([, names]) => latinOf(names)).join('|')})(?![\\p{L}\\p{N}])|${LANGUAGES.map(([, names]) => names.split('|').at(-1) ?? '').join('|')}`,
  'gu',
);

function latinOf(names: string): string {
  return names
    .split('|')
    .filter((name) => /^[a-z]/.test(name))
    .join('|');
}

interface Beside {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** "Canadian French", "français du Canada", "French (Canada)". */
const VARIANTS: readonly (readonly [string, Beside])[] = (
  [
    [
      'en-GB',
      'british|uk|britisch\\w*|britannique|britanico|britannico|brits|イギリス',
      'uk|gb|britannique|britanico|britannico|great britain|united kingdom',
    ],
    ['en-AU', 'australian|australisch\\w*|オーストラリア', 'australia|australien|australiano'],
    ['en-US', 'american|us|amerikanisch\\w*|アメリカ', 'us|usa|americain|americano'],
    ['fr-CA', 'canadian|quebec|kanadisch\\w*|canadees|カナダ', 'canad\\w*|kanada|quebec\\w*'],
    ['pt-BR', 'brazilian|brasilianisch\\w*|braziliaans|ブラジル', 'bra[sz]il\\w*|bresil\\w*|do brasil'],
    ['es-MX', 'mexican|latin american|mexikanisch\\w*|mexicaans|メキシコ', 'mexi[ck]\\w*|messic\\w*|mexique'],
    ['zh-TW', 'taiwan\\w*|traditional', 'taiwan\\w*|traditional'],
    ['zh-HK', 'hong kong', 'hong kong'],
  ] as const
).map(([id, before, behind]) => [
  id,
  {
    before: new RegExp(`(?:^|[^\\p{L}])(?:${before})\\s*の?\\s*$`, 'u'),
    behind: new RegExp(
      `^\\s*[(]?\\s*(?:de |del |du |do |da |di |des |der |aus |uit |von |van )?(?:${behind})(?![\\p{L}])`,
      'u',
    ),
  },
]);
