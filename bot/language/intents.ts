import { z } from 'zod';

const WRITING = [
  'admin_assign_number_to_bridge',
  'admin_unassign_number',
  'admin_set_bridge_default',
  'admin_set_user_default_number',
  'admin_set_user_policy',
  'admin_set_dial_out_routing',
  'admin_set_restriction',
  'admin_set_bridge_settings',
  'admin_set_languages',
  'admin_reset_pin_or_id',
  'admin_bulk_change',
  'admin_decide_request',
  'admin_undo',
  'admin_restore',
] as const;

/** Everything a person can mean, as a closed set. Names are relied on by scripts: they stay. */
export const INTENTS = [
  'show_my_numbers',
  'show_number_for_country',
  'show_toll_free',
  'show_meeting_dialin',
  'show_conference_id',
  'check_my_licence',
  'explain_number',
  'what_if_licence',
  'how_dial_out_routed',
  'coverage',
  'find_number_owner',
  'share_dialin',
  'request_change',
  'help',
  'greeting',
  'out_of_scope',
  'admin_list_bridge_numbers',
  'admin_show_user',
  'admin_report',
  'admin_audit_history',
  'admin_setup_check',
  'admin_advice',
  ...WRITING,
] as const;

export const Intent = z.enum(INTENTS);
export type Intent = z.infer<typeof Intent>;

/** The intents that would end in a change. A reading that is not certain is never one of these (understand.ts). */
export const WRITING_INTENTS: ReadonlySet<Intent> = new Set<Intent>(WRITING);
