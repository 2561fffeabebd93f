import { setTimeout as pause } from 'node:timers/promises';
import type { Modifiers, Wanted } from '../../../bot/domain/changes/wanted.js';
import { ChangeView, ProposalView } from '../../../bot/contract/change-view.js';
import { Problem } from '../../../bot/contract/problem.js';

/** What the product answered: something, or why not. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problem: Problem };

/** An administrator who asks over the API, as the tab does. */
export interface Administrator {
  propose(wanted: Wanted, modifiers?: Modifiers): Promise<Answered<ProposalView>>;
  confirm(proposal: Pick<ProposalView, 'id' | 'fingerprint'>): Promise<Answered<ChangeView>>;
  decline(proposal: Pick<ProposalView, 'id'>): Promise<Answered<undefined>>;
  /** As it is over. */
  ended(changeId: string): Promise<ChangeView>;
}

interface Reached {
  /** Where the product listens now: another place after it was killed. */
  readonly url: () => string;
  readonly token: () => Promise<string>;
}

const MOVING = ['scheduled', 'queued', 'running', 'paused'];
const PATIENCE_MS = 90_000;

export function administrator({ url, token }: Reached): Administrator {
  const ask = async <T>(path: string, read: (body: unknown) => T, post?: unknown): Promise<Answered<T>> => {
    const response = await fetch(`${url()}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      ...(post !== undefined && { method: 'POST', body: JSON.stringify(post) }),
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: read(body) };
    return { ok: false, status: response.status, problem: Problem.parse(body) };
  };
  return {
    propose: (wanted, modifiers = {}) =>
      ask('proposals', (body) => ProposalView.parse(body), { wanted, modifiers }),
    confirm: ({ id, fingerprint }) =>
      ask(`proposals/${id}/confirm`, (body) => ChangeView.parse(body), { fingerprint }),
    decline: ({ id }) => ask(`proposals/${id}/decline`, () => undefined, {}),
    async ended(changeId) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const shown = await ask(`changes/${changeId}`, (body) => ChangeView.parse(body)).catch(
          () => undefined,
        );
        if (shown?.ok === true && !MOVING.includes(shown.value.state)) return shown.value;
        if (performance.now() > deadline) throw new Error(`Change ${changeId} is ${JSON.stringify(shown)}`);
        await pause(40);
      }
    },
  };
}
