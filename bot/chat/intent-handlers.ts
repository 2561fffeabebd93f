import type { Intent } from '../language/intents.js';
import type { ChatUseCases } from './chat-use-cases.js';
import { advice } from './handlers/advice.js';
import { bridgeNumbers } from './handlers/bridge-numbers.js';
import { changeSettings } from './handlers/change-settings.js';
import { bulkChange } from './handlers/bulk-change.js';
import { coverage } from './handlers/coverage.js';
import { meetingDialIn } from './handlers/meeting-dial-in.js';
import { dialOut } from './handlers/dial-out.js';
import { greeting } from './handlers/greeting.js';
import { help } from './handlers/help.js';
import { history } from './handlers/history.js';
import { myLicense } from './handlers/my-license.js';
import { myNumbers } from './handlers/my-numbers.js';
import { numberOwner } from './handlers/number-owner.js';
import { outOfScope } from './handlers/out-of-scope.js';
import { reports } from './handlers/report.js';
import { registerNumber } from './handlers/register-number.js';
import { requestChange } from './handlers/request-change.js';
import { pinAndId } from './handlers/pin-and-id.js';
import { setBridgeDefault } from './handlers/set-bridge-default.js';
import { restore } from './handlers/restore.js';
import { setUserPolicy } from './handlers/set-user-policy.js';
import { setRestriction } from './handlers/set-restriction.js';
import { setDialOutRouting } from './handlers/set-dial-out-routing.js';
import { setDefaults } from './handlers/set-defaults.js';
import { setLanguages } from './handlers/set-languages.js';
import { setupCheck } from './handlers/setup-check.js';
import { shareDialIn } from './handlers/share-dial-in.js';
import { showOrganizer } from './handlers/show-organizer.js';
import { undo } from './handlers/undo.js';
import { waitingRequests } from './handlers/waiting-requests.js';
import { waiting, waitingChanges } from './handlers/waiting.js';
import { unregisterNumber } from './handlers/unregister-number.js';
import { whatIfLicensed } from './handlers/what-if.js';
import { why } from './handlers/why.js';
import type { AskCalendar } from './sign-in/ask-calendar.js';
import type { Handler } from './turn/answer.js';
import type { FindMeeting } from './turn/find-meeting.js';

interface Parts {
  readonly useCases: ChatUseCases;
  readonly findMeeting: FindMeeting;
  readonly askCalendar: AskCalendar;
  readonly pinReset: string | undefined;
}

/** Everything a person can mean, and who answers it. A new intent does not compile without its line here. */
export function intentHandlers({
  useCases,
  findMeeting,
  askCalendar,
  pinReset,
}: Parts): Readonly<Record<Intent, Handler>> {
  const ofMeeting = { useCases, findMeeting, askCalendar };
  const pins = pinAndId({ useCases, pinReset });
  const share = shareDialIn({ useCases, findMeeting });
  const license = myLicense(useCases);
  const bridge = bridgeNumbers(useCases);
  const setup = setupCheck(useCases);
  return {
    show_my_numbers: myNumbers(useCases),
    show_number_for_country: myNumbers(useCases),
    show_toll_free: myNumbers(useCases, { tollFree: true }),
    show_meeting_dialin: meetingDialIn(ofMeeting, 'show_meeting_dialin'),
    show_conference_id: meetingDialIn(ofMeeting, 'show_conference_id'),
    check_my_licence: license,
    explain_number: why(useCases),
    share_dialin: share,
    help: (turn) => Promise.resolve(help(turn)),
    greeting: (turn) => Promise.resolve(greeting(turn)),
    out_of_scope: (turn, entities) => Promise.resolve(outOfScope(turn, entities)),
    admin_list_bridge_numbers: (turn) => bridge(turn, 0),
    admin_set_user_default_number: setDefaults(useCases),
    admin_undo: undo(useCases),
    admin_setup_check: (turn) => setup(turn),
    admin_audit_history: history(useCases),

    what_if_licence: whatIfLicensed(useCases),
    how_dial_out_routed: dialOut(useCases),
    coverage: coverage(useCases),
    find_number_owner: numberOwner(useCases),
    request_change: requestChange(useCases),
    admin_show_user: showOrganizer({ useCases, dialOut: dialOut(useCases) }),
    admin_report: reports(useCases),
    admin_advice: advice(useCases),
    admin_assign_number_to_bridge: registerNumber(useCases),
    admin_unassign_number: unregisterNumber(useCases),
    admin_set_bridge_default: setBridgeDefault(useCases),
    admin_set_user_policy: setUserPolicy(useCases),
    admin_set_dial_out_routing: setDialOutRouting(useCases),
    admin_set_restriction: setRestriction(useCases),
    admin_set_bridge_settings: changeSettings(useCases),
    admin_set_languages: setLanguages(useCases),
    admin_reset_pin_or_id: pins,
    admin_bulk_change: bulkChange(useCases),
    admin_decide_request: waiting([waitingChanges(useCases), waitingRequests(useCases)]),
    admin_restore: restore(useCases),
  };
}
