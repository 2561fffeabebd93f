/** True for a service URL that our token may be sent to. */
export type IsListedServiceUrl = (serviceUrl: string) => boolean;

/**
 * The listed hosts are the only ones that ever get our token. `*.example.com` is any host below it; an entry with a port
 * means that port only. Plain http is for loopback, where the sandbox lives.
 */
export function listedServiceUrls(hosts: readonly string[]): IsListedServiceUrl {
  const decided = new Map<string, boolean>();
  const decide = onListedHosts(hosts);
  // There is one service URL for each region; the map only has to survive strangers who invent them.
  return (serviceUrl) => {
    const known = decided.get(serviceUrl);
    if (known !== undefined) return known;
    if (decided.size >= MAX_DECIDED) decided.clear();
    const listed = decide(serviceUrl);
    decided.set(serviceUrl, listed);
    return listed;
  };
}

/** The same without remembering what was asked, for addresses that are used once or are secret. */
export function onListedHosts(hosts: readonly string[]): (address: string) => boolean {
  const patterns = hosts.map((host) => host.toLowerCase());
  return (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || url.username !== '' || url.password !== '') return false;
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return false;
    return patterns.some((pattern) => matches(pattern, url));
  };
}

const MAX_DECIDED = 200;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function matches(pattern: string, { host, hostname, port }: URL): boolean {
  if (pattern.startsWith('*.')) return port === '' && hostname.endsWith(pattern.slice(1));
  return pattern.includes(':') ? host === pattern : port === '' && hostname === pattern;
}
