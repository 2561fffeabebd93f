/**
 * Answers as Microsoft's reference pages show them, by operation: shapes and formats of the pages, with names, numbers and ids
 * of nobody. Where pages and metadata differ, both are here.
 */
const USER = {
  businessPhones: ['+1 425 555 0109'],
  displayName: 'Adele Vance',
  givenName: 'Adele',
  jobTitle: null,
  mail: 'AdeleV@contoso.com',
  mobilePhone: null,
  officeLocation: '18/2111',
  preferredLanguage: 'en-US',
  surname: 'Vance',
  userPrincipalName: 'AdeleV@contoso.com',
  id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
};
const CONTEXT = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sample' };

const CONFIGURATION = {
  id: '2c12b9a1-1c66-4a6b-9d4b-5b1a0a2f7a11',
  tenantId: '1fd30bc3-d1cb-4b1f-8b77-6b6a4a1e5f90',
  userPrincipalName: 'AdeleV@contoso.com',
  accountType: 'user',
  isEnterpriseVoiceEnabled: false,
  featureTypes: ['Teams', 'CallingPlan'],
  telephoneNumbers: [{ telephoneNumber: '+12065550100', assignmentCategory: 'primary' }],
  effectivePolicyAssignments: [
    {
      policyType: 'TeamsMeetingPolicy',
      policyAssignment: {
        displayName: 'AllOn',
        assignmentType: 'direct',
        policyId: 'J93PzVvQ0kSxX3QeS1d0cg2',
        groupId: null,
      },
    },
  ],
  createdDateTime: '2025-01-07T09:08:50.9115993Z',
  modifiedDateTime: '2025-01-08T09:08:50.9115993Z',
};

const MEETING = {
  id: 'MSoyYzEyYjlhMS0xYzY2LTRhNmItOWQ0Yi01YjFhMGEyZjdhMTEqMCoqMTk6bWVldGluZ18xQHRocmVhZC52Mg==',
  subject: 'Review',
  startDateTime: '2026-11-22T10:00:00Z',
  endDateTime: '2026-11-22T11:00:00Z',
  joinWebUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1%40thread.v2/0?context=%7b%7d',
  audioConferencing: {
    conferenceId: '999999999',
    dialinUrl: 'https://dialin.teams.microsoft.com/87d349ed-44d7-43e1-9a83-5f2406dee5bd?id=999999999',
    tollNumber: '+1 206-485-3005',
    tollNumbers: ['+1 206-485-3005'],
    tollFreeNumber: null,
    tollFreeNumbers: [],
  },
};

const EVENT = {
  id: 'AAMkAGIAAAoZDOFAAA=',
  subject: 'Review',
  isOrganizer: true,
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  start: { dateTime: '2026-11-22T10:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-11-22T11:00:00.0000000', timeZone: 'UTC' },
  organizer: { emailAddress: { name: 'Adele Vance', address: 'AdeleV@contoso.com' } },
  onlineMeeting: {
    joinUrl: MEETING.joinWebUrl,
    conferenceId: '291633251',
    tollNumber: '+1 323-555-0166',
    tollFreeNumbers: ['+1 833-555-0120'],
    phones: null,
    quickDial: 'tel:+13235550166,,291633251#',
  },
};

const PLAN = {
  servicePlanId: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40',
  servicePlanName: 'MCOMEETADV',
  provisioningStatus: 'Success',
  appliesTo: 'User',
};
const GROUP = { id: '11111111-2222-4333-8444-555555555555', displayName: 'Sales', isAssignableToRole: null };

