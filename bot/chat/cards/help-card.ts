import type { Intent } from '../../language/intents.js';
import type { ChatText } from '../../text/chat-text.js';
import { answerLine, button, cardOf, heading, words, type Card } from './blocks.js';

/** What can be asked, in the words that one would say. `welcome` is the first thing a person sees. */
export function helpCard(text: ChatText, kind: 'help' | 'welcome'): Card {
  const says = text(kind === 'welcome' ? 'help.welcome' : 'help.title');
  const body = [
    answerLine(says),
    ...(kind === 'welcome' ? [words(text('help.welcome.next'))] : []),
    heading(text('help.organizer')),
    ...examples(text, FOR_ORGANIZERS),
    words(text('help.standing'), { spacing: 'Small' }),
    heading(text('help.administrator')),
    ...examples(text, FOR_ADMINISTRATORS),
  ];
  return cardOf({
    text,
    says,
    body,
    buttons: [
      button(text('button.myNumbers'), { verb: 'numbers', filter: {}, page: 0 }),
      button(text('button.why'), { verb: 'why' }),
      button(text('button.myLicense'), { verb: 'license' }),
    ],
  });
}

const FOR_ORGANIZERS = [
  'show_my_numbers',
  'show_number_for_country',
  'show_toll_free',
  'explain_number',
  'check_my_licence',
  'what_if_licence',
  'how_dial_out_routed',
  'coverage',
  'find_number_owner',
  'show_meeting_dialin',
  'share_dialin',
  'request_change',
] as const satisfies readonly Intent[];
const FOR_ADMINISTRATORS = [
  'admin_list_bridge_numbers',
  'admin_show_user',
  'admin_advice',
  'admin_set_user_default_number',
  'admin_bulk_change',
  'admin_assign_number_to_bridge',
  'admin_unassign_number',
  'admin_set_user_policy',
  'admin_set_dial_out_routing',
  'admin_set_restriction',
  'admin_reset_pin_or_id',
  'admin_restore',
  'admin_report',
  'admin_decide_request',
  'admin_undo',
  'admin_setup_check',
  'admin_audit_history',
] as const satisfies readonly Intent[];

type Shown = (typeof FOR_ORGANIZERS)[number] | (typeof FOR_ADMINISTRATORS)[number];

function examples(text: ChatText, intents: readonly Shown[]) {
  return intents.map((intent) =>
    words(
      text('help.line', { example: text(`help.example.${intent}`), what: text(`help.intent.${intent}`) }),
      {
        spacing: 'Small',
      },
    ),
  );
}
