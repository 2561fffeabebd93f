import type { TeamsManifestV1D24, TeamsManifestV1D30 } from '@microsoft/app-manifest';
import type { BotScope } from './commands.js';
import { BOT_SCOPES, commandsIn } from './commands.js';
import { ACCENT_COLOR, ICON_FILES } from './icons.js';
import type { PackageSettings } from './settings.js';

type Newest = TeamsManifestV1D30.TeamsManifestV1D30;
type Older = TeamsManifestV1D24.TeamsManifestV1D24;
export type Manifest = Newest | Older;

/** The app manifest for one installation: the bot, the personal tab, the tab for chats, channels and meetings. */
export function manifestOf(settings: PackageSettings): Manifest {
  const shared = sharedPart(settings);
  if (settings.target === '1.24') {
    return {
      $schema: schemaOf('1.24'),
      manifestVersion: '1.24',
      ...shared,
      bots: [{ ...botOf(settings), commandLists: menus() }],
    };
  }
  // In a group the bot answers a person privately: targeted messages, and with them the slash menu, exist from 1.29.
  const bot = { ...botOf(settings), supportsTargetedMessages: true, commandLists: menus().map(withTriggers) };
  return { $schema: schemaOf('1.30'), manifestVersion: '1.30', ...shared, bots: [bot] };
}

/** The published address of a schema; the version in it and `manifestVersion` have to agree. */
export function schemaOf(target: PackageSettings['target']): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${target}/MicrosoftTeams.schema.json`;
}

function sharedPart({ domain, appId, version, website, privacy, terms }: PackageSettings) {
  return {
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'en' },
    developer: {
      name: 'Bridgekeeper contributors',
      websiteUrl: website,
      privacyUrl: privacy,
      termsOfUseUrl: terms,
    },
    name: { short: 'Bridgekeeper', full: 'Bridgekeeper: phone numbers of your meetings' },
    description: {
      short: 'Shows, explains and safely changes the phone numbers of Teams meetings.',
      full: FULL_DESCRIPTION,
    },
    icons: ICON_FILES,
    accentColor: ACCENT_COLOR,
    staticTabs: [
      {
        entityId: 'numbers',
        name: 'Numbers',
        contentUrl: `https://${domain}/tab`,
        websiteUrl: `https://${domain}/tab`,
        scopes: ['personal' as const],
      },
    ],
    configurableTabs: [
      {
        configurationUrl: `https://${domain}/tab/configure`,
        canUpdateConfiguration: true,
        scopes: ['team' as const, 'groupChat' as const],
        context: [
          'channelTab' as const,
          'privateChatTab' as const,
          'meetingChatTab' as const,
          'meetingDetailsTab' as const,
          'meetingSidePanel' as const,
        ],
      },
    ],
    permissions: ['identity' as const, 'messageTeamMembers' as const],
    validDomains: [domain],
    webApplicationInfo: { id: appId, resource: `api://${domain}/botid-${appId}` },
    authorization: { permissions: { resourceSpecific: MEETING_PERMISSIONS } },
    defaultInstallScope: 'personal' as const,
    defaultGroupCapability: { team: 'bot' as const, groupchat: 'bot' as const, meetings: 'bot' as const },
  };
}

/** To find a meeting's organizer and join address from its chat or channel; nothing about messages or people. */
const MEETING_PERMISSIONS = [
  { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' as const },
  { name: 'ChannelMeeting.ReadBasic.Group', type: 'Application' as const },
];

const FULL_DESCRIPTION = [
  'Ask which phone numbers your meetings get, and why: Bridgekeeper walks through license, policy, defaults and bridge, and says who can change what.',
  'Post a dial-in card for the people in a chat or a meeting, with the numbers and the conference ID.',
  'Administrators set the numbers of an organizer from the chat or the tab: every change is shown before it is made, confirmed, verified, recorded, and can be undone.',
].join('\n\n');

function botOf({ botId }: PackageSettings) {
  return { botId, scopes: [...BOT_SCOPES], isNotificationOnly: false, supportsFiles: true };
}

function menus() {
  return BOT_SCOPES.map((scope) => ({
    scopes: [scope],
    commands: commandsIn(scope).map(({ title, description }) => ({ title, description })),
  }));
}

function withTriggers<T extends { scopes: BotScope[] }>(menu: T) {
  // There is no slash menu in a one-to-one chat, where every message is private already.
  if (menu.scopes.includes('personal')) return { ...menu, triggers: ['mention' as const] };
  return { ...menu, triggers: ['mention' as const, 'slash' as const] };
}