/** `METHOD path` → bodies that are right. */
export const GOOD_SAMPLES: Readonly<Record<string, readonly object[]>> = {
  'GET /users': [
    { ...CONTEXT, value: [USER], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=x' },
  ],
  'GET /users/delta': [
    {
      ...CONTEXT,
      '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x',
      value: [
        { displayName: 'Testuser7', id: '25dcffff-959e-4ece-9973-e5d9b800e8cc' },
        { id: '8ffff70c-1c63-4860-b963-e34ec660931d', '@removed': { reason: 'changed' } },
      ],
    },
  ],
  'GET /users/{user-id}': [{ ...CONTEXT, ...USER }],
  'GET /users/{user-id}/licenseDetails': [
    {
      ...CONTEXT,
      value: [
        {
          id: 'x',
          skuId: '0c266dff-15dd-4b49-8397-2bb16070ed52',
          skuPartNumber: 'MCOMEETADV',
          servicePlans: [PLAN],
        },
      ],
    },
  ],
  'GET /users/{user-id}/transitiveMemberOf/microsoft.graph.group': [
    { ...CONTEXT, '@odata.count': 1, value: [GROUP] },
  ],
  'GET /users/{user-id}/transitiveMemberOf/microsoft.graph.directoryRole': [
    {
      ...CONTEXT,
      value: [
        {
          id: '43a63cc2-582b-4d81-a79d-1591f91d5558',
          displayName: 'Teams Administrator',
          description: null,
          roleTemplateId: '69091246-20e8-4a56-aa4d-066075b2a7a8',
          deletedDateTime: null,
        },
      ],
    },
  ],
  'GET /subscribedSkus': [
    {
      ...CONTEXT,
      value: [
        {
          id: '48a80680-7326-48cd-9935-b556b81d3a4e_0c266dff-15dd-4b49-8397-2bb16070ed52',
          accountId: '48a80680-7326-48cd-9935-b556b81d3a4e',
          accountName: 'contoso',
          appliesTo: 'User',
          capabilityStatus: 'Enabled',
          consumedUnits: 14,
          prepaidUnits: { enabled: 25, suspended: 0, warning: 0, lockedOut: 0 },
          servicePlans: [PLAN],
          skuId: '0c266dff-15dd-4b49-8397-2bb16070ed52',
          skuPartNumber: 'MCOMEETADV',
          subscriptionIds: ['228c5497-48c8-4f43-8c42-2cb5a8a47f0a'],
        },
      ],
    },
  ],
  'GET /roleManagement/directory/roleAssignments': [
    {
      ...CONTEXT,
      value: [
        {
          id: 'lAPpYvVpN0KRkAEhdxReEJC2sEqbR_9Hr48lds9SGHI-1',
          principalId: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
          directoryScopeId: '/',
          appScopeId: null,
          roleDefinitionId: '69091246-20e8-4a56-aa4d-066075b2a7a8',
        },
      ],
    },
  ],
  'GET /admin/teams/userConfigurations': [{ ...CONTEXT, value: [CONFIGURATION] }],
  'GET /admin/teams/userConfigurations/{teamsUserConfiguration-id}': [
    { ...CONTEXT, ...CONFIGURATION },
    { ...CONTEXT, value: CONFIGURATION },
  ],
  "GET /admin/teams/policy/getPolicyId(type='{type}',name='{name}')": [
    { ...CONTEXT, value: [{ name: 'Tag:AllOn', policyId: 'VnMAcVvQ0kSxX3QeS1d0cg2' }] },
    { ...CONTEXT, value: [] },
  ],
  'GET /admin/teams/telephoneNumberManagement/numberAssignments': [
    {
      ...CONTEXT,
      value: [
        {
          id: 'MDAxOWFkYmN8KzEyMDU1NTUwMTAw',
          telephoneNumber: '+12055550100',
          operatorId: '0019adbc-0000-4000-8000-000000000000',
          numberType: 'operatorConnect',
          activationState: 'activated',
          capabilities: ['conferenceAssignment'],
          assignmentStatus: 'conferenceAssigned',
          assignmentTargetId: '207a6836-0000-4000-8000-000000000000',
          assignmentCategory: null,
          numberSource: 'online',
          portInStatus: null,
          isoCountryCode: 'US',
          city: 'Clanton',
          locationId: null,
          civicAddressId: null,
          networkSiteId: null,
          supportedCustomerActions: ['locationUpdate', 'release'],
          reverseNumberLookupOptions: [],
        },
      ],
    },
  ],
  'GET /users/{user-id}/onlineMeetings': [{ ...CONTEXT, value: [MEETING] }],
  'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}': [{ ...CONTEXT, ...MEETING }],
  'GET /me/onlineMeetings': [{ ...CONTEXT, value: [MEETING] }],
  'GET /me/onlineMeetings/{onlineMeeting-id}': [{ ...CONTEXT, ...MEETING }],
  'GET /users/{user-id}/calendarView': [{ ...CONTEXT, value: [EVENT] }],
  'GET /me/calendarView': [{ ...CONTEXT, value: [EVENT] }],
  'GET /chats/{chat-id}': [
    {
      ...CONTEXT,
      id: '19:meeting_1@thread.v2',
      topic: 'Review',
      chatType: 'meeting',
      createdDateTime: '2026-11-20T10:00:00.000Z',
      onlineMeetingInfo: {
        calendarEventId: null,
        joinWebUrl: MEETING.joinWebUrl,
        organizer: {
          id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
          displayName: null,
          userIdentityType: 'aadUser',
        },
      },
    },
  ],
  'GET /organization': [
    {
      ...CONTEXT,
      value: [
        { id: '84841066-274d-4ec0-a5c1-276be684bdd3', displayName: 'Contoso', countryLetterCode: 'US' },
      ],
    },
  ],
  'GET /groups': [{ ...CONTEXT, value: [{ id: USER.id, displayName: 'Sales EMEA' }] }],
  'GET /groups/{group-id}/members': [
    { ...CONTEXT, value: [{ '@odata.type': '#microsoft.graph.user', ...USER }] },
  ],
  'GET /groups/{group-id}/members/microsoft.graph.user': [{ ...CONTEXT, value: [USER] }],
};

/** An older page of onlineMeeting spells ConferenceId; the description does not know it, the product reads it. */
export const OLD_MEETING = {
  ...MEETING,
  audioConferencing: { ConferenceId: '999 999 999', tollNumber: '+1 206-485-3005', tollFreeNumber: null },
};

/** Both forms of one Teams configuration. */
export const CONFIGURATIONS = { bare: CONFIGURATION, wrapped: { ...CONTEXT, value: CONFIGURATION } };

/** What Graph refuses with, as documented: status, code, and what the product takes it for. */
export const REFUSALS = [
  [400, 'Request_BadRequest', 'refused'],
  [400, 'Request_UnsupportedQuery', 'refused'],
  [401, 'InvalidAuthenticationToken', 'signInFailed'],
  [403, 'Authorization_RequestDenied', 'forbidden'],
  [403, 'Forbidden', 'forbidden'],
  [403, 'Unauthorized', 'forbidden'],
  [404, 'Request_ResourceNotFound', 'notFound'],
  [400, 'syncStateNotFound', 'expired'],
  [410, 'syncStateNotFound', 'expired'],
  [410, 'resyncRequired', 'expired'],
  [429, 'TooManyRequests', 'throttled'],
  [503, 'serviceNotAvailable', 'down'],
  [504, 'gatewayTimeout', 'down'],
] as const;
