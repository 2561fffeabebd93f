import { pages } from '@microsoft/teams-js';

/** The tab that is added to a conversation: its name there and the page it opens. */
export interface TabToAdd {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
}

/** Lets Teams save the tab at once, and says when that fails. */
export function offerTab({ entityId, name, contentUrl }: TabToAdd, failed: () => void): void {
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({ entityId, suggestedDisplayName: name, contentUrl, websiteUrl: contentUrl })
      .then(() => saving.notifySuccess())
      .catch(() => {
        saving.notifyFailure();
        failed();
      });
  });
  pages.config.setValidityState(true);
}
