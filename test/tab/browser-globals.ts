import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom does not. teams-js wants `fetch` when it is imported; it is not there to be used. */
const missing: Readonly<Record<string, unknown>> = {
  TextEncoder,
  TextDecoder,
  crypto: webcrypto,
  fetch: () => Promise.reject(new Error('no network in this test')),
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  matchMedia: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {} }),
};

for (const [name, value] of Object.entries(missing)) {
  if (Reflect.get(globalThis, name) !== undefined && name !== 'crypto') continue;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
