import type { BridgeSettings } from './bridge-settings.js';
import type { MeetingPolicy } from '../meetings/meeting-policy.js';
import type { E164 } from '../numbers/phone-number.js';
import type { Reading } from '../reading.js';
import type { BridgeListing, InventoryListing, ServiceNumber } from '../numbers/service-number.js';
import { serviceNumbersOf } from '../numbers/service-number.js';

/** A conferencing bridge as the tenant has it. Every tenant has one once audio conferencing is on; a second is rare. */
export interface Bridge {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** Also the caller ID of calls out that Microsoft carries. */
  readonly defaultNumber: E164 | undefined;
  readonly numbers: readonly BridgeListing[];
}

/** A TeamsAudioConferencingPolicy: which numbers invites print, in this order, and whether toll-free may be used at all. */
export interface InvitePolicy {
  readonly name: string;
  readonly numbers: readonly E164[];
  readonly allowTollFree: boolean;
}

/** An OnlineAudioConferencingRoutingPolicy: the PSTN usages whose routes may carry calls out of meetings. */
export interface RoutingPolicy {
  readonly name: string;
  readonly usages: readonly string[];
}

/**
 * A voice route: which numbers it matches, for which usages, and what carries the call: the operator of a number of the
 * bridge, or the tenant's own gateways, never both.
 */
export interface VoiceRoute {
  readonly name: string;
  readonly priority: number;
  readonly pattern: string;
  readonly usages: readonly string[];
  readonly bridgeSourceNumber: E164 | undefined;
  readonly gateways: readonly string[];
}

/** The part of the tenant that all organizers share. An empty list of bridges means that dial-in is not switched on. */
export interface Conferencing {
  readonly bridges: Reading<readonly Bridge[]>;
  readonly inventory: Reading<readonly InventoryListing[]>;
  readonly invitePolicies: Reading<readonly InvitePolicy[]>;
  readonly routingPolicies: Reading<readonly RoutingPolicy[]>;
  readonly voiceRoutes: Reading<readonly VoiceRoute[]>;
  /** PSTN usages: the words that tie routes to routing policies. */
  readonly usages: Reading<readonly string[]>;
  readonly meetingPolicies: Reading<readonly MeetingPolicy[]>;
  /** One set for all bridges of the tenant. */
  readonly bridgeSettings: Reading<BridgeSettings>;
}

/** The conferencing facts with the numbers joined to their sources once, so that answering costs no join. */
export interface JoinedConferencing extends Conferencing {
  /** Every number of every bridge, in bridge order. */
  readonly serviceNumbers: readonly ServiceNumber[];
}

export function joinConferencing(facts: Conferencing): JoinedConferencing {
  const listings = facts.bridges.known ? facts.bridges.value.flatMap((bridge) => bridge.numbers) : [];
  const inventory = facts.inventory.known ? facts.inventory.value : [];
  return { ...facts, serviceNumbers: serviceNumbersOf(listings, inventory) };
}

/** The organizer's bridge: the one their settings name, else the default one. */
export function bridgeFor(bridges: readonly Bridge[], bridgeId: string | undefined): Bridge | undefined {
  return (
    bridges.find((bridge) => bridge.id === bridgeId) ??
    bridges.find((bridge) => bridge.isDefault) ??
    bridges[0]
  );
}

/** A name as policies are compared: Microsoft prints custom ones with the prefix "Tag:" and leaves it out elsewhere. */
export function policyNamed<P extends { readonly name: string }>(
  policies: readonly P[],
  name: string,
): P | undefined {
  const wanted = bareName(name);
  return policies.find((policy) => bareName(policy.name) === wanted);
}

function bareName(name: string): string {
  return name.replace(/^Tag:/i, '').toLowerCase();
}
