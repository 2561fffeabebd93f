import * as z from 'zod';
import { openAuthWindow } from './auth-window.js';
import { HostRequest, RUNTIME } from './host-request.js';

const Settings = z.object({
  entityId: z.string().optional(),
  suggestedDisplayName: z.string().optional(),
  contentUrl: z.string(),
});

/** A tab that somebody added to a conversation. */
export interface AddedTab {
  readonly name: string;
  readonly contentUrl: string;
}

export interface HostOptions {
  readonly frame: HTMLIFrameElement;
  readonly frameContext: 'content' | 'settings';
  /** Teams' description of where the tab is, in the form teams-js reads. */
  readonly context: Readonly<Record<string, unknown>>;
  /** With claims: as somebody who has just signed in again for them. */
  readonly getToken: (claims: boolean) => Promise<string>;
  /** The settings page says whether it can be saved. */
  readonly onValidity?: (valid: boolean) => void;
  readonly onSaved?: (tab: AddedTab) => void;
  readonly onSaveFailed?: () => void;
}

export interface TeamsHost {
  readonly changeTheme: (theme: string) => void;
  /** Somebody pressed Save around a settings page. */
  readonly save: () => void;
  readonly close: () => void;
}

/** Plays Teams for one frame: answers what teams-js asks over postMessage, from that frame and this origin only. */
export function startTeamsHost(options: HostOptions): TeamsHost {
  const { frame } = options;
  const { origin } = window.location;
  const post = (message: unknown): void => frame.contentWindow?.postMessage(message, origin);
  const state = { saved: undefined as AddedTab | undefined };
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = HostRequest.safeParse(event.data);
    if (!request.success) return;
    const { id, uuidAsString } = request.data;
    void answerTo(request.data, options, state).then((args) => {
      if (args !== undefined) post({ id, uuidAsString, args });
    });
  };
  window.addEventListener('message', hear);
  return {
    changeTheme: (theme) => post({ func: 'themeChange', args: [theme] }),
    save: () => post({ func: 'settings.save', args: [{}] }),
    close: () => window.removeEventListener('message', hear),
  };
}

/** The answer's arguments; undefined where teams-js expects none. */
async function answerTo(
  { func, args }: HostRequest,
  options: HostOptions,
  state: { saved: AddedTab | undefined },
): Promise<readonly unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return [options.frameContext, 'web', JSON.stringify(RUNTIME), '2.0.1'];
    case 'getContext':
      return [options.context];
    case 'authentication.getAuthToken':
      return options.getToken(Array.isArray(args?.[1])).then(
        (token) => [true, token],
        () => [false, 'CancelledByUser'],
      );
    case 'authentication.authenticate':
      return openAuthWindow(args?.[0], options.context);
    case 'settings.setValidityState':
      options.onValidity?.(args?.[0] === true);
      return undefined;
    case 'settings.setSettings': {
      const settings = Settings.safeParse(args?.[0]);
      if (!settings.success) return [false, 'The settings have no content address'];
      const { suggestedDisplayName, contentUrl } = settings.data;
      state.saved = { name: suggestedDisplayName ?? '', contentUrl };
      return [true];
    }
    case 'settings.save.success':
      if (state.saved !== undefined) options.onSaved?.(state.saved);
      return undefined;
    case 'settings.save.failure':
      options.onSaveFailed?.();
      return undefined;
    default:
      return undefined;
  }
}
