import type { SandboxTenant } from '../tenant/tenant.js';
import { conferencingOf } from '../tenant/held-plans.js';
import type { DialIn, TenantState, TenantUser } from '../tenant/tenant-file.js';
import { neededText, rows, said, textOf } from './cmdlet-result.js';
import type { Cmdlet, CmdletResult, Parameters, Row } from './cmdlet-result.js';
import { digitsOf, numberGiven } from './number-form.js';

/** Licensed people only, and of those only the ones Microsoft lists; without Identity, all of them. */
export const getDialInUser: Cmdlet = ({ tenant }, { Identity, ResultSize }) => {
  if (typeof Identity !== 'string') {
    const everybody = tenant.state.users
      .map((user) => userRow(tenant, user))
      .filter((row) => row !== undefined);
    return rows(typeof ResultSize === 'number' ? everybody.slice(0, ResultSize) : everybody);
  }
  const person = tenant.person(Identity);
  const row = person && userRow(tenant, person);
  return row === undefined ? notFound(Identity) : rows([row]);
};

/** Verifies the license and that each number is on the person's bridge and of the right kind, as its page says. */
export const setDialInUser: Cmdlet = ({ tenant }, parameters) => {
  const identity = neededText(parameters, 'Identity');
  const person = tenant.person(identity);
  if (person === undefined) return notFound(identity);
  if (dialInOf(tenant.state, person) === undefined) {
    return said('refused', `The user ${identity} is not licensed for audio conferencing.`);
  }
  if (parameters['SendEmailToAddress'] !== undefined && parameters['SendEmail'] !== true) {
    return said('refused', 'SendEmailToAddress must be used together with SendEmail.');
  }
  const toll = numberFor({ tenant, person, parameters }, 'ServiceNumber');
  const tollFree = numberFor({ tenant, person, parameters }, 'TollFreeServiceNumber');
  if (typeof toll === 'object') return toll;
  if (typeof tollFree === 'object') return tollFree;
  tenant.change(({ users }) => {
    const dialIn = users.find(({ id }) => id === person.id)?.dialIn;
    if (!dialIn) return;
    if (toll !== undefined) dialIn.serviceNumber = toll;
    if (tollFree !== undefined) dialIn.tollFreeServiceNumber = tollFree;
  });
  // Microsoft shows a new PIN once to whoever resets it. No output field is asked for, so that it goes no further than here.
  return rows(parameters['ResetLeaderPin'] === true ? [{ LeaderPin: '48213' }] : []);
};

const KINDS = { ServiceNumber: 'Toll', TollFreeServiceNumber: 'TollFree' } as const;

interface Setting {
  readonly tenant: SandboxTenant;
  readonly person: TenantUser;
  readonly parameters: Parameters;
}

/** The wanted number as +E.164; undefined where none is wanted; why not, where Microsoft would refuse it. */
function numberFor(
  { tenant, person, parameters }: Setting,
  name: keyof typeof KINDS,
): string | CmdletResult | undefined {
  const wanted = textOf(parameters, name);
  if (wanted === undefined) return undefined;
  const number = numberGiven(wanted);
  if (number === undefined)
    return said('refused', `Cannot process argument ${name}: it must be a telephone number.`);
  const bridge = tenant.state.bridges.find(({ id }) => id === person.dialIn?.bridgeId);
  const listed = bridge?.serviceNumbers.find((each) => each.number === number);
  if (listed === undefined) {
    return said('refused', `The service number ${wanted} is not assigned to the user's conference bridge.`);
  }
  if (listed.type !== KINDS[name]) {
    const kind = KINDS[name] === 'Toll' ? 'toll' : 'toll-free';
    return said('refused', `The service number ${wanted} is not a ${kind} number.`);
  }
  return number;
}

function dialInOf(state: TenantState, person: TenantUser): DialIn | undefined {
  if (!person.dialInListed || conferencingOf(state, person) === undefined) return undefined;
  return person.dialIn ?? undefined;
}

function userRow(tenant: SandboxTenant, person: TenantUser): Row | undefined {
  const dialIn = dialInOf(tenant.state, person);
  if (dialIn === undefined) return undefined;
  const policy = tenant.effectivePolicy(person.id, 'TeamsAudioConferencingPolicy').name;
  const invite = tenant.state.audioConferencingPolicies.find(({ identity }) => identity === policy);
  return {
    Identity: person.id,
    SipAddress: `sip:${person.userPrincipalName}`,
    BridgeId: dialIn.bridgeId,
    BridgeName: tenant.state.bridges.find(({ id }) => id === dialIn.bridgeId)?.name ?? null,
    ServiceNumber: digitsOf(dialIn.serviceNumber),
    TollFreeServiceNumber: digitsOf(dialIn.tollFreeServiceNumber),
    AllowTollFreeDialIn: invite?.allowTollFreeDialin ?? true,
    // One ID a meeting since 2022: people have none of their own any more.
    ConferenceId: null,
    Tenant: tenant.state.tenant.id,
  };
}

function notFound(identity: string): CmdletResult {
  return said('notFound', `Management object not found for identity "${identity}".`);
}
