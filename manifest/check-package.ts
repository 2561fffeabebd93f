import { strFromU8 } from 'fflate';
import { z } from 'zod';
import type { PackageFiles } from './app-package.js';
import { MANIFEST_FILE } from './app-package.js';
import { addressProblems } from './check-addresses.js';
import { iconProblems } from './check-icons.js';
import { CheckedManifest } from './checked-manifest.js';
import { BOT_SCOPES, COMMANDS } from './commands.js';
import { when } from './when.js';

/** What is wrong with an app package that no schema can say, a sentence each; an empty list means nothing was found. */
export function problemsOfPackage(files: PackageFiles): readonly string[] {
  const bytes = files[MANIFEST_FILE];
  if (bytes === undefined) return [`${MANIFEST_FILE} is missing.`];
  const parsed = CheckedManifest.safeParse(JSON.parse(strFromU8(bytes)));
  if (!parsed.success) {
    return [`${MANIFEST_FILE} is not a manifest of this app: ${z.prettifyError(parsed.error)}`];
  }
  return [
    ...versionProblems(parsed.data),
    ...idProblems(parsed.data),
    ...addressProblems(parsed.data),
    ...menuProblems(parsed.data),
    ...meetingProblems(parsed.data),
    ...iconProblems(parsed.data, files),
  ];
}

function versionProblems(manifest: CheckedManifest): readonly string[] {
  const { $schema, manifestVersion, version, bots } = manifest;
  const isOld = Number(manifestVersion.split('.')[1]) < 29;
  const hasPrivate =
    bots[0].supportsTargetedMessages !== undefined || bots[0].commandLists.some((menu) => menu.triggers);
  return [
    ...when(
      !$schema.includes(`/v${manifestVersion}/`),
      `$schema is not the schema of manifest version ${manifestVersion}.`,
    ),
    ...when(
      !/^\d+\.\d+\.\d+$/.test(version),
      `The app version "${version}" is not three numbers, like 1.4.0.`,
    ),
    ...when(
      isOld && hasPrivate,
      `Private messages and slash commands need manifest version 1.29; this is ${manifestVersion}.`,
    ),
  ];
}

function idProblems({ id, bots, webApplicationInfo }: CheckedManifest): readonly string[] {
  const ids = { id, 'bots[0].botId': bots[0].botId, 'webApplicationInfo.id': webApplicationInfo.id };
  return Object.entries(ids)
    .filter(
      ([, value]) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) || /^[0-]+$/.test(value),
    )
    .map(([place, value]) => `${place} "${value}" is not an id.`);
}

function menuProblems({ bots: [bot] }: CheckedManifest): readonly string[] {
  const menuScopes = bot.commandLists.flatMap((menu) => menu.scopes);
  return [
    ...BOT_SCOPES.filter((scope) => !bot.scopes.includes(scope)).map(
      (scope) => `The bot lacks the scope ${scope}.`,
    ),
    ...bot.scopes
      .filter((scope) => menuScopes.filter((each) => each === scope).length !== 1)
      .map((scope) => `The scope ${scope} needs exactly one command menu.`),
    ...menuScopes
      .filter((scope) => !bot.scopes.includes(scope))
      .map((scope) => `A menu is for ${scope}, where the bot is not.`),
    ...bot.commandLists.flatMap((menu) => [
      ...when(
        !menu.commands.some(({ title }) => title === 'help'),
        `The menu of ${menu.scopes.join()} lacks "help".`,
      ),
      ...when(
        new Set(menu.commands.map(({ title }) => title)).size !== menu.commands.length,
        `The menu of ${menu.scopes.join()} has the same command twice.`,
      ),
      ...menu.commands
        .filter(({ title }) => menu.scopes.some((scope) => !isOffered(title, scope)))
        .map(({ title }) => `"${title}" is not a command for ${menu.scopes.join()}.`),
    ]),
  ];
}

function isOffered(title: string, scope: string): boolean {
  return COMMANDS.some((command) => command.title === title && command.scopes.some((each) => each === scope));
}

/** What the bot and the tab need in a meeting; anything more is a permission nobody uses. */
function meetingProblems({ authorization, configurableTabs }: CheckedManifest): readonly string[] {
  const used = ['OnlineMeeting.ReadBasic.Chat', 'ChannelMeeting.ReadBasic.Group'];
  const asked = authorization.permissions.resourceSpecific;
  return [
    ...used
      .filter((name) => !asked.some((each) => each.name === name))
      .map((name) => `The permission ${name} is missing.`),
    ...asked
      .filter(({ name }) => !used.includes(name))
      .map(({ name }) => `The permission ${name} is asked for but not used.`),
    ...asked
      .filter(({ type }) => type !== 'Application')
      .map(({ name }) => `The permission ${name} is not of type Application.`),
    // Phones show a meeting tab only through one of these two places.
    ...configurableTabs
      .filter(({ context }) => !context.includes('meetingChatTab') && !context.includes('meetingDetailsTab'))
      .map(() => 'The configurable tab cannot be seen in meetings on phones.'),
  ];
}
