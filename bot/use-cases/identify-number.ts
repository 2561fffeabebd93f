import type { Caller } from '../domain/authority.js';
import type { Failure } from '../domain/failure.js';
import {
  identityOf,
  numbersMeant,
  type NumberIdentity,
  type SaidNumber,
} from '../domain/numbers/number-identity.js';
import type { CountryCode } from '../domain/numbers/phone-number.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Mirror } from '../ports/mirror.js';
import type { Authorize } from './authorize.js';
import type { LookUpOrganizer, OrganizerView } from './look-up-organizer.js';

/** What the words named, and the asker's own numbers to compare with. */
export interface NumberView {
  /** Several where the words fit several, none where they fit none; at most so many as anybody reads. */
  readonly found: readonly NumberIdentity[];
  /** How many the words fit in all. */
  readonly total: number;
  readonly own: OrganizerView;
}

export type IdentifyNumber = (
  caller: Caller,
  /** `country`: where the reader is, for digits without a country code. */
  wanted: { readonly said: SaidNumber; readonly country: CountryCode | undefined },
) => Promise<Result<NumberView, Failure>>;

interface Steps {
  readonly authorize: Authorize;
  readonly lookUpOrganizer: LookUpOrganizer;
}

/** What a number is: whose, of what kind, where, on which bridge, and what it is to the asker's own meetings. */
export function identifyNumber(
  { mirror }: { readonly mirror: Pick<Mirror, 'conferencing'> },
  { authorize, lookUpOrganizer }: Steps,
): IdentifyNumber {
  return async (caller, { said, country }) => {
    const allowed = await authorize(caller, 'identifyNumber');
    if (!allowed.ok) return allowed;
    const { tenantId, userId } = caller;
    const own = await lookUpOrganizer({ tenantId, userId, from: 'mirror' });
    if (!own.ok) return own;
    const facts = await mirror.conferencing(tenantId);
    if (facts === undefined)
      throw new Error('The organizer was looked up but the shared facts were not kept');
    const { usageLocation } = own.value.organizer.person;
    const countries = [country, usageLocation].flatMap((each) => each ?? []);
    const meant = numbersMeant(said, facts, countries);
    if (meant.length === 0 && said.kind === 'digits' && !said.said.startsWith('*')) {
      return fail({ code: 'invalidPhone', said: said.said });
    }
    const found = meant.slice(0, MAX_FOUND).map((number) => identityOf(number, facts));
    return ok({ found, total: meant.length, own: own.value });
  };
}

const MAX_FOUND = 10;
