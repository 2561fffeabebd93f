import { useCallback, useEffect, useState } from 'react';

/** Which chat is open. */
export const CHATS = ['personal', 'group', 'meeting'] as const;
export type ChatName = (typeof CHATS)[number];

/** What is shown of it: the messages, the tab, or the window that adds a tab. */
export const PANES = ['chat', 'tab', 'configure'] as const;
export type PaneName = (typeof PANES)[number];

export const THEME_NAMES = ['default', 'dark', 'contrast'] as const;
export const WIDTHS = ['desktop', 'phone'] as const;

/** The whole state of the shell that a link can carry: `#as=organizer-occ&chat=personal&pane=chat&theme=dark&width=phone`. */
export interface ShellAddress {
  /** A persona's handle or sign-in name; empty for the first one. */
  readonly as: string;
  readonly chat: ChatName;
  readonly pane: PaneName;
  readonly theme: (typeof THEME_NAMES)[number];
  readonly width: (typeof WIDTHS)[number];
}

export function addressFrom(hash: string): ShellAddress {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    as: said.get('as') ?? '',
    chat: oneOf(CHATS, said.get('chat')),
    pane: oneOf(PANES, said.get('pane')),
    theme: oneOf(THEME_NAMES, said.get('theme')),
    width: oneOf(WIDTHS, said.get('width')),
  };
}

export function hashOf(address: ShellAddress): string {
  return `#${new URLSearchParams({ ...address }).toString()}`;
}

/** The address, followed when somebody edits it or goes back, and the way to change a part of it. */
export function useShellAddress(): readonly [ShellAddress, (part: Partial<ShellAddress>) => void] {
  const [address, setAddress] = useState(() => addressFrom(window.location.hash));
  useEffect(() => {
    const follow = (): void => setAddress(addressFrom(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((part: Partial<ShellAddress>) => {
    window.location.hash = hashOf({ ...addressFrom(window.location.hash), ...part });
  }, []);
  return [address, go];
}

/** The named one, else the first. */
function oneOf<T extends string>(known: readonly [T, ...T[]], said: string | null): T {
  return known.find((each) => each === said) ?? known[0];
}
