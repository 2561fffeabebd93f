import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import type { Instant } from '../domain/instant.js';
import { originsOf, type LicenseOrigin } from '../domain/licenses/license-origin.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import type { Person } from '../domain/tenant/organizer.js';
import { ok, type Result } from '../domain/result.js';
import type { LicenseOrigins } from '../ports/license-origins.js';
import type { People } from '../ports/people.js';
import type { Authorize } from './authorize.js';
import type { ExplainedView, ExplainOrganizer } from './explain-organizer.js';
import { onePerson } from './find-people.js';
import type { LookUpOrganizer } from './look-up-organizer.js';

/** What may be shown of an organizer: everything, or to those who only give licenses the license alone. */
export type OrganizerShown =
  | { readonly scope: 'everything'; readonly person: Person; readonly explained: ExplainedView }
  | {
      readonly scope: 'license';
      readonly person: Person;
      readonly license: LicenseFinding;
      readonly origins: readonly LicenseOrigin[];
      readonly readAt: Instant | undefined;
    };

export type ShowOrganizer = (caller: Caller, said: string) => Promise<Result<OrganizerShown, Failure>>;

interface Ports {
  readonly people: People;
  readonly licenseOrigins: LicenseOrigins;
}

interface Parts {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
  readonly explainOrganizer: ExplainOrganizer;
}

/** "Show Dana", "is Yusuf licensed": what another organizer has, for administrators and those who look. */
export function showOrganizer(
  { people, licenseOrigins }: Ports,
  { authorize, lookUpOrganizer, explainOrganizer }: Parts,
): ShowOrganizer {
  return async (caller, said) => {
    const { tenantId } = caller;
    const whole = await authorize(caller, 'showOrganizer');
    if (!whole.ok) {
      const part = await authorize(caller, 'showOrganizerLicense');
      // The refusal names the roles that see everything.
      if (!part.ok) return whole;
    }
    const found = await onePerson(people, said);
    if (!found.ok) return found;
    const person = found.value;
    if (whole.ok) {
      const explained = await explainOrganizer({ tenantId, userId: person.id, asked: { filter: {} } });
      return explained.ok ? ok({ scope: 'everything', person, explained: explained.value }) : explained;
    }
    const [shown, origins] = await Promise.all([
      lookUpOrganizer({ tenantId, userId: person.id, from: 'mirror' }),
      licenseOrigins.originsOf(person.id),
    ]);
    if (!shown.ok) return shown;
    const { organizer, numbers } = shown.value;
    return ok({
      scope: 'license',
      person,
      license: numbers.license,
      origins: originsOf(numbers.license, origins.ok ? origins.value : []),
      readAt: organizer.plans.known ? organizer.plans.readAt : undefined,
    });
  };
}
