import type { Intent } from '../language/intents.js';
import type { ChatUseCases } from './chat-use-cases.js';
import { bridgeNumbers } from './handlers/bridge-numbers.js';
import { conferenceId } from './handlers/conference-id.js';
import { greeting } from './handlers/greeting.js';
import { help } from './handlers/help.js';
import { history } from './handlers/history.js';
import { myLicense } from './handlers/my-license.js';
import { myNumbers } from './handlers/my-numbers.js';
import { notBuilt } from './handlers/not-built.js';
import { outOfScope } from './handlers/out-of-scope.js';
import { setDefaults } from './handlers/set-defaults.js';
import { setupCheck } from './handlers/setup-check.js';
import { shareDialIn } from './handlers/share-dial-in.js';
import { undo } from './handlers/undo.js';
import { why } from './handlers/why.js';
import type { Handler } from './turn/answer.js';
import type { FindMeeting } from './turn/find-meeting.js';

interface Parts {
  readonly useCases: ChatUseCases;
  readonly findMeeting: FindMeeting;
}

/** Everything a person can mean, and who answers it. A new intent does not compile without its line here. */
export function intentHandlers({ useCases, findMeeting }: Parts): Readonly<Record<Intent, Handler>> {
  const idOfMeeting = conferenceId({ useCases, findMeeting });
  const share = shareDialIn({ useCases, findMeeting });
  const license = myLicense(useCases);
  const bridge = bridgeNumbers(useCases);
  const takeBack = undo(useCases);
  const setup = setupCheck(useCases);
  return {
    show_my_numbers: myNumbers(useCases),
    show_number_for_country: myNumbers(useCases),
    show_toll_free: myNumbers(useCases, { tollFree: true }),
    show_meeting_dialin: (turn) => idOfMeeting(turn),
    show_conference_id: (turn) => idOfMeeting(turn),
    check_my_licence: (turn) => license(turn),
    explain_number: why(useCases),
    share_dialin: (turn) => share(turn),
    help: (turn) => Promise.resolve(help(turn)),
    greeting: (turn) => Promise.resolve(greeting(turn)),
    out_of_scope: (turn, entities) => Promise.resolve(outOfScope(turn, entities)),
    admin_list_bridge_numbers: (turn) => bridge(turn, 0),
    admin_set_user_default_number: setDefaults(useCases),
    admin_undo: (turn) => takeBack(turn),
    admin_setup_check: (turn) => setup(turn),
    admin_audit_history: history(useCases),

    what_if_licence: notBuilt('what_if_licence', ['check_my_licence', 'show_my_numbers']),
    how_dial_out_routed: notBuilt('how_dial_out_routed', ['check_my_licence', 'explain_number']),
    coverage: notBuilt('coverage', ['show_my_numbers', 'show_number_for_country']),
    find_number_owner: notBuilt('find_number_owner', ['show_my_numbers', 'explain_number']),
    request_change: notBuilt('request_change', ['show_my_numbers', 'explain_number']),
    admin_show_user: notBuilt('admin_show_user', [
      'admin_list_bridge_numbers',
      'admin_set_user_default_number',
    ]),
    admin_report: notBuilt('admin_report', ['admin_list_bridge_numbers']),
    admin_advice: notBuilt('admin_advice', ['admin_list_bridge_numbers', 'check_my_licence']),
    admin_assign_number_to_bridge: notBuilt('admin_assign_number_to_bridge', ['admin_list_bridge_numbers']),
    admin_unassign_number: notBuilt('admin_unassign_number', ['admin_list_bridge_numbers']),
    admin_set_bridge_default: notBuilt('admin_set_bridge_default', ['admin_list_bridge_numbers']),
    admin_set_user_policy: notBuilt('admin_set_user_policy', ['admin_set_user_default_number']),
    admin_set_dial_out_routing: notBuilt('admin_set_dial_out_routing', ['admin_list_bridge_numbers']),
    admin_set_restriction: notBuilt('admin_set_restriction', ['admin_list_bridge_numbers']),
    admin_set_bridge_settings: notBuilt('admin_set_bridge_settings', ['admin_list_bridge_numbers']),
    admin_set_languages: notBuilt('admin_set_languages', ['admin_list_bridge_numbers']),
    admin_reset_pin_or_id: notBuilt('admin_reset_pin_or_id', ['admin_set_user_default_number']),
    admin_bulk_change: notBuilt('admin_bulk_change', ['admin_set_user_default_number']),
    admin_decide_request: notBuilt('admin_decide_request', ['admin_set_user_default_number']),
    admin_restore: notBuilt('admin_restore', ['admin_undo']),
  };
}
