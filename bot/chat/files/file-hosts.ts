import { onListedHosts } from '../channel/service-url-hosts.js';

/** True for an address that a file of somebody's may be fetched from or put to. It holds a permission, so it is kept nowhere. */
export type IsListedFileUrl = (url: string) => boolean;

export function listedFileUrls(hosts: readonly string[]): IsListedFileUrl {
  return onListedHosts(hosts);
}
