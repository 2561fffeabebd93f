/** Standing questions about licenses and whose counts. Written as in facts-meeting.ts. */
export const factsLicenses = {
  'fact.licenseNames':
    'The license is called “Microsoft 365 Audio Conferencing” in the admin center; its SKU and its plan are MCOMEETADV.',
  'fact.licenseNames.more': `Standard | SKU MCOMEETADV (0c266dff-15dd-4b49-8397-2bb16070ed52); also inside Microsoft 365 E5 and Office 365 E5
Dial-out to USA/CAN | SKU Microsoft_Teams_Audio_Conferencing_select_dial_out, plan MCOMEETBASIC
Pay-per-minute | SKU MCOMEETACPEA
Communications Credits | SKU MCOPSTNC
Operator Connect Conferencing | Microsoft does not publish its SKU and plan
Assign it in the Microsoft 365 admin center (Users › Active users › Licenses and apps); the Teams admin center cannot. Teams Premium and Operator_Connect_Mobile (Teams Phone Mobile) are not it.`,

  'fact.addOnBusiness': 'Yes: Audio Conferencing can be added to Microsoft 365 Business Standard.',
  'fact.addOnBusiness.more': `A Microsoft owner of the documentation answered in 2020 that the add-on goes on every small-business plan, and the deployment page names Business Standard, E1 and E3.
Microsoft does not document today’s full list of eligible plans; the purchase page of your Microsoft 365 admin center shows what it sells you.`,

  'fact.includedInE3':
    'Not by itself: E3 needs an Audio Conferencing license on top, E5 has Standard inside, and Teams Premium has none.',
  'fact.includedInE3.more': `Standard | bought as an add-on, or inside E5; Microsoft and operator numbers, calls out with 60 minutes a person and month
Dial-out to USA/CAN | a license of its own, assigned to each person; dial-in, and calls out to the USA and Canada
Operator Connect Conferencing | a license of its own; operator numbers only, the operator bills its use
Microsoft does not document prices: what each costs you, also where it is nothing, stands on the purchase page of your Microsoft 365 admin center. What a plan contains changes with time: look at “Licenses and apps” of one person. A suite “without Audio Conferencing” leaves it out even in E5.`,

  'fact.operatorLicenseWhere':
    'Microsoft does not publish in which countries the Operator Connect Conferencing license is sold, nor its product id.',
  'fact.operatorLicenseWhere.more': `Microsoft bills the license, the operator its numbers and calls. The same question was put to Microsoft in 2022 and has no public answer.
Look for it on the purchase page of your Microsoft 365 admin center, and ask your operator. Who has Audio Conferencing Standard needs nothing more to use operator numbers.`,

  'fact.payPerMinute':
    'Each organizer who shall have dial-in gets two licenses: Audio Conferencing pay-per-minute and Communications Credits.',
  'fact.payPerMinute.more': `1. Organizers | Audio Conferencing pay-per-minute (MCOMEETACPEA), on top of a license with Teams
2. The same people | Communications Credits (MCOPSTNC); without it dial-in does not work for them
3. The tenant | a positive balance of Communications Credits, with auto-recharge
4. Participants | nothing
Every minute counts, of dial-in as well: each caller costs. There is no pool of free minutes. The license is sold through volume licensing only; a license administrator assigns it.`,

  'fact.suitesWithoutTeams':
    'A suite without Teams gives Audio Conferencing that nobody can use until a Teams license is added.',
  'fact.suitesWithoutTeams.more': `E5 “no Teams” contains the plan for Audio Conferencing (MCOMEETADV) and not Teams itself. With a Teams license on the same person it works.
“My license” shows which plans you hold and in which state.`,

  'fact.participantsNeedNothing':
    'No: participants need no license, neither to dial in nor to be called; only the organizer’s counts.',
  'fact.participantsNeedNothing.more': `That holds for colleagues, guests and people outside alike. What the person’s own phone company charges for the call is not Microsoft’s matter.
Calls outside meetings are something else: they need a calling plan or another right to call.`,

  'fact.delegates':
    'The license of the organizer counts, never that of the person who clicks; Microsoft does not document delegates apart from that rule.',
  'fact.delegates.more': `Numbers, policies, calls out and their cost all go by the organizer. A meeting that is scheduled on behalf of somebody should have that person as its organizer: look who the invitation names.
The PIN works only for meetings that its owner organizes.`,

  'fact.sharedMailboxes':
    'Microsoft does not document shared mailboxes, rooms or resource accounts as organizers of meetings with dial-in.',
  'fact.sharedMailboxes.more': `The rule stays: dial-in follows the license of whoever the meeting belongs to. An account without an Audio Conferencing license has no dial-in on its invitations.
Safest is to let a licensed person schedule the meeting. An administrator can show what one account has: “show the numbers of” and its name.`,

  'fact.roomDialOut':
    'A Teams Room dials out with the rights of the meeting’s organizer: without an Audio Conferencing license there, it cannot.',
  'fact.roomDialOut.more': `The room’s own license (Teams Rooms Pro and Basic contain Audio Conferencing) counts for meetings that the room itself organizes.
Give the organizer a license, or let somebody licensed schedule the meeting; participants can always dial in to a meeting that has numbers. Without a conferencing license, calls out depend on the calling rights of the person who dials.`,

  'fact.thirdPartyProvider':
    'A license can seem to have no effect where a person still has an old third-party conferencing provider set.',
  'fact.thirdPartyProvider.more': `Dial-in numbers of third-party providers are a thing of Skype for Business; Microsoft does not support them with on-network conferencing. A change of provider also makes Microsoft update the person’s invitations.
An administrator looks at the person in Users › Manage users › Audio Conferencing, or with Get-CsOnlineDialInConferencingUser: who is not listed there has no Microsoft dial-in yet. Then ask “why do I have no numbers” for the whole chain.`,
} as const;
