import { isCountryCode, type CountryCode } from '../numbers/phone-number.js';

/** Groups of countries as people name them. Business regions (EMEA, APAC, LATAM) are unions of continents. */
export const REGIONS = [
  'africa',
  'apac',
  'asia',
  'benelux',
  'dach',
  'emea',
  'europe',
  'latam',
  'middleEast',
  'nordics',
  'northAmerica',
  'oceania',
  'southAmerica',
] as const;
export type Region = (typeof REGIONS)[number];

export function isInRegion(country: CountryCode, region: Region): boolean {
  const fixed = SMALL_REGIONS[region];
  if (fixed !== undefined) return fixed.includes(country);
  const part = MAP.get(country)?.part;
  return part !== undefined && (PARTS[region] ?? '').includes(part);
}

export type Nearness = 'borders' | 'distance';

/**
 * The nearest of some countries, and how that was told: one that shares a land border comes before any other, then the
 * distance between the middles of the countries decides. Undefined where none of them is on the map.
 */
export function nearestCountry(
  to: CountryCode,
  candidates: readonly CountryCode[],
): { readonly country: CountryCode; readonly by: Nearness } | undefined {
  const from = MAP.get(to);
  if (from === undefined) return undefined;
  const ranked = candidates
    .flatMap((country) => {
      const at = MAP.get(country);
      if (at === undefined) return [];
      const by: Nearness = from.borders.includes(country) ? 'borders' : 'distance';
      return [{ country, by, kilometers: kilometersBetween(from, at) }];
    })
    .sort((one, other) => rankOf(one.by) - rankOf(other.by) || one.kilometers - other.kilometers);
  const [first] = ranked;
  return first === undefined ? undefined : { country: first.country, by: first.by };
}

/** The countries across its land borders; undefined for a country that is not on the map. */
export function bordersOf(country: CountryCode): readonly CountryCode[] | undefined {
  return MAP.get(country)?.borders;
}

function rankOf(by: Nearness): number {
  return by === 'borders' ? 0 : 1;
}

interface OnMap {
  readonly latitude: number;
  readonly longitude: number;
  readonly part: string;
  readonly borders: readonly CountryCode[];
}

/** Along the surface of the earth (haversine). */
function kilometersBetween(one: OnMap, other: OnMap): number {
  const radians = Math.PI / 180;
  const sine = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const cosines = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians);
  const part = sine(other.latitude - one.latitude) + cosines * sine(other.longitude - one.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(part));
}

const SMALL_REGIONS: Readonly<Partial<Record<Region, readonly string[]>>> = {
  benelux: ['BE', 'NL', 'LU'],
  dach: ['DE', 'AT', 'CH'],
  nordics: ['DK', 'FI', 'IS', 'NO', 'SE', 'FO', 'GL', 'AX'],
};

/** E Europe, M Middle East, F Africa, S Asia, O Oceania, N North America, L Central and Caribbean, A South America. */
const PARTS: Readonly<Partial<Record<Region, string>>> = {
  africa: 'F',
  apac: 'SO',
  asia: 'SM',
  emea: 'EMF',
  europe: 'E',
  latam: 'XLA',
  middleEast: 'M',
  northAmerica: 'NX',
  oceania: 'O',
  southAmerica: 'A',
};

/**
 * Country, part of the world, middle of the country in whole degrees north and east, countries across a land border. X is
 * Mexico, which people count as North America and as Latin America. Put down by hand and good enough to say what is near:
 * a test holds that borders go both ways and that no country is missing. Overseas parts stand on their own, so that France
 * borders neither Brazil nor Suriname here.
 */
