import type { Bridge } from '../tenant/tenant-file.js';
import { rows, said, textOf } from './cmdlet-result.js';
import type { Cmdlet, CmdletResult, Row } from './cmdlet-result.js';
import { digitsOf } from './number-form.js';

export const getTenant: Cmdlet = ({ tenant }) => {
  const { id, displayName, countryLetterCode, domains } = tenant.state.tenant;
  return rows([
    { TenantId: id, DisplayName: displayName, CountryLetterCode: countryLetterCode, Domains: domains },
  ]);
};

/** A tenant without audio conferencing has no bridge: the answer is empty then. */
export const getBridge: Cmdlet = ({ tenant }, { Identity, Name }) => {
  const wanted = tenant.state.bridges.filter(
    (bridge) =>
      (Identity === undefined || bridge.id === Identity) && (Name === undefined || bridge.name === Name),
  );
  return rows(wanted.map((bridge) => bridgeRow(bridge, tenant.state.tenant.id)));
};

/** The numbers of one bridge, or of all. */
export const getServiceNumbers: Cmdlet = ({ tenant }, parameters) => {
  const bridgeId = textOf(parameters, 'BridgeId');
  const wanted = tenant.state.bridges.filter(({ id }) => bridgeId === undefined || id === bridgeId);
  if (wanted.length === 0 && bridgeId !== undefined) return noBridge(bridgeId);
  return rows(
    wanted.flatMap((bridge) => bridge.serviceNumbers.map((number) => serviceNumberRow(bridge, number))),
  );
};

export function noBridge(id: string): CmdletResult {
  return said('notFound', `The conference bridge "${id}" is not found.`);
}

function bridgeRow(bridge: Bridge, tenantId: string): Row {
  const serviceNumbers = bridge.serviceNumbers.map((number) => serviceNumberRow(bridge, number));
  const byDefault = bridge.defaultServiceNumber;
  return {
    Identity: bridge.id,
    Name: bridge.name,
    DefaultServiceNumber: serviceNumbers.find(({ Number }) => Number === digitsOf(byDefault)) ?? null,
    IsDefault: bridge.isDefault,
    IsShared: false,
    Region: bridge.region ?? null,
    ServiceNumbers: serviceNumbers,
    TenantId: tenantId,
  };
}

function serviceNumberRow(bridge: Bridge, number: Bridge['serviceNumbers'][number]): Row {
  return {
    BridgeId: bridge.id,
    City: number.city ?? null,
    IsShared: number.isShared,
    Number: digitsOf(number.number),
    PrimaryLanguage: number.primaryLanguage ?? null,
    SecondaryLanguages: number.secondaryLanguages,
    Type: number.type === 'TollFree' ? 'Toll-Free' : 'Toll',
  };
}
