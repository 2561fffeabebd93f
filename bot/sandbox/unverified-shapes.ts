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
    otherwise:
      'the trace says that the policy comes from the tenant and not from whom it was granted; a grant to the whole tenant cannot be read back, and its change says so',
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
  filesLieInSharePoint: {
    assumed:
      'the addresses that Teams gives for a file, to fetch it from and to put it to, are below *.sharepoint.com',
    from: 'samples of contentUrl in "Send and receive files using bot"; the two other addresses are shown as placeholders',
    otherwise:
      'the answer says that the place is none that files are fetched from or put to, and nothing is sent',
  },
  consentNamesItsCard: {
    assumed: 'fileConsent/invoke carries replyToId, the id of the card that was answered',
    from: 'the page advises to remove the card and its sample of the invoke is said to be shortened',
    otherwise: 'the card stays, and pressing it again makes the file again',
  },
  nationalCloudWithCertificate: {
    assumed:
      'Connect-MicrosoftTeams finds a national cloud by the tenant when an application signs in with a certificate',
    from: 'TeamsEnvironmentName is documented with people’s sign-in only, and application sign-in is documented for GCC High and DoD',
    otherwise:
      'worker.ps1 passes TeamsEnvironmentName as soon as the installed module takes it with a certificate; else signing in fails, and the setup check says so',
  },
  secondaryLanguagesAsText: {
    assumed:
      'SecondaryLanguages takes culture ids separated by commas, and leaves them as they are where it is not given',
    from: 'the page of Set-CsOnlineDialInConferencingServiceNumber types it as one String and says: up to four, in order',
    otherwise: 'Microsoft refuses the change, with its reason',
  },
  policyInUse: {
    assumed: 'Remove-Cs…Policy refuses a policy that is granted to somebody, to a group or to the tenant',
    from: 'the admin center is documented to refuse; the cmdlets’ pages say nothing',
    otherwise: 'whoever had the policy falls back to the next one; the next sync shows it',
  },
  usageInUse: {
    assumed: 'Set-CsOnlinePstnUsage refuses to take away a usage that a route or routing policy has',
    from: 'New-CsOnlineVoiceRoute refuses usages that do not exist, so that one in use should not vanish',
    otherwise: 'routes and policies are left with a usage that leads nowhere; the next sync shows it',
  },
  operatorRouteUsages: {
    assumed:
      'New- and Set-CsOnlineVoiceRoute refuse a usage that routes with and without BridgeSourcePhoneNumber would share',
    from: 'the page says that such usages must not be shared, not what happens otherwise',
    otherwise: 'the route is made; which of the two carries a call is then Microsoft’s choice',
  },
  placesMoveDown: {
    assumed: 'a route or group grant that is given the place of another moves that one and all after it down',
    from: 'the voice route of the admin center and the rank of New-CsGroupPolicyAssignment, whose pages show lists without gaps',
    otherwise: 'two have the same place, or the call is refused; the next sync shows which',
  },
  registeredLanguage: {
    assumed: 'a number that is put on a bridge speaks en-US until its languages are set',
    from: 'the article says that a default is set when none is given, not which',
    otherwise: 'nothing changes: languages are read from the bridge',
  },
  resetPinOutput: {
    assumed: 'Set-CsOnlineDialInConferencingUser -ResetLeaderPin may print the new PIN',
    from: 'the admin center shows it once; the page of the cmdlet documents no output',
    otherwise: 'nothing changes: no output field of the cmdlet is allowed through the worker',
  },
  migrationOutput: {
    assumed: 'CreateDate of Get-CsMeetingMigrationStatus is a time that JSON prints as ISO 8601',
    from: 'the page names the property without its type',
    otherwise: 'the update is shown without the time when it was asked for',
  },
  deltaExpired: {
    assumed:
      'a link to the changes of people is followed for seven days, then refused with 410 syncStateNotFound',
    from: 'Microsoft announced the seven days in 2020 with 400 syncStateNotFound; the page of error codes has 410',
    otherwise: 'any refusal of a kept link begins the list anew, which is slower and no less right',
  },
  deltaUnknown: {
    assumed: '410 resyncRequired for a link that Microsoft does not know, as after a move of the tenant',
    from: 'the code is documented for 410 of change tracking; which one comes when is not',
    otherwise: 'any refusal of a kept link begins the list anew',
  },
  deltaPageSize: {
    assumed: '200 people on a page of changes, up to 999 with Prefer: odata.maxpagesize',
    from: 'the page documents the header and no number; $top is documented as not supported',
    otherwise: 'nothing changes but the number of requests: links are followed until there is none',
  },
  deltaRepeats: {
    assumed: 'somebody may be in two rounds of changes with the same values, and nobody in none',
    from: 'the overview says to expect replays; what order they come in is not said',
    otherwise: 'nothing changes: the last that is told of somebody counts',
  },
  userConfigurationPages: {
    assumed:
      '100 configurations on a page, at most 999 with $top, with @odata.nextLink and an opaque $skiptoken',
    from: 'the page documents $top and no number; other lists of the directory have these',
    otherwise:
      'a page that is refused as too large makes the policies unreadable, and the setup check says so; smaller pages only cost requests',
  },
  userConfigurationOrder: {
    assumed:
      'configurations come in the order of the directory, and nobody comes twice or is left out while nothing changes',
    from: 'the page documents $orderby and no default',
    otherwise: 'nothing changes: rows are joined by object id',
  },
  userConfigurationsOfEverybody: {
    assumed: 'guests and people without Teams have a configuration too, as guest and as ineligibleUser',
    from: 'accountType has a member for each of them',
    otherwise: 'nothing changes: who has no configuration has no grants of their own',
  },
  tenantWideGrantInGraph: {
    assumed:
      'effectivePolicyAssignments holds grants to a person or a group only, not what the whole tenant has',
    from: 'assignmentType has the members direct and group; the samples show nothing else',
    otherwise:
      'a row without a known assignmentType is taken for a grant of the person, or of the tenant where it says so',
  },
  userConfigurationFilter: {
    assumed: 'a list of configurations can be filtered by id with eq and by nothing else',
    from: 'the page documents $filter and no properties',
    otherwise:
      'nothing changes: the product reads one configuration by its path and everybody without a filter',
  },
  featureTypes: {
    assumed: 'Teams, AudioConferencing and PhoneSystem, by the plans that work for a person',
    from: 'free strings; the names are those of Get-CsOnlineUser',
    otherwise: 'nothing changes: licenses are read from licenseDetails, never from these',
  },
  policyTypesOfGraph: {
    assumed: 'the policy actions of Graph know all four policy types of a tenant file',
    from: 'the permission speaks of all policy type categories; the pages name three types as examples',
    otherwise:
      'a type that is refused with 400 or 404, or of which no policy is found, is granted through Teams PowerShell',
  },
  unknownPolicy: {
    assumed: 'getPolicyId answers an empty list for a name that no policy of the type has',
    from: 'the answer is a collection; no sample shows an empty one',
    otherwise: 'a refusal with 400 or 404 means the same to the product',
  },
  policyAssignmentRefusal: {
    assumed: 'userAssignments/assign changes nothing when one of its rows is wrong, and answers 400',
    from: 'the pages document 204 and no other answer, nor one for each row',
    otherwise: 'nothing changes: the product sends one row at a time',
  },
  licenseAssignmentTime: {
    assumed:
      'licenseAssignmentStates.lastUpdatedDateTime is when the license was given, not when a plan got ready',
    from: 'the property is described as the time of the last update of the state',
    otherwise: 'plans are read one by one for some people more, or some days longer',
  },
  licenseAssignmentError: {
    assumed: 'a plan in state Error shows as ActiveWithError with the error Other',
    from: 'the page lists both words and does not join them to provisioning states',
    otherwise: 'any state but Active has the plans of the person read one by one',
  },
  visibilityLag: {
    assumed:
      'lists and single reads of the directory show a change of licenses or policies at the same time, late',
    from: 'the directory is eventually consistent; no figures are published, and single reads may be sooner',
    otherwise: 'somebody may show the older license until the next sync or until they ask',
  },
  itemOfBatchWithoutConnection: {
    assumed: 'what breaks behind one item of a batch shows as 504 of that item',
    from: 'the pages show 429 and 424 for items; a connection belongs to the whole batch',
    otherwise: 'an item that is missing from the answer is asked again like one that failed',
  },
  noApplicationAccessPolicy: {
    assumed: '403 Unauthorized, "App <id> is not authorized to Get meeting on behalf of user <id>"',
    from: 'the page on application access policies shows the sentence for creating a meeting',
    otherwise: 'any 403 of a meeting is taken for a missing policy where the permission is in the token',
  },
  othersCalendar: {
    assumed: '403 ErrorAccessDenied for the calendar of somebody else with the token of a person',
    from: "the error codes of Outlook's services; the page of calendarView shows none",
    otherwise: 'nothing changes: the product asks for the calendar under /me only',
  },
  throttledSignIn: {
    assumed: 'Entra slows sign-ins down with 429, temporarily_unavailable and AADSTS90055',
    from: 'the list of AADSTS codes names 90055 for too many requests; no page shows the whole answer',
    otherwise:
      'people read that the directory does not answer, in place of that it asks to be called less often',
  },
  federatedRefusal: {
    assumed: '401 invalid_client with AADSTS700213 for a managed identity that the app does not trust',
    from: 'the list of AADSTS codes; status and error name are those of other wrong client credentials',
    otherwise:
      'nothing changes: whatever the app is refused for is said to be a failed sign-in of Bridgekeeper',
  },
  exchangeToken: {
    assumed: 'a managed identity’s exchange token is issued by the v2 issuer, with its object id as subject',
    from: 'the page on trusting a managed identity says which issuer and subject the federated credential names',
    otherwise:
      'the credential on the app registration is set to what the token says; the product never reads it',
  },
  mailboxMissing: {
    assumed: 'calendarView answers 404 to somebody without a mailbox in Exchange Online',
    from: 'the code MailboxNotEnabledForRESTAPI is documented; its status is seen in public threads only',
    otherwise: 'people read that the meeting service does not answer, in place of that they have no calendar',
  },
  signInWithoutConnection: {
    assumed:
      'Teams fetches a token for any tokenExchangeResource that is the application ID URI of the manifest with the scope access_as_user, names our id and the connection of the card in signin/tokenExchange, and looks up no connection of the bot',
    from: 'TeamsBotSsoPrompt of TeamsFx (OfficeDev/teams-toolkit, packages/sdk/src/bot/teamsBotSsoPrompt.ts) worked so; Microsoft’s pages show it with an OAuth connection only, and there without the scope',
    otherwise:
      'Teams shows the card with its button, which asks for consent; if a token still does not come, people are sent to My meetings in the tab',
  },
  signInOfManagedIdentityBot: {
    assumed:
      'the token is for the app registration of webApplicationInfo even where the bot is a managed identity with another id',
    from: 'Microsoft’s pages have one id for both; the manifest keeps botId and webApplicationInfo apart',
    otherwise: 'signin/failure comes, and people are sent to My meetings in the tab',
  },
  signInCardButton: {
    assumed:
      'a signin button opens any page of validDomains, and its notifySuccess comes back as signin/verifyState with that text as state',
    from: 'the initiateLoginEndpoint of TeamsFx’s prompt; pages with a connection show token.botframework.com only',
    otherwise: 'who has agreed asks again, and is signed in without the card',
  },
  joinAddressComparedAsText: {
    assumed: 'JoinWebUrl eq compares the address letter by letter, capitals of its escapes included',
    from: 'the page shows the address encoded and says nothing of other spellings',
    otherwise: 'nothing changes: the address is tried as it was pasted and in both spellings',
  },
  attendeesWithoutGroups: {
    assumed: 'participants.attendees has people who were invited by name, with id and sign-in name',
    from: 'meetingParticipantInfo; a thread says that people invited through a distribution list may not look a meeting up',
    otherwise: 'whoever is not listed is told to ask the organizer or in the chat of the meeting',
  },
  calendarWithoutDialIn: {
    assumed:
      'Calendars.ReadBasic shows onlineMeeting, because it is neither body nor attachment nor extension',
    from: 'the description of the permission names what is left out, with “such as”',
    otherwise: 'meetings show without dial-in; Calendars.Read has to be granted in its place',
  },
} as const satisfies Record<string, UnverifiedShape>;
