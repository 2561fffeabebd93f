import { foldedWords, type MeetingDay, type MeetingWish } from '../domain/meetings/find-meetings.js';

/** `this`: the meeting at hand, in whose chat the words were said; undefined where nothing names a meeting. */
export type SaidMeeting = MeetingWish | 'this' | undefined;

/** What a meeting as said ("my 3 pm", "the Friday all hands", "weekly with Priya", "次の会議") is to be found by. */
export function meetingWishOf(said: string): SaidMeeting {
  const text = said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']/g, ' ')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const { minutes, rest } = timeIn(text);
  const day = dayIn(rest);
  const which = NOW.test(rest) ? 'now' : nextIn(rest, day);
  if (minutes === undefined && day === undefined && THIS.test(rest)) return 'this';
  const words = namesIn(rest);
  const wish: MeetingWish = {
    ...(which !== undefined && { which }),
    ...(day !== undefined && { day }),
    ...(minutes !== undefined && { minutes }),
    ...(words.length > 0 && { words }),
  };
  return Object.keys(wish).length === 0 ? undefined : wish;
}

/** The words of a text that say a day or a time of day, wherever they stand: "my meeting tomorrow at 10". */
export function timeWordsIn(said: string): readonly string[] {
  const text = said.toLowerCase();
  const weekday = foldedWords(said).find((word) => WEEKDAYS.some((days) => days.has(word)));
  const day = RELATIVE_DAYS.map(([pattern]) => pattern.exec(text)?.[0]).find((each) => each !== undefined);
  const japanese = /[日月火水木金土]曜日?/.exec(text)?.[0];
  const time =
    NOON.exec(text)?.[0] ??
    CLOCK.exec(text)?.[0] ??
    JAPANESE_CLOCK.exec(text)?.[0] ??
    AT_HOUR.exec(text)?.[0];
  return [day, weekday ?? japanese, time].filter((each) => each !== undefined).map((each) => each.trim());
}

/** "Next Friday" is a day; "next call" is what comes next. */
function nextIn(text: string, day: MeetingDay | undefined): 'next' | undefined {
  return day === undefined && NEXT.test(text) ? 'next' : undefined;
}

interface SaidTime {
  readonly minutes: readonly number[] | undefined;
  /** The text without the time. */
  readonly rest: string;
}

function timeIn(text: string): SaidTime {
  if (NOON.test(text)) return { minutes: [NOON_MINUTES], rest: text.replace(NOON, ' ') };
  const found = CLOCK.exec(text) ?? JAPANESE_CLOCK.exec(text) ?? BARE_HOUR.exec(text);
  if (found === null) return { minutes: undefined, rest: text };
  const { hour = '', minute = '0', part, partBehind } = found.groups ?? {};
  const at = partBehind === '半' ? 30 : Number(minute);
  const hours = hoursOf(hour, part ?? partBehind ?? '');
  if (hours === undefined || at > 59) return { minutes: undefined, rest: text };
  return { minutes: hours.map((each) => each * 60 + at), rest: text.replace(found[0], ' ') };
}

/** Three o'clock is in the night or in the afternoon, unless it is said; with a zero before it, or past twelve, it is one. */
function hoursOf(said: string, part: string): readonly number[] | undefined {
  const hour = Number(said);
  if (hour > 23) return undefined;
  if (/^(a|午前)/.test(part)) return hour > 12 ? undefined : [hour % 12];
  if (/^(p|午後)/.test(part)) return [hour > 12 ? hour : (hour % 12) + 12];
  if (hour > 12 || hour === 0 || said.startsWith('0')) return [hour];
  return hour === 12 ? [12, 0] : [hour, hour + 12];
}

const NOON_MINUTES = 12 * 60;
const NOON = /(?<![\p{L}])(noon|midday|mittags?|midi|mediodia|meio dia|mezzogiorno)(?![\p{L}])|正午/u;
/** "15:00", "3.30 pm", "4pm", "14h30", "10 uhr", "3 o'clock". */
const CLOCK =
  /(?<![\d:.])(?<hour>\d{1,2})(?:(?:[:.]|h)(?<minute>\d{2})(?!\d)\s?(?<part>a\.?m\b|p\.?m\b)?|\s?(?<partBehind>a\.?m\b|p\.?m\b)|\s?(?:uhr|h|o ?clock|heures?|hrs?)\b)\.?/u;
const JAPANESE_CLOCK = /(?<part>午前|午後)?(?<hour>\d{1,2})時(?:(?<minute>\d{1,2})分|(?<partBehind>半))?/u;
const AT_HOUR = /(?<!\p{L})(?:at|um|alle|delle|om|a las?)\s+\d{1,2}(?=[\s?.!,]|$)/u;
/** A number alone, or after a word for "at". */
const BARE_HOUR =
  /(?:^\W*(?:my|the|mein\w*|mon|mi|meu|mio|mijn)?\s*|(?<!\p{L})(?:at|um|von|a las?|as|alle|delle|om|van|das|de las|de|vers)\s+)(?<hour>\d{1,2})(?!\d)(?=\s|$)/u;

