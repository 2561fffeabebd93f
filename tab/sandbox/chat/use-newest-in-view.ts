import { useEffect, useRef, type RefObject } from 'react';
import type { Activity } from './activity.js';

/** So much of the message before stays in view, so that an answer is read with its question. */
const BEFORE_PX = 88;

/**
 * Keeps what came or changed last in view. An answer begins with what was asked for, so one that is taller than the
 * window is shown from its top.
 */
export function useNewestInView(
  messages: readonly Activity[],
  answering: boolean,
): RefObject<HTMLDivElement> {
  const log = useRef<HTMLDivElement>(null);
  const newest = newestOf(messages);
  const stamp = newest === undefined ? '' : `${newest.id} ${String(newest.updatedSequence ?? '')}`;
  const position = newest === undefined ? -1 : messages.indexOf(newest);
  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const article = [...element.querySelectorAll('article')][position];
    if (article === undefined || answering) {
      element.scrollTo({ top: element.scrollHeight });
      return;
    }
    const end = article.offsetTop + article.offsetHeight - element.clientHeight + BEFORE_PX / 4;
    element.scrollTo({ top: Math.min(end, article.offsetTop - BEFORE_PX) });
  }, [stamp, position, answering]);
  return log;
}

function newestOf(messages: readonly Activity[]): Activity | undefined {
  const at = ({ sequence, updatedSequence }: Activity): number => updatedSequence ?? sequence;
  return messages.reduce<Activity | undefined>(
    (newest, each) => (newest === undefined || at(each) >= at(newest) ? each : newest),
    undefined,
  );
}
