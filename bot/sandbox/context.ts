import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CallCounts } from './call-counts.js';
import type { SandboxClock } from './clock.js';
import type { Consents } from './entra/consents.js';
import type { EntraIssuer } from './entra/entra-issuer.js';
import type { SignInTroubleSwitch } from './entra/sign-in-trouble.js';
import type { FaultSwitch } from './faults.js';
import type { GroupRoles } from './group-roles.js';
import type { LimitSwitch } from './limits.js';
import type { PeopleLog } from './tenant/people-log.js';
import type { SandboxTenant } from './tenant/tenant.js';

/** Answers a request if it is one of its own (true), else leaves it untouched (false). */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>;

/** What every part of the simulated Microsoft cloud shares. */
export interface SandboxContext {
  readonly tenant: SandboxTenant;
  readonly clock: SandboxClock;
  readonly peopleLog: PeopleLog;
  readonly faults: FaultSwitch;
  readonly limits: LimitSwitch;
  readonly calls: CallCounts;
  readonly groupRoles: GroupRoles;
  readonly issuer: EntraIssuer;
  readonly consents: Consents;
  readonly signInTrouble: SignInTroubleSwitch;
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
