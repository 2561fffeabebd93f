import type { CheckedManifest } from './checked-manifest.js';
import { when } from './when.js';

/** What is wrong with the addresses: all are https, and what Teams shows in a frame is on a valid domain. */
export function addressProblems(manifest: CheckedManifest): readonly string[] {
  const { developer, staticTabs, configurableTabs, webApplicationInfo, validDomains } = manifest;
  const shown = [
    ...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]),
    ...configurableTabs.map((tab) => tab.configurationUrl),
  ];
  const all = [...shown, ...Object.values(developer)];
  const resource = /^api:\/\/([^/]+)\/botid-(.+)$/.exec(webApplicationInfo.resource);
  return [
    ...all.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not an https address.`),
    ...shown
      .filter((url) => URL.canParse(url) && !validDomains.includes(new URL(url).host))
      .map((url) => `The host of ${url} is not in validDomains.`),
    ...validDomains
      .filter((domain) => domain.includes('*'))
      .map((domain) => `validDomains has the wildcard ${domain}; name the host.`),
    ...when(
      resource?.[1] === undefined ||
        !validDomains.includes(resource[1]) ||
        resource[2] !== webApplicationInfo.id,
      `Single sign-on needs api://<host in validDomains>/botid-<app id>; webApplicationInfo.resource is ${webApplicationInfo.resource}.`,
    ),
  ];
}
