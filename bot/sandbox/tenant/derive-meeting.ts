import { createHash } from 'node:crypto';
import { mayUse, providerOf } from './derive-dial-in.js';
import { effectivePolicyOf } from './effective-policy.js';
import { conferencingOf } from './held-plans.js';
import type { FileMeeting, TenantMeeting, TenantState, TenantUser } from './tenant-file.js';

const WEEK = 7 * 24 * 3_600_000;

/** Fills in what an invitation carries, the same for the same file every time. */
export function derivedMeeting(tenant: Omit<TenantState, 'meetings'>, meeting: FileMeeting): TenantMeeting {
  const threadId = meeting.threadId ?? threadOfUrl(meeting.joinWebUrl) ?? threadFor(tenant, meeting);
  const printed = printedNumbersOf(tenant, meeting.organizer);
  return {
    ...meeting,
    threadId,
    createdAt: meeting.createdAt ?? new Date(Date.parse(meeting.start) - WEEK).toISOString(),
    joinWebUrl: meeting.joinWebUrl ?? joinUrlOf(tenant.tenant.id, meeting.organizer, threadId),
    conferenceId: meeting.conferenceId ?? conferenceIdFor(tenant, meeting),
    printedTollNumbers: meeting.printedTollNumbers ?? [...printed.toll],
    printedTollFreeNumbers: meeting.printedTollFreeNumbers ?? [...printed.tollFree],
  };
}

/**
 * The numbers an invitation written now would carry: the policy's list where it has one, else the organizer's defaults;
 * only numbers on a bridge that the license may use, and no toll-free one where the policy forbids it.
 */
function printedNumbersOf(tenant: Omit<TenantState, 'meetings'>, organizerId: string): PrintedNumbers {
  const organizer = tenant.users.find((user) => user.id === organizerId);
  if (organizer === undefined || organizer.dialIn === null) return NOTHING;
  const conferencing = conferencingOf(tenant, organizer);
  if (conferencing === undefined) return NOTHING;
  const policyName = effectivePolicyOf(tenant, organizer, 'TeamsAudioConferencingPolicy').name;
  const policy = tenant.audioConferencingPolicies.find((each) => each.identity === policyName);
  // Microsoft ships this policy with every tenant, listed or not.
  const forbidden = policy?.allowTollFreeDialin === false || policyName === 'AllowTollFreeDialinFalse';
  const wanted = policy?.meetingInvitePhoneNumbers.length
    ? policy.meetingInvitePhoneNumbers
    : defaultsOf(organizer);
  const onBridge = tenant.bridges.flatMap((bridge) => bridge.serviceNumbers);
  const printed = wanted.flatMap((number) => {
    const listed = onBridge.find((each) => each.number === number);
    return listed && mayUse(conferencing, providerOf(listed, tenant.phoneNumbers)) ? [listed] : [];
  });
  const numbersOf = (type: 'Toll' | 'TollFree'): string[] =>
    printed.filter((each) => each.type === type).map((each) => each.number);
  return { toll: numbersOf('Toll'), tollFree: forbidden ? [] : numbersOf('TollFree') };
}

interface PrintedNumbers {
  readonly toll: readonly string[];
  readonly tollFree: readonly string[];
}

const NOTHING: PrintedNumbers = { toll: [], tollFree: [] };

function defaultsOf({ dialIn }: TenantUser): readonly string[] {
  return [dialIn?.serviceNumber, dialIn?.tollFreeServiceNumber].filter((each) => typeof each === 'string');
}

function threadFor(tenant: Pick<TenantState, 'tenant'>, meeting: FileMeeting): string {
  const name = Buffer.from(digest(`thread ${tenant.tenant.id} ${meeting.id}`).slice(0, 48)).toString(
    'base64url',
  );
  return `19:meeting_${name}@thread.v2`;
}

function conferenceIdFor(tenant: Pick<TenantState, 'tenant'>, meeting: FileMeeting): string {
  const spread = Number.parseInt(digest(`conference ${tenant.tenant.id} ${meeting.id}`).slice(0, 12), 16);
  return String(100_000_000 + (spread % 900_000_000));
}

/** Long form of a join link; tenant and organizer can be read from it (documented form). */
function joinUrlOf(tenantId: string, organizerId: string, threadId: string): string {
  const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: organizerId }));
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(threadId)}/0?context=${context}`;
}

function threadOfUrl(joinWebUrl: string | undefined): string | undefined {
  const encoded = /\/meetup-join\/([^/]+)\//.exec(joinWebUrl ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
