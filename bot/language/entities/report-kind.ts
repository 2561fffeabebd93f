import type { AskedReport } from '../../domain/reports/report-kind.js';
import type { Reading } from '../reading.js';
import type { Signal } from '../signals.js';

/** Undefined where the words ask for a report without telling which. The first rule that fits decides. */
export function reportKindIn(reading: Reading, signals: ReadonlySet<Signal>): AskedReport | undefined {
  const { text, concepts } = reading;
  const has = (...wanted: readonly Signal[]): boolean => wanted.some((each) => signals.has(each));
  const hasNumber = has('NUMBER', 'TOLL_FREE', 'TOLL') || reading.digits.some(({ kind }) => kind === 'phone');
  if (has('COST')) return 'costs';
  if (ELSEWHERE.test(text)) return 'drift';
  if (MEETINGS.test(text) && UPCOMING.test(text) && hasNumber) return 'meetingsWithNumber';
  if (has('MISMATCH') || NOT_ON_BRIDGE.test(text)) return 'mismatches';
  if (has('LICENSE') && (has('UNUSED') || NEVER_USED.test(text))) return 'unusedLicenses';
  if (concepts.has('UNUSED')) return 'unusedNumbers';
  if (has('COVERAGE', 'COUNTRIES') || LOCAL.test(text)) return 'coverage';
  if (has('WITHOUT', 'NOT') || WITHOUT.test(text)) return 'unlicensed';
  if (PER_NUMBER.test(text)) return 'numberUse';
  if (PER_LICENSE.test(text) || (has('LICENSE') && !has('A_LICENSE'))) return 'licenses';
  if (hasNumber || reading.places.length > 0 || has('LICENSE', 'USERS', 'EVERYONE')) {
    return 'people';
  }
  return undefined;
}

/** How many days back the words look: "since yesterday", "in the last 30 days", "this month". */
export function reportDaysIn({ text }: Pick<Reading, 'text'>): number | undefined {
  const said = text.toLowerCase();
  const [, count, unit] = SOME_TIME.exec(said) ?? [];
  if (count !== undefined && unit !== undefined) return Math.min(MOST_DAYS, Number(count) * daysOf(unit));
  return SPANS.find(([form]) => form.test(said))?.[1];
}

const MOST_DAYS = 366;
const SOME_TIME =
  /(\d{1,3})\s*(hours?|days?|weeks?|months?|stunden|tagen?|wochen|monaten?|jours|semaines|mois|días|semanas|meses|dias|giorni|settimane|mesi|dagen|weken|maanden|日間?|週間?|[かヶ]月)/;

function daysOf(unit: string): number {
  if (/^(hour|stund)/.test(unit)) return 1 / 24;
  if (/^(week|woch|semain|semana|settiman|weken|週)/.test(unit)) return 7;
  return /^(month|monat|mois|mes|mesi|maand|か月|ヶ月)/.test(unit) ? 31 : 1;
}

const SPANS: readonly (readonly [RegExp, number])[] = [
  [/\b(today|heute|aujourd|hoy|hoje|oggi|vandaag)|今日/, 1],
  [/\b(yesterday|gestern|hier|ayer|ontem|ieri|gisteren)\b|昨日/, 2],
  [/\b(month|monat|mois|mes|mês|mese|maand)\b|先月|今月/, 31],
  [/\b(quarter|quartal|trimestre|kwartaal)\b|四半期/, 92],
];

/** "Changes made elsewhere", "drift", "outside of Bridgekeeper". */
const ELSEWHERE =
  /\b(drift|made elsewhere|changed elsewhere|outside (of )?(bridgekeeper|the bot)|außerhalb|anderswo|en dehors|fuera de|fora d[oa]|al di fuori|altrove|buiten (bridgekeeper|om))\b|以外で変更/i;
const MEETINGS = /meeting|besprechung|réunion|reuni|vergader|会議|invit/i;
const UPCOMING =
  /\b(upcoming|future|still|coming|kommende|künftige|noch|à venir|futur|encore|próxim|futur|ainda|todavía|prossim|ancora|komende|nog)|今後/i;
const NOT_ON_BRIDGE =
  /\b(not|no longer|isn'?t|nicht)\b.{0,20}\b(on|auf)\b.{0,12}\bbridge\b|left the bridge|\b(does ?n.?t|do ?n.?t|not) match/i;
const NEVER_USED = /\bnever used?\b|nie (benutzt|genutzt|verwendet)|jamais utilis/i;
const LOCAL =
  /\blocal number|lokale (nummer|rufnummer)|numéro local|número local|numero locale|lokaal nummer/i;
const PER_NUMBER =
  /\b(per|by|for each|each|pro|je|par|por|per ogni|voor elk)\s+(number|nummer|rufnummer|numéro|número|numero)|番号ごと/i;
const PER_LICENSE =
  /\b(per|by|for each|pro|je|par|por|per ogni|voor elk)\s+(licen[sc]e|lizenz|licencia|licença|licenza|licentie)|ライセンスごと|\blicen[sc]es? (overview|summary|count)/i;
const WITHOUT = /\b(without|ohne|sans|sin|sem|senza|zonder)\b|なし|のない/i;
