/** A page that a standing answer rests on. The date is the page's own, month and year; some carry none. */
export interface FactSource {
  readonly title: string;
  readonly date?: string;
  readonly publisher?: 'ITU';
}

/** Where standing answers come from. */
export const FACT_SOURCES = {
  addOnAnswer: { title: 'Answer of an owner of the Teams documentation, issue 5681', date: '09/2020' },
  addOnLicenses: { title: 'Assign Microsoft Teams add-on licenses to users' },
  audioConferencing: { title: 'Audio Conferencing in Microsoft Teams', date: '02/2024' },
  bridgeNumbers: {
    title: 'Change the phone numbers on your Audio Conferencing bridge',
    date: '02/2024',
  },
  bridgeSettings: { title: 'Change the settings for an Audio Conferencing bridge', date: '12/2023' },
  callMe: { title: 'Set up the Call me feature for your users', date: '07/2022' },
  callRecords: { title: 'callRecord: getPstnCalls, Microsoft Graph v1.0', date: '10/2024' },
  commonQuestions: { title: 'Audio Conferencing common questions', date: '01/2023' },
  countries: {
    title: 'Country and region availability for Audio Conferencing and Calling Plans',
    date: '01/2023',
  },
  credits: { title: 'What are Communications Credits?' },
  deploy: { title: 'Audio Conferencing deployment: licenses' },
  dialOut: { title: 'Dialing out from a Teams meeting so other people can join it' },
  dialOutReport: { title: 'Audio Conferencing dial-out usage report', date: '10/2024' },
  e164: { title: 'E.164: The international public telecommunication numbering plan', publisher: 'ITU' },
  getNumbers: { title: 'Get phone numbers for your users', date: '08/2023' },
  graphAudioConferencing: { title: 'audioConferencing resource type, Microsoft Graph v1.0', date: '12/2025' },
  groupGrants: { title: 'New-CsGroupPolicyAssignment', date: '08/2026' },
  invites: { title: 'Set the phone numbers included on invites in Teams', date: '02/2024' },
  languages: { title: 'Set auto attendant languages for Audio Conferencing', date: '10/2024' },
  limits: { title: 'Limits and specifications for Microsoft Teams', date: '01/2023' },
  lobby: { title: 'Control who can bypass the meeting lobby in Microsoft Teams', date: '05/2023' },
  mails: { title: 'Emails sent to users when their settings change in Teams' },
  masking: { title: 'Mask phone numbers in Microsoft Teams meetings', date: '02/2025' },
  meetingPolicy: { title: 'Set-CsTeamsMeetingPolicy', date: '08/2026' },
  migration: { title: 'Setting up the Meeting Migration Service (MMS)' },
  minutePools: { title: 'Microsoft Teams PSTN minute pools report' },
  minutes: { title: 'Audio Conferencing Dial-Out/Call Me At minutes' },
  onNetwork: { title: 'On-network conferencing for Audio Conferencing' },
  operatorConfigure: { title: 'Configure Operator Connect Conferencing' },
  operatorPlan: { title: 'Plan for Operator Connect Conferencing' },
  organization: { title: 'Manage the Audio Conferencing settings for your organization in Teams' },
  payPerMinute: { title: 'Audio Conferencing Pay-Per-Minute' },
  person: { title: 'Manage the Audio Conferencing settings for a user in Teams', date: '01/2024' },
  phoneStart: {
    title: 'Start an audio conference over the phone without a PIN',
    date: '02/2024',
  },
  pinLength: { title: 'Set the PIN length for Audio Conferencing meetings', date: '02/2025' },
  pinReset: { title: 'Reset the Audio Conferencing PIN' },
  productNames: {
    title: 'Product names and service plan identifiers for licensing',
    date: '08/2026',
  },
  pstnReport: { title: 'Microsoft Teams PSTN usage report' },
  releaseNotes: { title: 'Microsoft Teams PowerShell release notes', date: '07/2024' },
  restriction: {
    title: 'Outbound calling restriction policies for Audio Conferencing and user PSTN calls',
  },
  roles: { title: 'Use Microsoft Teams administrator roles to manage Teams' },
  setUser: { title: 'Set-CsOnlineDialInConferencingUser', date: '08/2026' },
  tenantSettings: { title: 'Set-CsOnlineDialInConferencingTenantSettings', date: '08/2026' },
  tollFree: { title: 'Audio Conferencing toll-free number policies', date: '01/2025' },
  unregister: { title: 'Unregister-CsOnlineDialInConferencingServiceNumber', date: '08/2026' },
  zones: { title: 'Audio Conferencing zones', date: '02/2024' },
} as const satisfies Readonly<Record<string, FactSource>>;
export type FactSourceName = keyof typeof FACT_SOURCES;
