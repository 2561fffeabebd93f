import type { Bridge, InvitePolicy, RoutingPolicy, VoiceRoute } from '../domain/tenant/bridge.js';
import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { MeetingPolicy } from '../domain/meetings/meeting-policy.js';
import type { Unreadable } from '../domain/reading.js';
import type { Result } from '../domain/result.js';
import type { InventoryListing } from '../domain/numbers/service-number.js';

/** Reads what all organizers of a tenant share: bridges, the inventory of acquired numbers, policies and routes. */
export interface ConferencingDirectory {
  /** An empty list means that dial-in is not switched on for the tenant, not that it has no numbers. */
  bridges(): Promise<Result<readonly Bridge[], Unreadable>>;
  /** The acquired numbers that may be on a bridge. A list that broke off midway is `complete: false`. */
  inventory(): Promise<Result<Inventory, Unreadable>>;
  invitePolicies(): Promise<Result<readonly InvitePolicy[], Unreadable>>;
  routingPolicies(): Promise<Result<readonly RoutingPolicy[], Unreadable>>;
  voiceRoutes(): Promise<Result<readonly VoiceRoute[], Unreadable>>;
  /** The tenant's PSTN usages, in their order. */
  usages(): Promise<Result<readonly string[], Unreadable>>;
  meetingPolicies(): Promise<Result<readonly MeetingPolicy[], Unreadable>>;
  bridgeSettings(): Promise<Result<BridgeSettings, Unreadable>>;
}

export interface Inventory {
  readonly listings: readonly InventoryListing[];
  readonly complete: boolean;
}
