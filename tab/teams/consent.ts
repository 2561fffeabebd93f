import { app, authentication } from '@microsoft/teams-js';

/** How a question in a window of Microsoft's ended. `noWindow`: it could not be opened. */
export type ConsentOutcome = 'agreed' | 'refused' | 'noWindow';

/** Has Teams open a window on a page of this app, and waits until it is answered or closed. */
export async function askInWindow(url: string): Promise<ConsentOutcome> {
  try {
    await authentication.authenticate({ url, width: 600, height: 680 });
    return 'agreed';
  } catch (error) {
    return error instanceof Error && error.message === 'FailedToOpenWindow' ? 'noWindow' : 'refused';
  }
}

/** In that window, when Microsoft has sent the person back: tells the tab, and Teams closes the window. */
export async function tellOutcome(outcome: Exclude<ConsentOutcome, 'noWindow'>): Promise<void> {
  await app.initialize();
  if (outcome === 'agreed') authentication.notifySuccess('');
  else authentication.notifyFailure(outcome);
}
