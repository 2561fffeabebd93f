import type { SandboxContext } from '../context.js';
import { CONNECTOR_RESOURCE, SANDBOX_APP } from '../entra/app-registration.js';

/** Whether the bearer token is one that Entra gave this very bot for the Bot Connector. */
export async function isBotsToken(
  { issuer }: Pick<SandboxContext, 'issuer'>,
  authorization: string | undefined,
): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return false;
  const checked = await issuer.checkAccessToken(token, CONNECTOR_RESOURCE);
  return checked.ok && checked.value['appid'] === SANDBOX_APP.botId;
}
