import type { Door } from '../domain/authority.js';
import type { Instant } from '../domain/instant.js';
import type { OrganizerRequest, RequestState } from '../domain/requests/organizer-request.js';

/** Keeps what organizers ask for, each state together with its audit entry. */
export interface Requests {
  /**
   * Keeps a new one. While an equal one of the same person is open that is answered instead, so that asking twice is asking
   * once; undefined when the person has `most` open already.
   */
  keep(
    request: OrganizerRequest,
    kept: { readonly door: Door; readonly most: number },
  ): Promise<Kept | undefined>;
  find(tenantId: string, id: string): Promise<OrganizerRequest | undefined>;
  /** The open ones of a tenant, the oldest first. */
  open(tenantId: string, limit: number): Promise<readonly OrganizerRequest[]>;
  /** Those of one person, the newest first. */
  ofPerson(tenantId: string, userId: string, limit: number): Promise<readonly OrganizerRequest[]>;
  /** The one that a proposal was made for. */
  ofProposal(tenantId: string, proposalId: string): Promise<OrganizerRequest | undefined>;
  /** Notes the proposal that is made for an open one. */
  propose(tenantId: string, id: string, proposalId: string): Promise<void>;
  /** Brings one from a state into another; false when it was not in the first any more. */
  move(moved: RequestMove): Promise<boolean>;
  /** Notes that administrators were told. */
  told(tenantId: string, id: string, at: Instant): Promise<void>;
  /** Open ones that no administrator was told of, because the product stopped in between. */
  untold(tenantId: string): Promise<readonly OrganizerRequest[]>;
}

export interface Kept {
  readonly request: OrganizerRequest;
  readonly isNew: boolean;
}

export interface RequestMove {
  readonly tenantId: string;
  readonly id: string;
  readonly from: RequestState;
  readonly to: RequestState;
  readonly by: string;
  readonly door: Door | 'queue';
  readonly at: Instant;
}
