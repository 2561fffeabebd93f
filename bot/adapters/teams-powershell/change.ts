import { fail, ok } from '../../domain/result.js';
import type { Changed } from '../../ports/changed.js';
import type { Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';
import { withoutNames } from './without-names.js';
import { unreadable } from './worker-failure.js';

/** Makes one change. What Microsoft refuses is told with its reason; anything else leaves open whether it was made. */
export async function change(
  powerShell: Pick<TeamsPowerShell, 'call'>,
  cmdlet: string,
  parameters: Parameters,
): Promise<Changed> {
  const made = await powerShell.call(cmdlet, parameters);
  if (made.ok) return ok(undefined);
  const { code, message } = made.failure;
  if (code !== 'refused' && code !== 'notFound') return fail(unreadable(made.failure));
  return fail({ code: 'refusedByMicrosoft', reason: withoutNames(message) });
}
