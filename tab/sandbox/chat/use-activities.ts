import { useEffect, useState } from 'react';
import type { SandboxApi } from '../sandbox-api.js';
import { merged, type Activity } from './activity.js';

interface Listening {
  readonly api: SandboxApi;
  readonly as: string;
  readonly conversationId: string;
  /** The sandbox does not answer any more. */
  readonly onLost: () => void;
}

interface Heard {
  readonly activities: readonly Activity[];
  /** False until the conversation was heard for the first time. */
  readonly heard: boolean;
}

const AFTER_LOSS_MS = 2000;

/**
 * Listens to a conversation for as long as it is shown. In one that nobody has spoken in, the bot is added first, as
 * Teams does, so that it can say its welcome.
 */
export function useActivities({ api, as, conversationId, onLost }: Listening): Heard {
  const [now, setNow] = useState<Heard>({ activities: [], heard: false });
  useEffect(() => {
    const closing = new AbortController();
    void listen();
    return () => closing.abort();

    function listening(): boolean {
      return !closing.signal.aborted;
    }

    async function listen(): Promise<void> {
      let after: number | undefined;
      while (listening()) {
        try {
          const { activities, next } = await api.listen({ as, conversationId }, after, closing.signal);
          if (next === 0 && after === undefined) await api.install(as, conversationId);
          after = next;
          setNow((before) => ({ activities: merged(before.activities, activities), heard: true }));
        } catch {
          if (!listening()) return;
          onLost();
          await new Promise((resolve) => setTimeout(resolve, AFTER_LOSS_MS));
        }
      }
    }
  }, [api, as, conversationId, onLost]);
  return now;
}
