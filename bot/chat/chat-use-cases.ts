import type { Authorize } from '../use-cases/authorize.js';
import type { CheckSetup } from '../use-cases/check-setup.js';
import type { ConfirmChange } from '../use-cases/confirm-change.js';
import type { DeclineChange } from '../use-cases/decline-change.js';
import type { ListBridgeNumbers } from '../use-cases/list-bridge-numbers.js';
import type { LookUpOrganizer } from '../use-cases/look-up-organizer.js';
import type { ProposeDefaults } from '../use-cases/propose-defaults.js';
import type { ProposeUndo } from '../use-cases/propose-undo.js';
import type { ShowChange } from '../use-cases/show-change.js';
import type { ShowHistory } from '../use-cases/show-history.js';
import type { ShowMeetingDialIn } from '../use-cases/show-meeting-dial-in.js';
import type { ShowMyNumbers } from '../use-cases/show-my-numbers.js';
import type { ShowSync } from '../use-cases/sync/show-sync.js';
import type { SyncNow } from '../use-cases/sync/sync-now.js';

/** What the chat may ask for. */
export interface ChatUseCases {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly showMyNumbers: ShowMyNumbers;
  readonly showMeetingDialIn: ShowMeetingDialIn;
  readonly listBridgeNumbers: ListBridgeNumbers;
  readonly proposeDefaults: ProposeDefaults;
  readonly proposeUndo: ProposeUndo;
  readonly confirmChange: ConfirmChange;
  readonly declineChange: DeclineChange;
  readonly showChange: ShowChange;
  readonly checkSetup: CheckSetup;
  readonly showHistory: ShowHistory;
  readonly showSync: ShowSync;
  readonly syncNow: SyncNow;
}
