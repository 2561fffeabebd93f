import type { z } from 'zod';
import type { BridgeSettings } from '../../domain/tenant/bridge-settings.js';
import type { Parameters } from './cmdlets.js';
import type { BRIDGE_SETTINGS } from './rows.js';

/** Microsoft's settings in our words. A word that is new is told as undefined. */
export function settingsOf(row: z.output<typeof BRIDGE_SETTINGS.row>): BridgeSettings {
  return {
    announceComingAndGoing: row.EnableEntryExitNotifications ?? undefined,
    announceBy: ours(ANNOUNCED_BY, row.EntryExitAnnouncementsType),
    recordNames: row.EnableNameRecording ?? undefined,
    pinLength: row.PinLength ?? undefined,
    mailOrganizers: row.AutomaticallySendEmailsToUsers ?? undefined,
    updateInvites: row.AutomaticallyMigrateUserMeetings ?? undefined,
    maskNumbersFor: ours(MASKED_FOR, row.MaskPstnNumbersType),
    confirmCallsOut: row.EnableDialOutJoinConfirmation ?? undefined,
  };
}

/** What is to be changed in Microsoft's words; what is undefined is left out. */
export function parametersOf(settings: Partial<BridgeSettings>): Parameters {
  const { announceBy, maskNumbersFor } = settings;
  return given({
    EnableEntryExitNotifications: settings.announceComingAndGoing,
    EntryExitAnnouncementsType: announceBy && ANNOUNCED_BY[announceBy],
    EnableNameRecording: settings.recordNames,
    PinLength: settings.pinLength,
    AutomaticallySendEmailsToUsers: settings.mailOrganizers,
    AutomaticallyMigrateUserMeetings: settings.updateInvites,
    MaskPstnNumbersType: maskNumbersFor && MASKED_FOR[maskNumbersFor],
    EnableDialOutJoinConfirmation: settings.confirmCallsOut,
  });
}

const ANNOUNCED_BY = { name: 'UseNames', tone: 'ToneOnly' } as const satisfies Record<
  NonNullable<BridgeSettings['announceBy']>,
  string
>;

const MASKED_FOR = {
  outsiders: 'MaskedForExternalUsers',
  everybody: 'MaskedForAllUsers',
  nobody: 'NoMasking',
} as const satisfies Record<NonNullable<BridgeSettings['maskNumbersFor']>, string>;

function ours<Word extends string>(
  words: Readonly<Record<Word, string>>,
  theirs: string | null | undefined,
): Word | undefined {
  for (const word in words) {
    if (words[word] === theirs) return word;
  }
  return undefined;
}

function given(values: Readonly<Record<string, string | number | boolean | undefined>>): Parameters {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
