import type * as PoolModule from '../../bot/adapters/teams-powershell/pool.js';
import type { MicrosoftSettings } from '../../bot/microsoft-settings.js';
import { serveParent } from './child.js';

/**
 * The floor: follows the same pages as the product one after the other and reads the bodies, nothing else; and asks for the
 * same people's defaults through the same processes, throwing the answers away.
 */
const { SETTINGS = '', SLOTS = '4', PEOPLE = '1000' } = process.env;
interface Settings {
  readonly microsoft: MicrosoftSettings;
  readonly identity: { readonly endpoint: string; readonly header: string };
}
const { microsoft, identity } = JSON.parse(SETTINGS) as Settings;
const { createPool } = (await import(
  new URL('../../dist/bot/adapters/teams-powershell/pool.js', import.meta.url).href
)) as typeof PoolModule;

const PERSON =
  'id,userPrincipalName,displayName,usageLocation,userType,assignedLicenses,licenseAssignmentStates';
const LISTS = [
  `/users?$select=${PERSON}&$top=999`,
  '/admin/teams/userConfigurations?$select=id,effectivePolicyAssignments&$top=999',
];

async function token(): Promise<string> {
  const resource = encodeURIComponent(microsoft.graphResource);
  const url = `${identity.endpoint}?api-version=2019-08-01&resource=${resource}&client_id=${microsoft.botId}`;
  const answer = await fetch(url, { headers: { 'x-identity-header': identity.header } });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}

/** Each page's text, in turn. */
async function* pagesOf(path: string): AsyncGenerator<string> {
  const headers = { authorization: `Bearer ${await token()}` };
  for (let link: string | undefined = `${microsoft.graphUrl}${path}`; link !== undefined;) {
    const answer: Response = await fetch(link, { headers });
    const body: string = await answer.text();
    if (!answer.ok) throw new Error(body);
    yield body;
    // The link is found without making objects of the page.
    link = /"@odata\.nextLink":"([^"]+)"/.exec(body)?.[1];
  }
}

async function lists(): Promise<Record<string, number>> {
  const began = performance.now();
  let [pages, bytes] = [0, 0];
  for (const path of LISTS) {
    for await (const body of pagesOf(path)) {
      pages += 1;
      bytes += body.length;
    }
  }
  return { ms: performance.now() - began, pages, bytes };
}

async function defaults(): Promise<Record<string, number>> {
  const ids: string[] = [];
  for await (const body of pagesOf('/users?$select=id&$top=999')) {
    ids.push(
      ...(JSON.parse(body) as { readonly value: readonly { readonly id: string }[] }).value.map(
        ({ id }) => id,
      ),
    );
    if (ids.length >= Number(PEOPLE)) break;
  }
  const quiet = (): void => undefined;
  const { command, args, environment } = microsoft.powershell;
  const pool = createPool({
    program: { command, args, environment },
    slots: Number(SLOTS),
    log: { info: quiet, warn: quiet, error: quiet },
  });
  const read = (id: string) =>
    pool.call('Get-CsOnlineDialInConferencingUser', { Identity: id }, 'background');
  await Promise.all(ids.slice(0, Number(SLOTS)).map(read));
  const waiting = ids.slice(0, Number(PEOPLE)).values();
  const began = performance.now();
  const lane = async (): Promise<void> => {
    for (const id of waiting) await read(id);
  };
  await Promise.all(Array.from({ length: Number(SLOTS) * 2 }, lane));
  const ms = performance.now() - began;
  await pool.close();
  return { ms, people: Math.min(ids.length, Number(PEOPLE)) };
}

serveParent({}, { lists, defaults });
