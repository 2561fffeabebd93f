import type { Region } from '../../domain/coverage/geography.js';
import type { Scan } from '../scan.js';

/** The part of the world that the words name: "coverage gaps for latam", "toll-free in Europe". The first one counts. */
export function regionIn({ tokens }: Pick<Scan, 'tokens'>): Region | undefined {
  const said = ` ${tokens.map(({ word }) => word).join(' ')} `;
  return WORDS.find(([, words]) => words.split(', ').some((word) => said.includes(` ${word} `)))?.[0];
}

/** Words without accents, as tokens have them; what holds another one stands before it. */
const WORDS: readonly (readonly [Region, string])[] = [
  [
    'southAmerica',
    'south america, sudamerika, amerique du sud, sudamerica, america do sul, america del sud, zuid amerika, 南米',
  ],
  [
    'northAmerica',
    'north america, nordamerika, amerique du nord, norteamerica, america del norte, america do norte, nordamerica, noord amerika, 北米',
  ],
  [
    'latam',
    'latam, latin america, lateinamerika, amerique latine, america latina, latinoamerica, latijns amerika, 中南米',
  ],
  [
    'middleEast',
    'middle east, naher osten, nahen osten, moyen orient, oriente medio, medio oriente, midden oosten, 中東',
  ],
  ['emea', 'emea'],
  ['apac', 'apac, asia pacific, asien pazifik, asie pacifique, asia pacifico, アジア太平洋'],
  ['nordics', 'nordics, nordic countries, scandinavia, skandinavien, scandinavie, escandinavia, 北欧'],
  ['benelux', 'benelux'],
  ['dach', 'dach'],
  ['europe', 'europe, europa, ヨーロッパ, 欧州'],
  ['africa', 'africa, afrika, afrique, アフリカ'],
  ['asia', 'asia, asien, asie, azie, アジア'],
  ['oceania', 'oceania, ozeanien, oceanie, オセアニア'],
];
