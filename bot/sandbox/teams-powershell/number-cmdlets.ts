import type { PhoneNumber, TenantState } from '../tenant/tenant-file.js';
import { rows, said } from './cmdlet-result.js';
import type { Cmdlet, CmdletResult, Row } from './cmdlet-result.js';
import { numberGiven } from './number-form.js';

const DEFAULT_ROWS = 500;
const MAX_ROWS = 1000;

/** The acquired numbers, sorted, a page at a time; Skip counts before Top. Several capabilities mean all of them. */
export const getPhoneNumberAssignment: Cmdlet = (
  { tenant },
  { Top = DEFAULT_ROWS, Skip = 0, CapabilitiesContain, TelephoneNumber },
) => {
  if (typeof TelephoneNumber === 'string') return oneNumber(tenant.state, TelephoneNumber);
  const top = Number(Top);
  const skip = Number(Skip);
  if (top < 1 || top > MAX_ROWS) return said('refused', `Top must be between 1 and ${MAX_ROWS}.`);
  if (skip < 0) return said('refused', 'Skip must be 0 or more.');
  const capabilities = typeof CapabilitiesContain === 'string' ? CapabilitiesContain.split(/\s*,\s*/) : [];
  const wanted = tenant.state.phoneNumbers
    .filter(({ capability }) => capabilities.every((each) => capability.some((held) => held === each)))
    .sort((one, other) => (one.telephoneNumber < other.telephoneNumber ? -1 : 1));
  return rows(wanted.slice(skip, skip + top).map(numberRow));
};

/** Digits with or without a plus; unlike the conferencing cmdlets, these take no tel: address. */
function oneNumber({ phoneNumbers }: TenantState, given: string): CmdletResult {
  if (/^tel:/i.test(given)) return said('refused', 'TelephoneNumber must be without "tel:".');
  const number = numberGiven(given);
  return rows(phoneNumbers.filter(({ telephoneNumber }) => telephoneNumber === number).map(numberRow));
}

function numberRow(number: PhoneNumber): Row {
  return {
    TelephoneNumber: number.telephoneNumber,
    OperatorId: number.operatorId ?? null,
    NumberType: number.numberType,
    ActivationState: number.activationState,
    AssignedPstnTargetId: number.assignedPstnTargetId,
    Capability: number.capability,
    City: number.city ?? null,
    IsoCountryCode: number.isoCountryCode ?? null,
    PstnAssignmentStatus: number.pstnAssignmentStatus,
    PstnPartnerId: number.operatorId ?? null,
    PstnPartnerName: number.pstnPartnerName ?? null,
  };
}
