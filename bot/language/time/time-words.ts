/** The words of time in eight languages, without accents: what the same thing is called, side by side. */

/** From January. What is also another word ("may", "mars") counts beside a number only, as all short forms do. */
export const MONTHS: readonly string[] = [
  'january|jan|januar|janvier|janv|enero|ene|janeiro|gennaio|gen|januari',
  'february|feb|februar|fevrier|fevr|febrero|fevereiro|fev|febbraio|februari',
  'march|mar|marz|maerz|mrz|mars|marzo|marco|maart|mrt',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maio|maggio|mag|mei',
  'june|jun|juni|juin|junio|junho|giugno|giu',
  'july|jul|juli|juillet|juil|julio|julho|luglio|lug',
  'august|aug|aout|agosto|ago|augustus',
  'september|sept|sep|septembre|septiembre|setembro|settembre',
  'october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dezember|dez|decembre|diciembre|dic|dezembro|dicembre',
];

/** Months that are no other word in any of the languages, so that they need no number: "from October". */
export const WHOLE_MONTHS =
  'january|januar|janvier|enero|janeiro|gennaio|januari|february|februar|fevrier|febrero|fevereiro|febbraio|februari|april|avril|abril|aprile|june|juin|junio|junho|giugno|july|juillet|julio|julho|luglio|august|september|septembre|septiembre|setembro|settembre|october|oktober|octobre|octubre|outubro|ottobre|november|novembre|noviembre|novembro|december|dezember|decembre|diciembre|dezembro|dicembre';

/** From Sunday. Short forms only where they are no other word ("mon" is "my" in French). */
export const WEEKDAYS: readonly string[] = [
  'sunday|sonntags?|dimanche|domingo|domenica|zondag|日曜日?',
  'monday|montags?|lundi|lunes|segunda|lunedi|maandag|月曜日?',
  'tuesday|tues?|dienstags?|mardi|martes|terca|martedi|dinsdag|火曜日?',
  'wednesday|wed|mittwochs?|mercredi|miercoles|quarta|mercoledi|woensdag|水曜日?',
  'thursday|thurs?|thu|donnerstags?|jeudi|jueves|quinta|giovedi|donderdag|木曜日?',
  'friday|fri|freitags?|vendredi|viernes|sexta|venerdi|vrijdag|金曜日?',
  'saturday|samstags?|sonnabends?|samedi|sabado|sabato|zaterdag|土曜日?',
];

/** Days from today; what holds another one stands before it. */
export const DAYS: readonly (readonly [days: number, words: string])[] = [
  [
    -2,
    'day before yesterday|vorgestern|avant(?:-| )hier|anteayer|antes de ayer|anteontem|antes de ontem|l altro ieri|eergisteren|一昨日|おととい',
  ],
  [
    2,
    'day after tomorrow|ubermorgen|uebermorgen|apres(?:-| )demain|pasado manana|depois de amanha|dopodomani|overmorgen|明後日|あさって',
  ],
  [-1, 'yesterday|gestern|gestrig(?:e[nrms]?)?|hier|ayer|ontem|ieri|gisteren|昨日'],
  [1, 'tomorrow|tmrw|morgen|demain|manana|amanha|domani|明日'],
  [0, 'today|heute|aujourd ?.?hui|hoy|hoje|oggi|vandaag|今日|本日'],
];

/** Parts of a day that have no hour of their own: whether in its second half, whether of today, and their words. */
export const PARTS: readonly (readonly [afternoon: boolean, ofToday: boolean, words: string])[] = [
  [
    true,
    true,
    'tonight|this (?:evening|afternoon)|heute abend|heute nachmittag|ce soir|cet apres midi|esta noche|esta tarde|hoje a noite|stasera|vanavond|vanmiddag|今夜|今晩',
  ],
  [false, true, 'this morning|ce matin|esta manana|hoje de manha|stamattina|vanochtend|vanmorgen|今朝'],
  [
    true,
    false,
    '(?:in the )?(?:evening|afternoon)|(?:last |at )?night|(?:am )?abend|nachmittags?|abends?|soir|por la (?:tarde|noche)|a (?:tarde|noite)|sera|pomeriggio|avond|middag|夜|夕方',
  ],
  [false, false, '(?:in the )?morning|vormittags?|fruh|matin|por la manana|de manha|mattina|ochtend|朝'],
];

export const NOON = 'noon|midday|mittags?|midi|mediodia|meio(?:-| )dia|mezzogiorno|正午';
export const MIDNIGHT =
  'midnight|mitternacht|minuit|medianoche|meia(?:-| )noite|mezzanotte|middernacht|深夜0時|零時';
export const NOW =
  'now|right now|immediately|at once|straight away|asap|jetzt|sofort|ab sofort|maintenant|tout de suite|immediatement|ahora|de inmediato|inmediatamente|agora|imediatamente|adesso|subito|immediatamente|nu|meteen|direct|onmiddellijk|今すぐ|直ちに|すぐに';