function dayIn(text: string): MeetingDay | undefined {
  for (const [pattern, days] of RELATIVE_DAYS) if (pattern.test(text)) return { in: days };
  const words = foldedWords(text);
  const weekday = WEEKDAYS.findIndex((names) =>
    words.some((word) => names.has(word.replace(/s$/, '')) || names.has(word)),
  );
  if (weekday >= 0) return { weekday };
  const japanese = /([日月火水木金土])曜/.exec(text)?.[1];
  return japanese === undefined ? undefined : { weekday: '日月火水木金土'.indexOf(japanese) };
}

/** The longer ones first: "the day after tomorrow" holds "tomorrow". */
const RELATIVE_DAYS: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(day after tomorrow|ubermorgen|uebermorgen|apres[- ]demain|pasado manana|depois de amanha|dopodomani|overmorgen)(?!\p{L})|明後日/u,
    2,
  ],
  [/(?<!\p{L})(tomorrows?|tmrw|morgen|morgige\w*|demain|manana|amanha|domani)(?!\p{L})|明日/u, 1],
  [
    /(?<!\p{L})(todays?|tonight|this (?:morning|afternoon|evening)|heute|heutige\w*|aujourd hui|hoy|hoje|oggi|vandaag|vanmiddag)(?!\p{L})|今日|本日/u,
    0,
  ],
];

/** From Sunday. Short forms only where they are no other word ("mon" is "my" in French). */
const WEEKDAYS: readonly ReadonlySet<string>[] = [
  'sunday sonntag dimanche domingo domenica zondag',
  'monday montag lundi lune lunes segunda lunedi maandag',
  'tuesday tue tues dienstag mardi martes terca martedi dinsdag',
  'wednesday wed mittwoch mercredi miercoles quarta mercoledi woensdag',
  'thursday thu thur thurs donnerstag jeudi jueves quinta giovedi donderdag',
  'friday fri freitag vendredi viernes sexta venerdi vrijdag',
  'saturday samstag sonnabend samedi sabado sabato zaterdag',
].map((names) => new Set(names.split(' ')));

const NOW =
  /(?<!\p{L})(now|running|current|ongoing|in progress|jetzt|jetzige\w*|laufende\w*|maintenant|en cours|ahora|agora|adesso|ora|nu|lopende)(?!\p{L})|進行中|今の/u;
const NEXT =
  /(?<!\p{L})(next|upcoming|nachste\w*|naechste\w*|prochaine?s?|proxim[oa]s?|prossim[oaie]|volgende)(?!\p{L})|次/u;
const THIS =
  /(?<!\p{L})(chat|conversation|conversacion|conversa|gesprek|vergaderchat|besprechungschat)(?!\p{L})|^\W*(?:this|dies\w*|cette?|est[ea]|quest[oa]|deze|dit)(?!\p{L})|この|チャット/u;

/** What is left when the words of time and those that any meeting has are gone. */
function namesIn(text: string): readonly string[] {
  const spaced = text.replaceAll(
    /次の?|今日の?|明後日の?|明日の?|午前|午後|[日月火水木金土]曜日?の?|会議|ミーティング|の/gu,
    ' ',
  );
  const without = [NOON, ...RELATIVE_DAYS.map(([pattern]) => pattern), NOW, NEXT].reduce(
    (left, pattern) => left.replaceAll(new RegExp(pattern.source, 'gu'), ' '),
    spaced,
  );
  const names = foldedWords(without).filter(
    (word) =>
      !COMMON.has(word) &&
      !/^\d{1,2}$/.test(word) &&
      !WEEKDAYS.some((days) => days.has(word) || days.has(word.replace(/s$/, ''))),
  );
  return [...new Set(names)].slice(0, MOST_WORDS);
}

const MOST_WORDS = 8;

/** Words that say nothing about which meeting it is. */
const COMMON: ReadonlySet<string> = new Set(
  `my the a an our at on in of for to with and please that thats s is it this meeting meetings call calls conference session invite one recurring online teams oclock clock
  mein meine meinen meiner meinem der die das den dem ein eine einen um mit am im von vom fur und bitte besprechung besprechungen sitzung termin uhr anruf feira
  mon ma mes le la les l un une du des de d a au avec pour en et reunion reunions rendez vous appel
  mi mis el los las una con para y por favor reuniones llamada
  meu minha meus o os as um uma do da dos das com reuniao reunioes chamada
  mio mia miei il lo i gli uno del della delle dei alle alla al per riunione riunioni chiamata
  mijn het een van met om voor overleg vergadering vergaderingen gesprek bespreking`.split(/\s+/),
);
