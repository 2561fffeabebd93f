import { describe, expect, it } from '@jest/globals';
import { lookAlikeOf } from '../../../bot/domain/licenses/look-alikes.js';
import { lookAlikeIn } from '../../../bot/language/entities/look-alike.js';

describe('products that look like a license with dial-in', () => {
  // Microsoft's list "Product names and service plan identifiers for licensing", those without audio conferencing.
  it.each([
    ['Microsoft_Teams_Premium', 'teamsPremium'],
    ['Teams_Premium_(for_Departments)', 'teamsPremium'],
    ['SPE_E5_NOPSTNCONF', 'suiteWithoutConferencing'],
    ['ENTERPRISEPREMIUM_NOPSTNCONF', 'suiteWithoutConferencing'],
    ['Microsoft_365_E5_EEA_(no_Teams)_without_Audio_Conferencing', 'suiteWithoutConferencing'],
    ['Microsoft_365_E5_(no_Teams)', 'suiteWithoutTeams'],
    ['O365_w/o_Teams_Bundle_M5', 'suiteWithoutTeams'],
    ['DEVELOPERPACK_E5', 'developerPack'],
    ['Operator_Connect_Mobile', 'teamsPhoneMobile'],
    ['MCOTEAMS_ESSENTIALS', 'callingPlan'],
    ['MCOPSTNC', 'communicationsCredits'],
    ['Teams_Ess', 'teamsEssentials'],
    ['Microsoft_Teams_Enterprise_New', 'teamsEnterprise'],
    ['MEETING_ROOM_NOAUDIOCONF', 'roomsWithoutConferencing'],
    ['SPE_E5', undefined],
    ['MCOMEETADV', undefined],
    ['SPE_E3', undefined],
    ['MEETING_ROOM', undefined],
  ])('%s is %s', (sku, expected) => {
    expect(lookAlikeOf(sku)).toBe(expected);
  });

  it.each([
    ['does Teams Premium include dial-in', 'teamsPremium'],
    ['is Operator_Connect_Mobile the right one', 'teamsPhoneMobile'],
    ['we have E5 without Audio Conferencing', 'suiteWithoutConferencing'],
    ['does E5 (no Teams) work', 'suiteWithoutTeams'],
    ['is E5 without Teams enough', 'suiteWithoutTeams'],
    ['are communications credits a license', 'communicationsCredits'],
    ['my license', undefined],
  ])('“%s” names %s', (said, expected) => {
    expect(lookAlikeIn(said)).toBe(expected);
  });
});
