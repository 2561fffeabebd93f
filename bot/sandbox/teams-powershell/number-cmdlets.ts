import type { PhoneNumber } from '../tenant/tenant-file.js';
import { rows, said } from './cmdlet-result.js';
import type { Cmdlet, Row } from './cmdlet-result.js';

const DEFAULT_ROWS = 500;
const MAX_ROWS = 1000;

/** The acquired numbers, sorted, a page at a time; Skip counts before Top. Several capabilities mean all of them. */
export const getPhoneNumberAssignment: Cmdlet = (
  { tenant },
  { Top = DEFAULT_ROWS, Skip = 0, CapabilitiesContain },
) => {
  const top = Number(Top);
  const skip = Number(Skip);
  if (top < 1 || top > MAX_ROWS) return said('refused', `Top must be between 1 and ${MAX_ROWS}.`);
  if (skip < 0) return said('refused', 'Skip must not be negative.');
  const capabilities = typeof CapabilitiesContain === 'string' ? CapabilitiesContain.split(/\s*,\s*/) : [];
  const wanted = tenant.state.phoneNumbers
    .filter(({ capability }) => capabilities.every((each) => capability.some((held) => held === each)))
    .sort((one, other) => (one.telephoneNumber < other.telephoneNumber ? -1 : 1));
  return rows(wanted.slice(skip, skip + top).map(numberRow));
};

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
