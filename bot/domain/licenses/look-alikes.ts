/** Products that are taken for a license with dial-in, or for Operator Connect Conferencing, and are not. */
export const LOOK_ALIKES = [
  'teamsPremium',
  'suiteWithoutConferencing',
  'suiteWithoutTeams',
  'developerPack',
  'teamsPhoneMobile',
  'callingPlan',
  'communicationsCredits',
  'teamsEssentials',
  'teamsEnterprise',
  'roomsWithoutConferencing',
] as const;
export type LookAlike = (typeof LOOK_ALIKES)[number];

/**
 * Which of them a product is, by its SKU part number; undefined for every other product. From Microsoft's public list
 * "Product names and service plan identifiers for licensing" (copy of 2026-08-08; docs/domain.md, 6 and 8.31):
 * `Operator_Connect_Mobile` is Teams Phone Mobile, and MCOTEAMS_ESSENTIALS is Teams Phone with Calling Plan.
 */
export function lookAlikeOf(skuPartNumber: string): LookAlike | undefined {
  return FORMS.find(([, form]) => form.test(skuPartNumber))?.[0];
}

/** The first form that fits decides: an E5 without Teams and without audio conferencing lacks the latter above all. */
const FORMS = [
  ['teamsPremium', /^(?:Microsoft_)?Teams_Premium/i],
  ['roomsWithoutConferencing', /^(?:Microsoft_Teams_Rooms|MEETING_ROOM).*(?:without_Audio|NOAUDIOCONF)/i],
  ['suiteWithoutConferencing', /NOPSTNCONF|without_Audio_Conferencing/i],
  ['suiteWithoutTeams', /no_Teams|w\/o_Teams/i],
  ['developerPack', /^DEVELOPERPACK_E5$/i],
  ['teamsPhoneMobile', /^Operator_Connect_Mobile$/i],
  ['callingPlan', /^MCOTEAMS_ESSENTIALS$|^MCOPSTN\d/i],
  ['communicationsCredits', /^MCOPSTNC$/i],
  ['teamsEssentials', /^Teams_Ess$|^TEAMS_ESSENTIALS_AAD$/i],
  ['teamsEnterprise', /^Microsoft_Teams_Enterprise_New$/i],
] as const satisfies readonly (readonly [LookAlike, RegExp])[];
