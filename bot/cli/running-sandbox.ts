import { z } from 'zod';
import { ConfigError } from '../config.js';
import { CLOUDS, type MicrosoftSettings } from '../microsoft-settings.js';

/** The Microsoft side of a sandbox that runs in another process. */
export interface RunningSandbox {
  readonly microsoft: MicrosoftSettings;
  readonly identity: { readonly endpoint: string; readonly header: string };
  readonly operatorConnectPlanIds: readonly string[];
  readonly now: number;
}

const Answer = z.object({
  microsoft: z.object({
    tenantId: z.guid(),
    appId: z.guid(),
    botId: z.guid(),
    graphUrl: z.url(),
    graphResource: z.string(),
    cloud: z.enum(CLOUDS),
    login: z.object({
      issuer: z.string(),
      openIdConfigurationUrl: z.url(),
      authority: z.url(),
      calledAt: z.url(),
      exchangeResource: z.string(),
    }),
    channel: z.object({
      issuer: z.string(),
      openIdConfigurationUrl: z.url(),
      tokenResource: z.string(),
      serviceUrlHosts: z.array(z.string()),
      fileHosts: z.array(z.string()),
    }),
    credential: z.object({ kind: z.literal('managedIdentity'), clientId: z.string() }),
    powershell: z.object({
      command: z.string(),
      args: z.array(z.string()),
      environment: z.record(z.string(), z.string()),
      slots: z.number().int(),
    }),
  }),
  identity: z.object({ endpoint: z.url(), header: z.string() }),
  operatorConnectPlanIds: z.array(z.string()),
  now: z.iso.datetime(),
});

/** Asks the sandbox at `port` where its Microsoft side is. Throws ConfigError when none runs there. */
export async function readRunningSandbox(port = '3978'): Promise<RunningSandbox> {
  const answer = await fetch(`http://127.0.0.1:${port}/sandbox/microsoft`).catch(() => undefined);
  if (answer?.ok !== true) {
    throw new ConfigError(
      `No sandbox runs at port ${port}. Start one with npm start, or name a file: --tenant <file>.`,
    );
  }
  const read = Answer.parse(await answer.json());
  return { ...read, now: Date.parse(read.now) };
}
