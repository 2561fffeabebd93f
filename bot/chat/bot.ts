import { ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';

/** What the bot does with each kind of activity. */
export interface Reactions {
  message(context: TurnContext): Promise<void>;
  invoke(context: TurnContext): Promise<InvokeResponse>;
  installed(context: TurnContext): Promise<void>;
}

/** The Bot Framework's dispatcher by activity type. Kinds that are not named here (reactions, typing) are let pass. */
export class Bot extends ActivityHandler {
  readonly #reactions: Reactions;

  constructor(reactions: Reactions) {
    super();
    this.#reactions = reactions;
  }

  protected override onMessageActivity(context: TurnContext): Promise<void> {
    return this.#reactions.message(context);
  }

  protected override onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return this.#reactions.invoke(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    if (context.activity.action?.startsWith('add') === true) await this.#reactions.installed(context);
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded, recipient } = context.activity;
    if (membersAdded?.some(({ id }) => id === recipient.id) === true)
      await this.#reactions.installed(context);
  }
}
