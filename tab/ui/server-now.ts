import { useEffect, useState } from 'react';

/**
 * The server's clock as it goes on from what an answer said (ISO 8601), so that ages stay true on a page that stays open and
 * no wrong clock of the reader's counts. Moves twice a minute.
 */
export function useServerNow(at: string): number {
  const [since, setSince] = useState({ at, ms: 0 });
  useEffect(() => {
    const began = performance.now();
    setSince({ at, ms: 0 });
    const timer = window.setInterval(() => setSince({ at, ms: performance.now() - began }), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [at]);
  return Date.parse(at) + (since.at === at ? since.ms : 0);
}

const EVERY_MS = 30_000;
