import type { LookAlike } from '../../domain/licenses/look-alikes.js';

/** A product that is easily taken for a license with dial-in, as people say it; the same words in all eight languages. */
export function lookAlikeIn(text: string): LookAlike | undefined {
  return SAID.find(([, form]) => form.test(text))?.[0];
}

const SAID = [
  ['teamsPremium', /\bteams[\s-]premium\b/i],
  ['teamsPhoneMobile', /\bteams[\s-]phone[\s-]mobile\b|\boperator[_\s-]connect[_\s-]mobile\b/i],
  [
    'suiteWithoutConferencing',
    /\b[eag]5\b.{0,12}\b(?:without|w\/o|no)\b.{0,6}\b(?:audio[\s-]conf|pstn[\s-]?conf)|NOPSTNCONF/i,
  ],
  ['suiteWithoutTeams', /\be5\b.{0,12}\b(?:without|w\/o|no)\b.{0,3}\bteams\b(?!\s+phone)/i],
  ['developerPack', /\be5\s+dev(?:eloper)?\b/i],
  ['communicationsCredits', /\bcommunications?[\s-]credits?\b|\bMCOPSTNC\b/i],
  ['callingPlan', /\bcalling[\s-]plans?\b/i],
  ['teamsEssentials', /\bteams[\s-]essentials\b/i],
  ['teamsEnterprise', /\bteams[\s-]enterprise\b/i],
] as const satisfies readonly (readonly [LookAlike, RegExp])[];
