import { z } from 'zod';

/** The manifest schemas we write: the newest, and an older one without private messages and slash commands. */
export const TARGETS = ['1.30', '1.24'] as const;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const VERSION = /^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/;

/** What differs between two installations of the app, as given on the command line, and with its defaults filled in. */
export const PackageSettings = z
  .strictObject({
    domain: text('--domain', HOST, 'must be a host name in lower case, without https://, port or path'),
    appId: guid('--app-id'),
    botId: guid('--bot-id').optional(),
    target: z.enum(TARGETS, `--target must be one of ${TARGETS.join(', ')}.`).default(TARGETS[0]),
    version: text('--app-version', VERSION, 'must be three numbers, like 1.4.0'),
    website: page('--website'),
    privacy: page('--privacy').optional(),
    terms: page('--terms').optional(),
  })
  .transform((given) => ({
    ...given,
    botId: given.botId ?? given.appId,
    privacy: given.privacy ?? given.website,
    terms: given.terms ?? given.website,
  }));
export type PackageSettings = z.output<typeof PackageSettings>;

function guid(option: string) {
  return text(option, GUID, 'must be an id in lower case, like 11111111-2222-3333-4444-555555555555');
}

function page(option: string) {
  const rule = 'must be a full https address';
  return z.url({
    protocol: /^https$/,
    error: ({ input }) => (input === undefined ? `${option} is missing: it ${rule}.` : `${option} ${rule}.`),
  });
}

function text(option: string, pattern: RegExp, rule: string) {
  return z.string(`${option} is missing: it ${rule}.`).regex(pattern, `${option} ${rule}.`);
}
