import {
  internationalFormat,
  nationalFormat,
  placeOf,
  servesCountry,
  type CountryCode,
  type E164,
  type NumberPlace,
} from './phone-number.js';

/** Who provides a number: Microsoft, an operator, the customer's own Direct Routing, or not to be told. */
export type Source = 'microsoft' | 'operator' | 'directRouting' | 'unknown';

interface ServiceNumberBase {
  readonly number: E164;
  readonly tollFree: boolean;
  readonly bridgeId: string;
  /** Microsoft's own name of the place, as the bridge has it. */
  readonly city: string | undefined;
  /** Shared numbers are Microsoft's and serve several tenants. */
  readonly shared: boolean;
  /** The culture ids of the prompts, the primary one first, such as en-GB. */
  readonly languages: readonly string[];
  readonly place: NumberPlace;
  readonly international: string;
  readonly national: string;
}

/** A number on a conferencing bridge. An operator's number always names the operator; no other one does. */
export type ServiceNumber =
  | (ServiceNumberBase & { readonly source: 'microsoft' | 'directRouting' | 'unknown' })
  | (ServiceNumberBase & { readonly source: 'operator'; readonly operator: string });

/** What the bridge says about a number. It never says who provides it. */
export interface BridgeListing {
  readonly number: E164;
  readonly tollFree: boolean;
  readonly bridgeId: string;
  readonly city: string | undefined;
  readonly shared: boolean;
  readonly languages: readonly string[];
}

/** What the tenant's inventory of acquired numbers says. `partner` is the operator's name, where it has one. */
export interface InventoryListing {
  readonly number: E164;
  readonly kind: 'callingPlan' | 'operatorConnect' | 'directRouting' | 'other';
  readonly partner: string | undefined;
  /** What the number is in use for: `conference` is a bridge, `voiceApplication` a call queue or auto attendant. */
  readonly usedFor?: NumberUse;
}

/** What an acquired number is in use for; a word that Microsoft added since counts as not told. */
export type NumberUse = 'nothing' | 'user' | 'conference' | 'voiceApplication' | 'otherApplication';

/**
 * Joins bridge and inventory on +E.164. Microsoft's shared numbers are not tenant inventory, so a shared number is
 * Microsoft's; a dedicated one that the inventory does not list has an unknown source (docs/domain.md, 0.4).
 */
export function serviceNumbersOf(
  bridge: readonly BridgeListing[],
  inventory: readonly InventoryListing[],
): readonly ServiceNumber[] {
  const listed = new Map(inventory.map((listing) => [listing.number, listing]));
  return bridge.map((listing) => withSource(listing, listed.get(listing.number)));
}

function withSource(listing: BridgeListing, listed: InventoryListing | undefined): ServiceNumber {
  const base: ServiceNumberBase = {
    ...listing,
    place: placeOf(listing.number, listing.tollFree),
    international: internationalFormat(listing.number),
    national: nationalFormat(listing.number),
  };
  if (listing.shared) return { ...base, source: 'microsoft' };
  switch (listed?.kind) {
    case 'callingPlan':
      return { ...base, source: 'microsoft' };
    case 'operatorConnect':
      return { ...base, source: 'operator', operator: listed.partner ?? UNNAMED_OPERATOR };
    case 'directRouting':
      return { ...base, source: 'directRouting' };
    case 'other':
    case undefined:
      return { ...base, source: 'unknown' };
  }
}

/** Numbers that serve the reader's country before the others, otherwise as they stood. */
export function ownCountryFirst(
  numbers: readonly ServiceNumber[],
  country: CountryCode | undefined,
): readonly ServiceNumber[] {
  if (country === undefined) return numbers;
  const away = ({ place }: ServiceNumber): number => (servesCountry(place, country) ? 0 : 1);
  return numbers.toSorted((one, other) => away(one) - away(other));
}

/** Stands where the inventory knows that an operator provides the number but not its name. */
const UNNAMED_OPERATOR = '';

/** The operator's name, or undefined for every other source and for an operator without a name. */
export function operatorOf(number: ServiceNumber): string | undefined {
  return number.source === 'operator' && number.operator !== UNNAMED_OPERATOR ? number.operator : undefined;
}
