import { HostRequest, RUNTIME } from './host-request.js';

/**
 * Teams' side of authentication.authenticate: opens a page of this app in a window, lets it go to another site and come
 * back, and resolves with what teams-js in that window then says, or when somebody closes it.
 */
export function openAuthWindow(url: unknown, context: unknown): Promise<readonly unknown[]> {
  const { origin, host } = window.location;
  const asked = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (asked?.protocol !== 'https:' || asked.host !== host) return Promise.resolve([false, 'InvalidUrl']);
  // Pages are asked for over https, as teams-js insists; on this machine they are not served so.
  const popup = window.open(
    `${origin}${asked.pathname}${asked.search}`,
    '_blank',
    'popup,width=600,height=680',
  );
  if (popup === null) return Promise.resolve([false, 'FailedToOpenWindow']);
  return new Promise((resolve) => {
    const end = (answer: readonly unknown[]): void => {
      window.removeEventListener('message', hear);
      window.clearInterval(watch);
      resolve(answer);
    };
    const hear = (event: MessageEvent<unknown>): void => {
      const request = HostRequest.safeParse(event.data);
      if (event.source !== popup || event.origin !== origin || !request.success) return;
      const { id, uuidAsString, func, args } = request.data;
      const reply = (answer: readonly unknown[]): void =>
        popup.postMessage({ id, uuidAsString, args: answer }, origin);
      if (func === 'initialize') reply(['authentication', 'web', JSON.stringify(RUNTIME), '2.0.1']);
      else if (func === 'getContext') reply([context]);
      else if (func === 'authentication.authenticate.success') end([true, args?.[0]]);
      else if (func === 'authentication.authenticate.failure') end([false, args?.[0]]);
    };
    const watch = window.setInterval(() => {
      if (popup.closed) end([false, 'CancelledByUser']);
    }, CLOSED_CHECK_MS);
    window.addEventListener('message', hear);
  });
}

const CLOSED_CHECK_MS = 400;
