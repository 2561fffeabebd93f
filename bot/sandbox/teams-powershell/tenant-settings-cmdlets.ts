import { rows, said, type Cmdlet } from './cmdlet-result.js';

/** The tenant file holds what was set; Microsoft's defaults stand for the rest. */
export const getTenantSettings: Cmdlet = ({ tenant }) =>
  rows([{ ...DEFAULTS, ...tenant.state.dialInTenantSettings, Identity: 'Global' }]);

export const setTenantSettings: Cmdlet = ({ tenant }, { Identity: _, ...wanted }) => {
  const { PinLength } = wanted;
  if (PinLength !== undefined && (Number(PinLength) < 4 || Number(PinLength) > 12)) {
    return said('refused', 'PinLength must be between 4 and 12.');
  }
  tenant.change(({ dialInTenantSettings: settings }) => Object.assign(settings, wanted));
  return rows([]);
};

/** Source: the pages on settings of a conferencing bridge. */
const DEFAULTS = {
  EnableEntryExitNotifications: true,
  EntryExitAnnouncementsType: 'UseNames',
  EnableNameRecording: true,
  PinLength: 5,
  AutomaticallySendEmailsToUsers: true,
  AutomaticallyMigrateUserMeetings: true,
  MaskPstnNumbersType: 'MaskedForExternalUsers',
  EnableDialOutJoinConfirmation: false,
};
