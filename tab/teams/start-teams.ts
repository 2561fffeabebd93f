import { app, authentication } from '@microsoft/teams-js';
import { askInWindow, type ConsentOutcome } from './consent.js';

/** Teams' three themes, in Teams' own words. */
export type HostTheme = 'default' | 'dark' | 'contrast';

/** What the tab knows from and wants of Teams around it. */
export interface TeamsHost {
  readonly theme: HostTheme;
  readonly locale: string;
  /** The part of the tab that a link asked for; empty when none did. */
  readonly subPage: string;
  readonly onThemeChange: (changed: (theme: HostTheme) => void) => void;
  /** A fresh token for this app, of the person signed in to Teams. Rejects when Teams cannot or may not give one. */
  readonly getToken: (claims?: string) => Promise<string>;
  /** Opens a window on a page of this app that leads on to a question of Microsoft's; says who is asked. */
  readonly askInWindow: (path: string) => Promise<ConsentOutcome>;
}

export type TeamsStart =
  { readonly state: 'inTeams'; readonly host: TeamsHost } | { readonly state: 'outsideTeams' };

/**
 * Introduces the tab to Teams. In a frame of somebody else Teams' own library would wait a minute for an answer, so the
 * wait is bounded here.
 */
export async function startTeams(timeoutMs = 5000): Promise<TeamsStart> {
  try {
    await within(timeoutMs, app.initialize());
    const context = await within(timeoutMs, app.getContext());
    void app.notifySuccess();
    return {
      state: 'inTeams',
      host: {
        theme: themeOf(context.app.theme),
        locale: context.app.locale,
        subPage: context.page.subPageId ?? '',
        onThemeChange: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
        getToken: (claims) => authentication.getAuthToken(claims === undefined ? {} : { claims: [claims] }),
        askInWindow: (path) => {
          const hint = new URLSearchParams({ hint: context.user?.loginHint ?? '' });
          // Teams opens pages over https only, which this one is wherever it is in Teams.
          return askInWindow(`https://${window.location.host}${path}?${hint.toString()}`);
        },
      },
    };
  } catch {
    // Rejections are all of one kind to a reader: nobody around this page speaks Teams' protocol.
    return { state: 'outsideTeams' };
  }
}

function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

async function within<T>(ms: number, wanted: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Nobody answered')), ms);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