const TABLE = `
AD E 43 2 ES FR|AE M 24 54 OM SA|AF S 33 65 CN IR PK TJ TM UZ|AG L 17 -62|AI L 18 -63|AL E 41 20 GR ME MK XK
AM S 40 45 AZ GE IR TR|AO F -13 18 CD CG NA ZM|AR A -34 -64 BO BR CL PY UY|AS O -14 -170|AT E 47 13 CH CZ DE HU IT LI SI SK
AU O -27 133|AW L 13 -70|AX E 60 20|AZ S 40 48 AM GE IR RU TR|BA E 44 18 HR ME RS|BB L 13 -60|BD S 24 90 IN MM
BE E 51 4 DE FR LU NL|BF F 13 -2 BJ CI GH ML NE TG|BG E 43 25 GR MK RO RS TR|BH M 26 51|BI F -4 30 CD RW TZ
BJ F 10 2 BF NE NG TG|BM N 32 -65|BN S 5 115 MY|BO A -17 -65 AR BR CL PE PY|BQ L 12 -68|BR A -10 -55 AR BO CO GF GY PE PY SR UY VE
BS L 24 -76|BT S 28 91 CN IN|BW F -22 24 NA ZA ZM ZW|BY E 53 28 LT LV PL RU UA|BZ L 17 -89 GT MX|CA N 60 -95 US
CD F 0 25 AO BI CF CG RW SS TZ UG ZM|CF F 7 21 CD CG CM SD SS TD|CG F -1 15 AO CD CF CM GA|CH E 47 8 AT DE FR IT LI
CI F 8 -5 BF GH GN LR ML|CK O -21 -160|CL A -30 -71 AR BO PE|CM F 6 12 CF CG GA GQ NG TD
CN S 35 105 AF BT HK IN KG KP KZ LA MM MN MO NP PK RU TJ VN|CO A 4 -72 BR EC PA PE VE|CR L 10 -84 NI PA|CU L 22 -80
CV F 16 -24|CW L 12 -69|CY E 35 33|CZ E 50 15 AT DE PL SK|DE E 51 9 AT BE CH CZ DK FR LU NL PL|DJ F 12 43 ER ET SO
DK E 56 10 DE|DM L 15 -61|DO L 19 -71 HT|DZ F 28 3 EH LY MA ML MR NE TN|EC A -2 -78 CO PE|EE E 59 26 LV RU
EG F 27 30 IL LY PS SD|EH F 25 -13 DZ MA MR|ER F 15 39 DJ ET SD|ES E 40 -4 AD FR GI PT|ET F 8 38 DJ ER KE SD SO SS
FI E 64 26 NO RU SE|FJ O -18 178|FK A -52 -59|FM O 7 158|FO E 62 -7|FR E 46 2 AD BE CH DE ES IT LU MC
GA F -1 12 CG CM GQ|GB E 54 -2 IE|GD L 12 -62|GE S 42 43 AM AZ RU TR|GF A 4 -53 BR SR|GG E 49 -3|GH F 8 -2 BF CI TG
GI E 36 -5 ES|GL N 72 -40|GM F 13 -17 SN|GN F 11 -10 CI GW LR ML SL SN|GP L 16 -62|GQ F 2 10 CM GA|GR E 39 22 AL BG MK TR
GT L 16 -90 BZ HN MX SV|GU O 13 145|GW F 12 -15 GN SN|GY A 5 -59 BR SR VE|HK S 22 114 CN|HN L 15 -87 GT NI SV
HR E 45 16 BA HU ME RS SI|HT L 19 -72 DO|HU E 47 20 AT HR RO RS SI SK UA|ID S -5 120 MY PG TL|IE E 53 -8 GB
IL M 31 35 EG JO LB PS SY|IM E 54 -5|IN S 20 77 BD BT CN MM NP PK|IQ M 33 44 IR JO KW SA SY TR
IR M 32 53 AF AM AZ IQ PK TM TR|IS E 65 -18|IT E 43 13 AT CH FR SI SM VA|JE E 49 -2|JM L 18 -78|JO M 31 36 IL IQ PS SA SY
JP S 36 138|KE F 1 38 ET SO SS TZ UG|KG S 41 75 CN KZ TJ UZ|KH S 13 105 LA TH VN|KI O 1 173|KM F -12 44|KN L 17 -63
KP S 40 127 CN KR RU|KR S 37 128 KP|KW M 29 46 IQ SA|KY L 20 -81|KZ S 48 68 CN KG RU TM UZ|LA S 18 105 CN KH MM TH VN
LB M 34 36 IL SY|LC L 14 -61|LI E 47 10 AT CH|LK S 7 81|LR F 7 -10 CI GN SL|LS F -30 29 ZA|LT E 56 24 BY LV PL RU
LU E 50 6 BE DE FR|LV E 57 25 BY EE LT RU|LY F 25 17 DZ EG NE SD TD TN|MA F 32 -5 DZ EH|MC E 44 7 FR|MD E 47 29 RO UA
ME E 43 19 AL BA HR RS XK|MG F -20 47|MH O 9 168|MK E 42 22 AL BG GR RS XK|ML F 17 -4 BF CI DZ GN MR NE SN
MM S 22 98 BD CN IN LA TH|MN S 46 105 CN RU|MO S 22 114 CN|MP O 15 146|MQ L 15 -61|MR F 20 -12 DZ EH ML SN|MS L 17 -62
MT E 36 15|MU F -20 58|MV S 3 73|MW F -14 34 MZ TZ ZM|MX X 23 -102 BZ GT US|MY S 3 113 BN ID TH
MZ F -18 35 MW SZ TZ ZA ZM ZW|NA F -22 17 AO BW ZA ZM|NC O -22 166|NE F 16 8 BF BJ DZ LY ML NG TD|NG F 10 8 BJ CM NE TD
NI L 13 -85 CR HN|NL E 53 6 BE DE|NO E 62 10 FI RU SE|NP S 28 84 CN IN|NR O -1 167|NU O -19 -170|NZ O -41 174
OM M 21 57 AE SA YE|PA L 9 -80 CO CR|PE A -10 -76 BO BR CL CO EC|PF O -15 -140|PG O -6 147 ID|PH S 13 122
PK S 30 70 AF CN IN IR|PL E 52 20 BY CZ DE LT RU SK UA|PM N 47 -56|PR L 18 -67|PS M 32 35 EG IL JO|PT E 40 -8 ES|PW O 8 135
PY A -23 -58 AR BO BR|QA M 26 51 SA|RE F -21 56|RO E 46 25 BG HU MD RS UA|RS E 44 21 BA BG HR HU ME MK RO XK
RU E 60 100 AZ BY CN EE FI GE KP KZ LT LV MN NO PL UA|RW F -2 30 BI CD TZ UG|SA M 25 45 AE IQ JO KW OM QA YE|SB O -8 159
SC F -5 56|SD F 15 30 CF EG ER ET LY SS TD|SE E 62 15 FI NO|SG S 1 104|SI E 46 15 AT HR HU IT|SK E 49 20 AT CZ HU PL UA
SL F 9 -12 GN LR|SM E 44 12 IT|SN F 14 -14 GM GN GW ML MR|SO F 10 49 DJ ET KE|SR A 4 -56 BR GF GY|SS F 8 30 CD CF ET KE SD UG
ST F 1 7|SV L 14 -89 GT HN|SX L 18 -63|SY M 35 38 IL IQ JO LB TR|SZ F -27 32 MZ ZA|TC L 22 -72|TD F 15 19 CF CM LY NE NG SD
TG F 8 1 BF BJ GH|TH S 15 100 KH LA MM MY|TJ S 39 71 AF CN KG UZ|TL S -9 126 ID|TM S 40 60 AF IR KZ UZ|TN F 34 9 DZ LY
TO O -20 -175|TR M 39 35 AM AZ BG GE GR IQ IR SY|TT L 11 -61|TV O -8 178|TW S 24 121|TZ F -6 35 BI CD KE MW MZ RW UG ZM
UA E 49 32 BY HU MD PL RO RU SK|UG F 1 32 CD KE RW SS TZ|US N 38 -97 CA MX|UY A -33 -56 AR BR|UZ S 41 64 AF KG KZ TJ TM
VA E 42 12 IT|VC L 13 -61|VE A 8 -66 BR CO GY|VG L 18 -64|VI L 18 -65|VN S 16 108 CN KH LA|VU O -16 167|WF O -13 -176
WS O -14 -172|XK E 43 21 AL ME MK RS|YE M 15 48 OM SA|YT F -13 45|ZA F -29 24 BW LS MZ NA SZ ZW
AC F -8 -14|BL L 18 -63|CC O -12 97|CX O -10 106|IO S -6 71|MF L 18 -63|NF O -29 168|SH F -16 -6|SJ E 78 16|TA F -37 -12|TK O -9 -172
ZM F -15 30 AO BW CD MW MZ NA TZ ZW|ZW F -20 30 BW MZ ZA ZM`;

const MAP: ReadonlyMap<CountryCode, OnMap> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [code = '', part = '', north, east, ...borders] = line.split(' ');
      if (!isCountryCode(code)) return [];
      const at = { latitude: Number(north), longitude: Number(east), part };
      return [[code, { ...at, borders: borders.filter((each) => isCountryCode(each)) }] as const];
    }),
);
