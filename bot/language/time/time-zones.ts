import { isTimeZone } from '../../domain/meetings/local-time.js';
import { longestPhrase } from '../phrases.js';
import { placeTable, type Place } from '../places/places.js';

/** The IANA time zone that words name: "utc", "london", "europe/berlin", "cet"; undefined where they name none we know. */
export function timeZoneNamed(said: string): string | undefined {
  const word = said.trim().toLowerCase();
  const short = SHORT_NAMES[word];
  if (short !== undefined) return short;
  if (word.includes('/')) return isTimeZone(word) ? word : undefined;
  const place = placeNamed(word) ?? placeNamed(word.replace(/er$/, ''));
  if (place === undefined) return undefined;
  if (place.kind === 'country') return ZONE_OF_COUNTRY[place.code];
  return zoneOfCity(place.name) ?? ZONE_OF_COUNTRY[place.country];
}

/** "London", and in German "Londoner Zeit". */
function placeNamed(word: string): Place | undefined {
  const words = word.split(/\s+/);
  const named = longestPhrase(placeTable(), words, 0);
  return named?.length === words.length ? [...named.labels][0] : undefined;
}

/** Many zones are named after their city: "America/New_York". */
function zoneOfCity(name: string): string | undefined {
  zonesByCity ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]),
  );
  return zonesByCity.get(name.replaceAll(' ', '_'));
}

let zonesByCity: ReadonlyMap<string, string> | undefined;

/** What people write means the clocks there, in summer as in winter. Letters that several zones share are left out. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  eastern: 'America/New_York',
  jst: 'Asia/Tokyo',
};

/** Countries whose clocks all show the same. */
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  LU: 'Europe/Luxembourg',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  TR: 'Europe/Istanbul',
  ZA: 'Africa/Johannesburg',
};
