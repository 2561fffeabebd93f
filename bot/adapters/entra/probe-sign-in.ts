import { fail, ok } from '../../domain/result.js';
import type { Probed } from '../../domain/setup/setup-facts.js';

/** Signs in for one resource and throws the token away. The code is Entra's own, such as AADSTS700027. */
export async function probeSignIn(token: () => Promise<string>): Promise<Probed<undefined>> {
  try {
    await token();
    return ok(undefined);
  } catch (cause) {
    const said = cause instanceof Error ? `${cause.name} ${cause.message}` : '';
    const code = /AADSTS\d+/.exec(said)?.[0];
    if (code !== undefined) return fail({ cause: 'signInFailed', code });
    return fail({ cause: UNREACHABLE.test(said) ? 'down' : 'signInFailed' });
  }
}

/** How Microsoft's library and Node say that nobody answered. */
const UNREACHABLE =
  /in time|network|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|fetch failed|endpoints_resolution|openid_config/i;
