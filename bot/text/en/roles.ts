/** Microsoft's names of the directory roles, and what a command does as a verb phrase ("To … you need"). */
export const roles = {
  'roles.name.globalAdministrator': 'Global Administrator',
  'roles.name.teamsAdministrator': 'Teams Administrator',
  'roles.name.teamsCommunicationsAdministrator': 'Teams Communications Administrator',
  'roles.name.teamsTelephonyAdministrator': 'Teams Telephony Administrator',
  'roles.name.teamsReader': 'Teams Reader',
  'roles.name.globalReader': 'Global Reader',
  'roles.name.teamsCommunicationsSupportEngineer': 'Teams Communications Support Engineer',
  'roles.name.teamsCommunicationsSupportSpecialist': 'Teams Communications Support Specialist',
  'roles.name.userAdministrator': 'User Administrator',
  'roles.name.licenseAdministrator': 'License Administrator',

  'roles.command.showMyNumbers': 'see your dial-in numbers',
  'roles.command.showMyLicense': 'see your license',
  'roles.command.explainMyNumbers': 'have your numbers explained',
  'roles.command.showConferenceId': 'see a conference ID',
  'roles.command.shareDialIn': 'share the dial-in',
  'roles.command.help': 'get help',
  'roles.command.listBridgeNumbers': 'list the numbers of the bridge',
  'roles.command.findPeople': 'look people up',
  'roles.command.setDefaults': 'set somebody’s default number',
  'roles.command.undoChange': 'take a change back',
} as const;
