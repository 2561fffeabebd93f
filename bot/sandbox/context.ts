import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from './clock.js';
import type { EntraIssuer } from './entra/entra-issuer.js';
import type { FaultSwitch } from './faults.js';
import type { SandboxTenant } from './tenant/tenant.js';

/** Answers a request if it is one of its own (true), else leaves it untouched (false). */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** What every part of the simulated Microsoft cloud shares. */
export interface SandboxContext {
  readonly tenant: SandboxTenant;
  readonly clock: SandboxClock;
  readonly faults: FaultSwitch;
  readonly issuer: EntraIssuer;
  readonly urls: MicrosoftUrls;
  readonly dataDir: string;
  /** Where the bot takes activities, such as http://127.0.0.1:3978/api/messages. */
  messagesUrl(): string;
  /** Where a person opens the shell and the tab. */
  openUrl(): string;
}

/** Addresses on the loopback server, none with a slash at the end. */
export interface MicrosoftUrls {
  readonly base: string;
  readonly login: string;
  readonly identity: string;
  readonly graph: string;
  readonly channel: string;
  readonly connector: string;
}