/** Numbers up to twelve in words. */
export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwolf: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  quatro: 4,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  doze: 12,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  dieci: 10,
  dodici: 12,
  een: 1,
  twee: 2,
  drie: 3,
  vijf: 5,
  zes: 6,
  zeven: 7,
  negen: 9,
  tien: 10,
  twaalf: 12,
};

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';

export const UNITS: Readonly<Record<Unit, string>> = {
  minute: 'minutes?|mins?|minuten?|minutos?|minut[oi]|minuten|分間?',
  hour: 'hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren|時間',
  day: 'days?|tage?n?|jours?|dias?|giorn[oi]|dag|dagen|日間?',
  week: 'weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken|週間',
  month: 'months?|monate?n?|mois|mes|meses|mes(?:es)?|mes[ei]|maand|maanden|[かヶカ]月',
};

/** Before how long it will be, before how long it has been, and behind the latter. */
export const IN = 'in|dans|dentro de|en|daqui a|em|tra|fra|over|after';
export const AGO_BEFORE = 'vor|il y a|hace|ha';
export const AGO_BEHIND = 'ago|fa|atras|geleden|earlier|前';

/** Whole weeks and months; the day they begin, and the last day of a month. */
export const PERIODS: readonly (readonly [
  which: 'nextWeek' | 'nextMonth' | 'endOfMonth' | 'past',
  words: string,
])[] = [
  [
    'endOfMonth',
    'end of (?:the |this )?month|month ?end|ende des monats|monatsende|fin du mois|fin de mes|final de mes|fin del mes|final do mes|fim do mes|fine (?:del )?mese|eind(?:e)? van de maand|月末',
  ],
  [
    'nextWeek',
    'next week|nachste[rn]? woche|kommende[rn]? woche|(?:la )?semaine prochaine|(?:la )?proxima semana|semana que viene|semana que vem|settimana prossima|prossima settimana|volgende week|来週(?![日月火水木金土])',
  ],
  [
    'nextMonth',
    'next month|nachste[rnm]? monat|kommende[rnm]? monat|(?:le )?mois prochain|(?:el )?proximo mes|mes que viene|mes que vem|mese prossimo|prossimo mese|volgende maand|来月',
  ],
  [
    'past',
    'last (?:week|month|quarter|year)|letzte[rnms]? (?:woche|monat|jahr)|(?:la )?semaine derniere|(?:le )?mois dernier|(?:la )?semana pasada|(?:el )?mes pasado|semana passada|mes passado|settimana scorsa|mese scorso|vorige (?:week|maand)|先週(?![日月火水木金土])|先月',
  ],
];

/** Words between and around times, by what they do to them. */
export const GLUE: readonly (readonly [
  does: 'from' | 'before' | 'next' | 'last' | 'joins',
  words: string,
])[] = [
  [
    'from',
    'not before|no earlier than|not earlier than|not until|starting(?: on| from)?|effective(?: from)?|beginning|from|as of|on or after|after|since|nicht vor(?: dem)?|nicht eher als|fruhestens(?: am| ab)?|erst ab|erst am|ab(?: dem| den)?|seit(?: dem)?|pas avant(?: le)?|a partir (?:du|de|da|do|del|dal|dalle|das|das)|a partir d|des le|depuis(?: le)?|no antes del?|desde(?: el)?|nao antes d[eoa]|non prima d(?:i|el|elle)|a partire da(?:l|lle|lla)?|dall?|dalle|dalla|da|niet voor|niet eerder dan|pas vanaf|vanaf|sinds|以降|から|より前には?しない',
  ],
  [
    'before',
    'before|prior to|until|till|by|vor(?: dem)?|bis(?: zum)?|avant(?: le)?|jusqu a(?:u)?|antes del?|antes d[eoa]|hasta(?: el)?|ate(?: o| a)?|prima d(?:i|el|ella|elle)|entro|fino a(?:l|lle)?|voor|tot|までに?|より前|以前',
  ],
  [
    'next',
    'next|coming|nachste[nrms]?|naechste[nrms]?|kommende[nrms]?|prochaine?|proxim[oa]|prossim[oa]|volgende|aanstaande|komende|que viene|que vem|次の|来週の?',
  ],
  [
    'last',
    'last|past|previous|letzte[nrms]?|vergangene[nrms]?|derniere?|pasad[oa]|passad[oa]|ultim[oa]|scors[oa]|vorige|afgelopen|先週の?|前の',
  ],
  [
    'joins',
    'on|at|the|of|in|this|am|um|vom|im|den|dem|der|gegen|le|la|les|du|de|a|au|vers|el|los|las|del|en|a las|a la|o|as|os|na|no|nas|em|il|alle|all|nel|di|op|om|het|feira|o clock|の|に',
  ],
];
