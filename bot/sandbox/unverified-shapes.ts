/** A shape that Microsoft's documentation leaves open. */
interface UnverifiedShape {
  readonly assumed: string;
  /** What the assumption rests on. */
  readonly from: string;
  /** What the product says or does if it is otherwise. */
  readonly otherwise: string;
}

/** Every shape of the simulated Microsoft cloud that no document settles, in one place. */
export const UNVERIFIED = {
  operatorIdOfMicrosoft: {
    assumed: '00000000-0000-0000-0000-000000000000',
    from: 'numberAssignment.operatorId may not be null, and no sample shows a number that Microsoft provides',
    otherwise: 'nothing changes: the source of a number is told by numberType, never by this id',
  },
  numberAssignmentsNextLink: {
    assumed: 'the list carries @odata.nextLink with $skip while more numbers follow',
    from: 'the page documents $top and $skip; no sample shows a next link',
    otherwise: 'a list without next link counts as whole after a page that is not full',
  },
  conferenceAssignedTarget: {
    assumed: 'assignmentTargetId of a number on a bridge is the id of the bridge',
    from: 'the sample shows a GUID there and does not say of what',
    otherwise: 'nothing changes: which numbers are on a bridge is read from the bridge',
  },
  tenantWideGrant: {
    assumed:
      'Get-CsUserPolicyAssignment shows a policy granted to the whole tenant as a source with AssignmentType Tenant',
    from: 'the cmdlet page names only Direct and Group, and a tenant-wide grant has to show somewhere',
    otherwise: 'the trace says that the policy comes from the tenant and not from whom it was granted',
  },
  meetingNotFound: {
    assumed: '404 NotFound for a meeting id that the organizer does not have',
    from: 'the page documents only the refusal of a look-up by join address (403 Forbidden, 3003)',
    otherwise: 'the answer says that the meeting may not be read, in place of that it does not exist',
  },
  dialInUrl: {
    assumed: 'https://dialin.teams.microsoft.com/<id>?id=<conference id>, with the bridge id for <id>',
    from: 'samples of onlineMeeting.audioConferencing.dialinUrl; what the GUID is, is not said',
    otherwise: 'nothing changes: the address is shown as it comes and never built by the product',
  },
} as const satisfies Record<string, UnverifiedShape>;
