/** Why a permission could not be tried. */
const UNTOLD =
  '{cause, select, signInFailed {The app could not sign in.} throttled {Microsoft Graph asks to be called less often.} late {Microsoft Graph did not answer in time.} down {Microsoft Graph does not answer.} other {Microsoft Graph answered in a way that nobody expects.}}';

/** The check of the setup: for each thing what was found, and for what is not good what to do. Read by administrators. */
export const setup = {
  'setup.verdict.good': 'Everything works.',
  'setup.verdict.attention':
    'Everything works; {attention, plural, one {one thing wants} other {# things want}} a look.',
  'setup.verdict.some':
    'Everything works except {bad, plural, one {one thing} other {# things}}{unknown, plural, =0 {} one {; one more could not be told} other {; # more could not be told}}.',
  'setup.verdict.untold':
    'What could be checked works; {unknown, plural, one {one thing} other {# things}} could not be told.',
  'setup.verdict.many':
    '{bad, plural, =0 {Nothing is known to be broken} one {One thing does not work} other {# things do not work}}, and {unknown, plural, one {one} other {#}} of {all, number} could not be told.',

  'setup.mark.good': 'Works',
  'setup.mark.attention': 'Wants a look',
  'setup.mark.bad': 'Does not work',
  'setup.mark.off': 'Not switched on',
  'setup.mark.unknown': 'Could not be told',
  'setup.line': '{mark}: {title}',
  'setup.todo': 'What to do: {todo}',
  'setup.who': 'Who: {who}',
  'setup.without': 'Without it: {without}',
  'setup.at': 'Checked on {time}. Nothing was changed.',
  'setup.problems.none': 'Nothing needs to be done.',
  'setup.works': 'What works',
  'setup.off': 'What is not switched on',
  'setup.button.works': 'What works ({count, number})',
  'setup.button.off': 'What is not switched on ({count, number})',

  'setup.without.directory':
    'people, licenses and roles are not known for certain, so most questions cannot be answered.',
  'setup.without.bridge': 'numbers of the bridge and of people cannot be read; licenses still can.',
  'setup.without.writing': 'nothing can be changed; everything can still be read.',
  'setup.without.meetings': 'conference IDs and “share the dial-in” do not work; everything else does.',
  'setup.without.calendar': 'people do not see their own meetings in the tab.',

  'setup.who.host': 'whoever runs Bridgekeeper’s server',
  'setup.who.privilegedRoleAdministrator': 'Privileged Role Administrator',
  'setup.who.cloudApplicationAdministrator': 'Cloud Application Administrator',

  'setup.check.configuration': 'Settings',
  'setup.found.configuration.good': 'All settings can be used.',
  'setup.found.configuration.wrong': '{lines} Everything else depends on them and was not looked at.',
  'setup.todo.configuration.wrong':
    'Put these settings right (the install guide lists them), then check again.',

  'setup.check.signIn': 'Sign-in to Microsoft',
  'setup.found.signIn.good': 'Microsoft Entra gave the app a token for Microsoft Graph.',
  'setup.found.signIn.refused':
    'Microsoft Entra refused the app’s sign-in{code, select, none {} other { ({code})}}. Whatever is read through Microsoft Graph could not be told for that reason.',
  'setup.todo.signIn.refused':
    'Check TENANT_ID, APP_ID and the certificate or managed identity against the app registration.',
  'setup.found.signIn.unreachable': 'Nobody answered the app’s sign-in within seconds.',
  'setup.todo.signIn.unreachable':
    'Check that the server reaches login.microsoftonline.com over https, and with a managed identity that it runs in Azure.',

  'setup.check.certificate': 'Certificate',
  'setup.found.certificate.good': 'Valid for {days, plural, one {one more day} other {# more days}}.',
  'setup.found.certificate.soon':
    'Valid for only {days, plural, =0 {hours} one {one more day} other {# more days}}.',
  'setup.todo.certificate.soon':
    'Upload a new certificate to the app registration, then change CERTIFICATE_PATH and CERTIFICATE_THUMBPRINT. Both can be there until then.',
  'setup.found.certificate.expired': 'Expired {days, plural, =0 {today} one {yesterday} other {# days ago}}.',
  'setup.todo.certificate.expired':
    'Upload a new certificate to the app registration, then change CERTIFICATE_PATH and CERTIFICATE_THUMBPRINT and restart.',
  'setup.found.certificate.notYet': 'Not valid yet.',
  'setup.todo.certificate.notYet': 'Check the server’s clock, or use a certificate that is valid today.',
  'setup.found.certificate.otherThumbprint':
    'The file holds another certificate than CERTIFICATE_THUMBPRINT names.',
  'setup.todo.certificate.otherThumbprint':
    'Set CERTIFICATE_THUMBPRINT to the thumbprint of the certificate in CERTIFICATE_PATH, or the path to the right file.',
  'setup.found.certificate.otherKey':
    'The private key in the file does not belong to the certificate, or is missing.',
  'setup.todo.certificate.otherKey': 'Put the certificate and its own private key into one PEM file.',
  'setup.found.certificate.keyOnly':
    'The file holds a private key without its certificate, so nobody can tell how long it is valid, and Teams PowerShell cannot use it.',
  'setup.todo.certificate.keyOnly': 'Add the certificate to the PEM file.',
  'setup.found.certificate.unreadable':
    'The file holds neither a certificate nor a private key that can be read.',
  'setup.todo.certificate.unreadable':
    'Make CERTIFICATE_PATH name a PEM file with the certificate and its private key, without a password.',
  'setup.found.certificate.notUsed': 'A managed identity signs in, so no certificate can expire.',

  'setup.check.clock': 'Clock',
  'setup.found.clock.good': 'Within two minutes of Microsoft’s.',
  'setup.found.clock.drifting':
    '{minutes, plural, one {One minute} other {# minutes}} {way, select, ahead {ahead of} other {behind}} Microsoft’s. From five minutes on, sign-ins fail.',
  'setup.todo.clock.drifting': 'Let the server set its clock from the network (NTP).',
  'setup.found.clock.wrong':
    '{minutes, plural, one {One minute} other {# minutes}} {way, select, ahead {ahead of} other {behind}} Microsoft’s, so tokens are refused.',
  'setup.todo.clock.wrong': 'Let the server set its clock from the network (NTP), then restart Bridgekeeper.',
  'setup.found.clock.untold': 'Microsoft Graph did not answer, so the clocks could not be compared.',

  'setup.check.directoryPeople': 'Permission User.Read.All',
  'setup.found.directoryPeople.good': 'People can be looked up.',
  'setup.found.directoryPeople.notGranted': 'Microsoft Graph does not let the app look people up.',
  'setup.todo.directoryPeople.notGranted':
    'Grant the application permission User.Read.All and consent to it.',
  'setup.found.directoryPeople.untold': UNTOLD,

  'setup.check.directoryLicenses': 'Permission LicenseAssignment.Read.All',
  'setup.found.directoryLicenses.good': 'Licenses and the plans in them can be read.',
  'setup.found.directoryLicenses.notGranted': 'Microsoft Graph does not let the app read licenses.',
  'setup.todo.directoryLicenses.notGranted':
    'Grant the application permission LicenseAssignment.Read.All and consent to it.',
  'setup.found.directoryLicenses.untold': UNTOLD,

  'setup.check.directoryRoles': 'Permission RoleManagement.Read.Directory',
  'setup.found.directoryRoles.good': 'Directory roles can be read, so administrators are known.',
  'setup.found.directoryRoles.notGranted':
    'Microsoft Graph does not let the app read directory roles, so nobody counts as an administrator.',
  'setup.todo.directoryRoles.notGranted':
    'Grant the application permission RoleManagement.Read.Directory and consent to it.',
  'setup.found.directoryRoles.untold': UNTOLD,

  'setup.check.teamsConfigurations': 'Permission TeamsUserConfiguration.Read.All',
  'setup.found.teamsConfigurations.good': 'The policies that were granted to people can be listed.',
  'setup.found.teamsConfigurations.notGranted':
    'Microsoft Graph does not let the app list the policies that were granted to people.',
  'setup.todo.teamsConfigurations.notGranted':
    'Grant the application permission TeamsUserConfiguration.Read.All and consent to it.',
  'setup.found.teamsConfigurations.untold': UNTOLD,

  'setup.check.numberInventory': 'Permission TeamsTelephoneNumber.Read.All',
  'setup.found.numberInventory.good': 'The tenant’s own numbers can be listed through Microsoft Graph.',
  'setup.found.numberInventory.notGranted':
    'Not granted, and not needed: Teams PowerShell lists the numbers, with the operators’ names.',
  'setup.found.numberInventory.notHere':
    'This cloud of Microsoft’s has no such list; Teams PowerShell has one.',
  'setup.found.numberInventory.missed':
    'Not granted, and Teams PowerShell is off, so nobody tells whose a number is.',
  'setup.todo.numberInventory.missed':
    'Grant the application permission TeamsTelephoneNumber.Read.All, or switch Teams PowerShell on.',
  'setup.found.numberInventory.untold': UNTOLD,

  'setup.check.groups': 'Permission GroupMember.Read.All',
  'setup.found.groups.good': 'Groups and their members can be looked up.',
  'setup.found.groups.notGranted':
    'Not granted: questions about a group, such as “what if Sales had another license”, are refused.',
  'setup.todo.groups.notGranted':
    'Nothing, or grant the application permission GroupMember.Read.All and consent to it.',
  'setup.found.groups.untold': UNTOLD,

  'setup.check.meetings': 'Permission OnlineMeetings.Read.All and access policy',
  'setup.found.meetings.good':
    'Meetings of the person that was tried can be looked up. Whether the access policy covers everybody cannot be told from here.',
  'setup.found.meetings.notGranted':
    'The permission is not granted, so dial-in details of meetings are not read.',
  'setup.todo.meetings.notGranted':
    'Nothing, or grant OnlineMeetings.Read.All and an application access policy to have conference IDs.',
  'setup.found.meetings.noPolicy':
    'The permission is there, but no application access policy names the app for the person that was tried.',
  'setup.todo.meetings.noPolicy':
    'Create the policy with New-CsApplicationAccessPolicy and grant it (Grant-CsApplicationAccessPolicy). It takes up to half an hour. If it is granted to some people only, this may be as you want it.',
  'setup.found.meetings.either':
    'Microsoft refuses, and does not say whether the permission or the application access policy is missing.',
  'setup.todo.meetings.either':
    'Check first that OnlineMeetings.Read.All is consented to, then that an application access policy names the app.',
  'setup.found.meetings.untold':
    '{cause, select, nobody {There was nobody to try it with, because nobody could be looked up.} signInFailed {The app could not sign in.} throttled {Microsoft Graph asks to be called less often.} late {Microsoft Graph did not answer in time.} down {Microsoft Graph does not answer.} other {Microsoft Graph answered in a way that nobody expects.}}',

  'setup.check.teamsPowerShell': 'Teams PowerShell',
  'setup.found.teamsPowerShell.good':
    'Runs{module, select, sandbox { (simulated)} none {} other { (MicrosoftTeams {module})}} and is signed in to this organization.',
  'setup.found.teamsPowerShell.off':
    'Switched off by choice (TEAMS_POWERSHELL_SLOTS=0). The bridge and people’s numbers exist in Teams PowerShell only.',
  'setup.todo.teamsPowerShell.off':
    'Nothing, or give the app a Teams directory role and set TEAMS_POWERSHELL_SLOTS to 1 or more.',
  'setup.found.teamsPowerShell.down': 'PowerShell does not start, or ends by itself.',
  'setup.todo.teamsPowerShell.down':
    'Install PowerShell 7.2 or newer, so that “pwsh” is on the server’s PATH.',
  'setup.found.teamsPowerShell.noModule':
    'PowerShell starts, but the module MicrosoftTeams 6.3.0 or newer is not there.',
  'setup.todo.teamsPowerShell.noModule':
    'Install it for all users: Install-Module MicrosoftTeams -Scope AllUsers -MinimumVersion 6.3.0.',
  'setup.found.teamsPowerShell.oldModule': 'The module MicrosoftTeams is {module}; 6.3.0 is the least.',
  'setup.todo.teamsPowerShell.oldModule': 'Update it: Update-Module MicrosoftTeams.',
  'setup.found.teamsPowerShell.signInFailed': 'PowerShell starts, but Microsoft refuses its sign-in.',
  'setup.todo.teamsPowerShell.signInFailed':
    'Check that the certificate or managed identity belongs to this app. If the sign-in to Microsoft Graph works, a managed identity may not be offered to Teams PowerShell here: use a certificate.',
  'setup.found.teamsPowerShell.otherTenant':
    'PowerShell is signed in to another organization than TENANT_ID names.',
  'setup.todo.teamsPowerShell.otherTenant': 'Check TENANT_ID and the app registration.',
  'setup.found.teamsPowerShell.late':
    'PowerShell did not answer in time. A first start can take a minute; check again.',
  'setup.found.teamsPowerShell.failed': 'PowerShell starts, but the connection to Teams breaks off.',
  'setup.todo.teamsPowerShell.failed':
    'Check that the server reaches Microsoft 365, then run “npm run worker:check”, which shows what PowerShell says.',
  'setup.found.teamsPowerShell.throttled': 'Teams asks to be called less often.',

  'setup.check.teamsRole': 'Directory role of the app',
  'setup.found.teamsRole.good': 'The app may read the bridge{roles, select, none {} other { as {roles}}}.',
  'setup.found.teamsRole.off': 'Not needed while Teams PowerShell is off.',
  'setup.found.teamsRole.refused':
    'Teams does not let the app read the bridge{roles, select, none {; it has no directory role that is known here} other {; it is {roles}}}.',
  'setup.todo.teamsRole.refused':
    'Give the app’s service principal the role Teams Communications Administrator; Teams Reader may do for reading, which Microsoft does not document for PowerShell. It takes up to an hour.',
  'setup.found.teamsRole.tooMuch': 'The app is Global Administrator, which is far more than it needs.',
  'setup.todo.teamsRole.tooMuch':
    'Give it Teams Communications Administrator and take Global Administrator away.',
  'setup.found.teamsRole.looksOnly':
    'Changes are switched on, but the app is only {roles}, so Microsoft will most likely refuse them.',
  'setup.todo.teamsRole.looksOnly':
    'Give the app’s service principal the role Teams Communications Administrator, or switch changes off (“turn writing off”).',
  'setup.found.teamsRole.untold':
    'Teams PowerShell did not answer, so what the app may read could not be told.',

  'setup.check.bridge': 'Conferencing bridge',
  'setup.found.bridge.good':
    '{bridges, plural, one {There is one} other {There are # bridges}}, with {numbers, plural, =0 {no numbers yet} one {one number} other {# numbers}} and a default number.',
  'setup.found.bridge.off': 'Not looked at while Teams PowerShell is off.',
  'setup.found.bridge.none':
    'The organization has no conferencing bridge, so no meeting has dial-in numbers.',
  'setup.todo.bridge.none':
    'Give somebody a license with Audio Conferencing; Microsoft makes the bridge then. It can take a day.',
  'setup.found.bridge.noDefault': 'The bridge has no default number.',
  'setup.todo.bridge.noDefault': 'Set one in the Teams admin center: Meetings, Conference bridges.',
  'setup.found.bridge.untold': 'Teams PowerShell did not answer, so the bridge could not be looked at.',

  'setup.check.operatorPlans': 'Operator Connect Conferencing plans',
  'setup.found.operatorPlans.good':
    '{count, plural, one {One plan is} other {# plans are}} named in the settings, and the organization has subscribed to it.',
  'setup.found.operatorPlans.notSubscribed':
    '{count, plural, one {One plan is} other {# plans are}} named in the settings, but no product of the organization has it.',
  'setup.todo.operatorPlans.notSubscribed':
    'Compare OPERATOR_CONNECT_CONFERENCING_PLAN_IDS with the plans of the license (Get-MgSubscribedSku).',
  'setup.found.operatorPlans.maybe':
    'None is named in the settings, and {count, plural, one {one plan} other {# plans}} of the organization may be one: see “License map”.',
  'setup.todo.operatorPlans.maybe':
    'If the organization has Operator Connect Conferencing, set OPERATOR_CONNECT_CONFERENCING_PLAN_IDS; Microsoft does not publish the id.',
  'setup.found.operatorPlans.notUsed':
    'None is named in the settings, and no plan of the organization looks like one.',
  'setup.found.operatorPlans.untold': 'The organization’s products or the settings could not be read.',

  'setup.check.licenseMap': 'License map',
  'setup.found.licenseMap.good':
    'Every plan of the organization’s products that has to do with conferencing is known ({count, number} plans looked at).',
  'setup.found.licenseMap.unknownPlans':
    '{count, plural, one {One plan looks} other {# plans look}} like conferencing and {count, plural, one {is} other {are}} not known: {plans}. Who has it is told that the license cannot be told.',
  'setup.todo.licenseMap.unknownPlans':
    'If it is Operator Connect Conferencing, put its id into OPERATOR_CONNECT_CONFERENCING_PLAN_IDS. Otherwise report it to the authors.',
  'setup.found.licenseMap.untold': 'The organization’s products or the settings could not be read.',

  'setup.check.database': 'Database',
  'setup.found.database.good': 'PostgreSQL {version} on a server, with the tables of this version.',
  'setup.found.database.onDisk':
    'Kept on this machine’s disk (PGlite {version}). A power cut may cost the last changes; a PostgreSQL server would keep them.',
  'setup.found.database.old': 'PostgreSQL {version} is too old; 15 is the least.',
  'setup.todo.database.old': 'Update the database server.',
  'setup.found.database.behind': 'The tables are of an older version, or not made yet.',
  'setup.todo.database.behind': 'Start Bridgekeeper: it brings them up to date. Take a backup first.',
  'setup.found.database.ahead': 'The tables were made by a newer version of Bridgekeeper.',
  'setup.todo.database.ahead': 'Start that version, or restore a backup.',
  'setup.found.database.different': 'The tables differ from what any version made.',
  'setup.todo.database.different': 'Start the version that made them, or restore a backup.',
  'setup.found.database.unreachable':
    'The database does not answer{code, select, none {} other { ({code})}}.',
  'setup.todo.database.unreachable':
    'Check DATABASE_URL, that the server runs, and that this machine may connect to it.',
  'setup.found.database.elsewhere':
    'Only the running Bridgekeeper looks at it: say “check the setup” in Teams, or open the Setup page.',

  'setup.check.mirror': 'Local copy of the organization',
  'setup.found.mirror.good':
    '{hours, plural, =0 {Read within the last hour} one {Read an hour ago} other {Read # hours ago}}.',
  'setup.found.mirror.reading': 'Being read for the first time.',
  'setup.found.mirror.never': 'Not read completely yet, so answers about many people are not to be had.',
  'setup.todo.mirror.never': 'Start a sync on the Setup page, or wait for the scheduled one.',
  'setup.found.mirror.old': 'The oldest part was read {hours, number} hours ago.',
  'setup.todo.mirror.old': 'Start a sync on the Setup page, and look whether the scheduled ones run.',
  'setup.found.mirror.failing':
    'Its last reading broke off; what was read before is kept and shown with its age.',
  'setup.todo.mirror.failing': 'Put right what does not work here, then start a sync on the Setup page.',
  'setup.found.mirror.untold': 'The database did not tell how old the copy is.',
  'setup.found.mirror.elsewhere':
    'Only the running Bridgekeeper knows how old it is: say “check the setup” in Teams, or open the Setup page.',

  'setup.check.writing': 'Changes',
  'setup.found.writing.on': 'Administrators may change things; each change is shown and confirmed first.',
  'setup.found.writing.off': 'Bridgekeeper reads only.',
  'setup.todo.writing.off': 'Nothing, or say “turn writing on” to let administrators change things.',
  'setup.found.writing.withoutPowerShell':
    'Changes are switched on, but they are made through Teams PowerShell, which is off.',
  'setup.todo.writing.withoutPowerShell':
    'Set TEAMS_POWERSHELL_SLOTS to 1 or more, or say “turn writing off”.',
  'setup.found.writing.untold': 'The settings could not be read.',

  'setup.check.tabSignIn': 'Sign-in of the tab',
  'setup.found.tabSignIn.good': 'The keys by which people’s sign-ins are verified can be read.',
  'setup.found.tabSignIn.otherIssuer': 'Microsoft Entra names another issuer than the one that is expected.',
  'setup.todo.tabSignIn.otherIssuer': 'Check TENANT_ID and the cloud in the settings.',
  'setup.found.tabSignIn.unreachable':
    'The keys by which people’s sign-ins are verified cannot be read, so the tab lets nobody in.',
  'setup.todo.tabSignIn.unreachable': 'Check that the server reaches Microsoft’s login address over https.',

  'setup.check.botChannel': 'Messages from Teams',
  'setup.found.botChannel.good': 'The keys by which messages from Teams are verified can be read.',
  'setup.found.botChannel.otherIssuer':
    'Microsoft’s messaging service names another issuer than the one that is expected.',
  'setup.todo.botChannel.otherIssuer': 'Check the cloud in the settings.',
  'setup.found.botChannel.unreachable':
    'The keys by which messages from Teams are verified cannot be read, so messages are refused.',
  'setup.todo.botChannel.unreachable': 'Check that the server reaches login.botframework.com over https.',

  'setup.tab.loading': 'Looking at each part. This takes up to fifteen seconds.',
  'setup.tab.again': 'Check again',
  'setup.tab.copy': 'Copy as text',
  'setup.tab.copied': 'Copied',
  'setup.tab.byHand': 'The report as text. Copy it from here.',
  'setup.tab.count': '{count, plural, one {# check} other {# checks}}',
  'setup.tab.todo': 'What to do',
  'setup.tab.who': 'Who',
  'setup.tab.without': 'Without it',
  'setup.tab.empty': 'Nothing was checked. Check again.',
} as const;
