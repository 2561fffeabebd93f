import { z } from 'zod';

const Menu = z.object({
  scopes: z.array(z.string()),
  triggers: z.array(z.string()).optional(),
  commands: z.array(z.object({ title: z.string(), description: z.string() })),
});
const Bot = z.object({
  botId: z.string(),
  scopes: z.array(z.string()),
  supportsTargetedMessages: z.boolean().optional(),
  commandLists: z.array(Menu),
});
/** The parts of a manifest that our own checks look at. */
export const CheckedManifest = z.object({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  developer: z.object({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.tuple([Bot]),
  staticTabs: z.array(z.object({ contentUrl: z.string(), websiteUrl: z.string() })),
  configurableTabs: z.array(
    z.object({ configurationUrl: z.string(), scopes: z.array(z.string()), context: z.array(z.string()) }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
});
export type CheckedManifest = z.infer<typeof CheckedManifest>;
