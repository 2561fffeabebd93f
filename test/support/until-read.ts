import { SyncView } from '../../bot/contract/sync-view.js';
import { tokenFor } from './teams-user.js';

/** Waits until every part of the tenant was read to its end, and says how it then stands. */
export async function untilRead(
  url: string,
  isRead: (part: SyncView['parts'][number]) => boolean = ({ state }) => state === 'done',
): Promise<SyncView> {
  // A part that failed on a busy machine is tried again a minute later.
  for (let tries = 0; tries < 450; tries += 1) {
    const response = await fetch(`${url}/api/v1/sync`, {
      headers: { authorization: `Bearer ${await tokenFor(url, 'admin-teams')}` },
    });
    const view = SyncView.parse(await response.json());
    if (view.parts.every(isRead)) return view;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The copy of the tenant was not read in time');
}
