import type { Caller } from '../domain/authority.js';
import type { AskedNumbers } from '../domain/explain/explain-target.js';
import type { Failure } from '../domain/failure.js';
import type { Result } from '../domain/result.js';
import type { People } from '../ports/people.js';
import type { Authorize } from './authorize.js';
import type { ExplainedView, ExplainOrganizer } from './explain-organizer.js';
import { onePerson } from './find-people.js';

export interface AskedWhy extends AskedNumbers {
  /** Whose numbers; undefined for the caller's own. */
  readonly person?: string | undefined;
}

/** Why something is as it is. */
export interface WhyView extends ExplainedView {
  /** `own`: the caller's own meetings. */
  readonly whose: 'own' | 'another';
}

export type ExplainNumbers = (caller: Caller, asked: AskedWhy) => Promise<Result<WhyView, Failure>>;

/** "Why": for everybody about their own meetings, for administrators about anybody's. */
export function explainNumbers(
  { people }: { readonly people: People },
  {
    authorize,
    explainOrganizer,
  }: { readonly authorize: Authorize; readonly explainOrganizer: ExplainOrganizer },
): ExplainNumbers {
  return async (caller, { person, ...asked }) => {
    const { tenantId } = caller;
    const allowed = await authorize(caller, person === undefined ? 'explainMyNumbers' : 'showOrganizer');
    if (!allowed.ok) return allowed;
    if (person === undefined) {
      const own = await explainOrganizer({ tenantId, userId: caller.userId, asked });
      return own.ok ? { ok: true, value: { ...own.value, whose: 'own' } } : own;
    }
    const found = await onePerson(people, person);
    if (!found.ok) return found;
    const explained = await explainOrganizer({ tenantId, userId: found.value.id, asked });
    if (!explained.ok) return explained;
    const whose = found.value.id === caller.userId ? 'own' : 'another';
    return { ok: true, value: { ...explained.value, whose } };
  };
}
