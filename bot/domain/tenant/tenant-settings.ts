import type { CountryCode } from '../numbers/phone-number.js';

/** What an administrator has set for the tenant. A new installation may not write. */
export interface TenantSettingsValue {
  /** The stop switch: without it nothing is changed, and what runs rests. */
  readonly writing: boolean;
  /** Microsoft does not publish the plan ids of Operator Connect Conferencing. */
  readonly operatorConnectPlanIds: readonly string[];
  /** How many organizers one change may be about at most. */
  readonly largestChange: number;
  /** Whether a second person approves what is risky. */
  readonly secondPerson: 'never' | 'risky';
  /** Administrators whose reach the tenant narrows to organizers of some countries. */
  readonly countryAdministrators: readonly CountryAdministrator[];
}

export interface CountryAdministrator {
  readonly userId: string;
  readonly countries: readonly CountryCode[];
}

export const DEFAULT_SETTINGS: TenantSettingsValue = {
  writing: false,
  operatorConnectPlanIds: [],
  largestChange: 10_000,
  secondPerson: 'never',
  countryAdministrators: [],
};
