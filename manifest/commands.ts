/** Where the bot can be spoken to, in the manifest's words. */
export type BotScope = 'personal' | 'groupChat' | 'team';

export const BOT_SCOPES: readonly BotScope[] = ['personal', 'groupChat', 'team'];

/** One entry of the command menu. Choosing it sends the title as a message, so every title is a phrase the bot understands. */
export interface MenuCommand {
  readonly title: string;
  readonly description: string;
  readonly scopes: readonly BotScope[];
}

const EVERYWHERE = BOT_SCOPES;

/** The command menu in the order it is shown. Teams shows at most twelve in a scope. */
export const COMMANDS: readonly MenuCommand[] = [
  {
    title: 'my numbers',
    description: 'The dial-in numbers of your meetings, by country',
    scopes: EVERYWHERE,
  },
  {
    title: 'why this number',
    description: 'The settings that chose your numbers, step by step',
    scopes: EVERYWHERE,
  },
  { title: 'my license', description: 'Your conferencing license and what it gives you', scopes: EVERYWHERE },
  { title: 'conference ID', description: 'The conference ID and numbers of a meeting', scopes: EVERYWHERE },
  {
    title: 'share the dial-in',
    description: 'Post a dial-in card for everyone in this conversation',
    scopes: ['groupChat', 'team'],
  },
  {
    title: 'my toll-free numbers',
    description: 'Only the numbers that cost callers nothing',
    scopes: ['personal'],
  },
  {
    title: 'why do I have no numbers',
    description: 'What is missing, and who can add it',
    scopes: ['personal'],
  },
  { title: 'help', description: 'What you can ask', scopes: EVERYWHERE },
];

/** The menu of one scope. */
export function commandsIn(scope: BotScope): readonly MenuCommand[] {
  return COMMANDS.filter((command) => command.scopes.includes(scope));
}
