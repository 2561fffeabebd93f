import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Manifest } from './manifest.js';
import { schemaOf } from './manifest.js';
import { TARGETS } from './settings.js';

/** What Microsoft's schema finds wrong with a manifest, a sentence each. Needs no network: the schemas come with the package. */
export async function schemaProblems(manifest: Manifest): Promise<readonly string[]> {
  const { $schema } = manifest;
  // Any other address would be fetched.
  if (!TARGETS.some((target) => schemaOf(target) === $schema)) {
    return [`${$schema ?? 'Nothing'} is not a schema this app is written for.`];
  }
  const found = await AppManifestUtils.validateAgainstSchema(manifest);
  return found.map((message) => `Manifest schema: ${message}.`);
}
