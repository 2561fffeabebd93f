import type { SandboxContext } from '../context.js';
import { SANDBOX_APP } from '../entra/app-registration.js';
import type { Conversation } from '../connector/conversation.js';
import type { JsonRecord } from '../connector/json.js';
import { meetingOfChat } from '../connector/meeting-calls.js';
import { channelIdOf } from '../connector/members.js';
import { connectorMeetingIdOf } from '../tenant/meeting-ids.js';
import type { TenantUser } from '../tenant/tenant-file.js';
import { localTimestamp, timeZoneOf } from './local-time.js';

export const BOT = { id: `28:${SANDBOX_APP.botId}`, name: 'Bridgekeeper' };

export interface Turn {
  readonly context: SandboxContext;
  readonly conversation: Conversation;
  readonly person: TenantUser;
}

/** An activity as Teams sends it to a bot: who, where, when, in which language; `parts` are what it is about. */
export function incomingActivity(
  turn: Turn,
  parts: JsonRecord,
): JsonRecord & { readonly serviceUrl: string } {
  const { context, person } = turn;
  const now = context.clock.now();
  const locale = person.preferredLanguage ?? 'en-US';
  const country = person.usageLocation;
  const timezone = timeZoneOf(country);
  const { entities, ...others } = parts;
  const clientInfo = { type: 'clientInfo', locale, country: country ?? 'US', platform: 'Web', timezone };
  return {
    channelId: 'msteams',
    serviceUrl: `${context.urls.connector}/`,
    timestamp: new Date(now).toISOString(),
    localTimestamp: localTimestamp(now, timezone),
    localTimezone: timezone,
    locale,
    from: { id: channelIdOf(person.id), name: person.displayName, aadObjectId: person.id },
    recipient: BOT,
    conversation: placeOf(turn),
    channelData: channelDataOf(turn),
    entities: [...(Array.isArray(entities) ? (entities as readonly unknown[]) : []), clientInfo],
    ...others,
  };
}

/** What a person types, and in a chat of several the mention without which no bot hears it. */
export function spokenParts({ conversation }: Turn, text: string): JsonRecord {
  if (conversation.type === 'personal') return { type: 'message', textFormat: 'plain', text };
  const mention = `<at>${BOT.name}</at>`;
  const entities = [{ type: 'mention', mentioned: BOT, text: mention }];
  return { type: 'message', textFormat: 'plain', text: `${mention} ${text}`, entities };
}

function placeOf({ context, conversation }: Turn): JsonRecord {
  const { id, type, name } = conversation;
  const tenantId = context.tenant.state.tenant.id;
  if (type === 'personal') return { id, conversationType: 'personal', tenantId };
  const conversationType = type === 'channel' ? 'channel' : 'groupChat';
  return { id, conversationType, tenantId, isGroup: true, ...(name !== null && { name }) };
}

function channelDataOf({ context, conversation }: Turn): JsonRecord {
  const tenant = { id: context.tenant.state.tenant.id };
  const meeting = meetingOfChat(context, conversation);
  if (meeting !== undefined) return { tenant, meeting: { id: connectorMeetingIdOf(meeting) } };
  if (conversation.type !== 'channel') return { tenant };
  const { id, name } = conversation;
  const team = { id, name: name ?? 'Team' };
  return { tenant, teamsChannelId: id, teamsTeamId: id, channel: { id, name: name ?? 'General' }, team };
}
