/**
 * When which standing question is meant, from the ideas in the words (concepts.ts), how they are put together (signals.ts)
 * and what tells such questions apart (cues.ts).
 *
 * `topic: A & B|C - D E` reads: A, and B or C, but neither D nor E. The first line that holds names the topic, so the more
 * special ones stand first. What asks for somebody's own numbers, license or route is kept out: that is looked up.
 */
export const TOPIC_RULES = `
phoneKeys: starKey|keypad
phoneKeys: mutes & PHONE|DIAL_IN|CALL - ANNOUNCEMENTS

callMeAfterLobby: callMe & lobby
callMeBrowser: callMe & browser - OPERATOR
whoPays: whoPays - $place A_NUMBER USERS
callMe: callMe & available|WHO|HOW|WHAT - WHY GONE OPERATOR MICROSOFT ROUTE pays CALLER_ID $place A_NUMBER

startByPhone: starting & CALLERS|DIAL_IN|PHONE|CALL|PIN - callMe
skipLobby: lobby & CALLERS|DIAL_IN|PHONE|CALL|QUESTION

numberPrivacy: privacy - EVERYTHING LICENSE
numberPrivacy: seesNumber & EVERYONE|others|CALLERS|WHO|DIAL_IN|USERS
announcements: announced & QUESTION|WHY|HOW - SET REMOVE RESTRICT CANCEL SHARE
announcements: announced & HOW|WHY - SHARE
callerNames: byName & CALLERS|DIAL_IN|PHONE|CALL|USERS - $place A_NUMBER INVITE POLICY BRIDGE

capacity: howMany - LICENSE
capacity: phoneOnly & MEETING|CALL|howLong|QUESTION - LICENSE
expiry: expires & CONFERENCE_ID|DIAL_IN|INVITE|NUMBER|MEETING - LICENSE A_NUMBER PIN POLICY credits

pinMail: PIN & noMail - $anyone
pin: PIN & WHERE|HOW|WHAT|FORGOT|NEED|RESET|lacking - $anyone USERS EVERYONE RESEND BRIDGE MEETING THIS_MEETING NUMBER CHOOSE
pin: PIN & LENGTH & QUESTION|WHAT|HOW - SET $anyone
fixedId: CONFERENCE_ID & STATIC|CHOOSE - PIN
resetId: CONFERENCE_ID & otherId|RESET|REPLACE - PIN WHY GONE

callReport: pstnReport & organizer|CALLERS|WHO
callReport: whoCalled
creditsUse: credits & usedUp
minutePool: pool
credits: credits - WHAT_IF
whoPays: pays & callMe|DIAL_OUT|TOLL|DIAL_IN & QUESTION - TOLL_FREE $place A_NUMBER REPORT PAST USERS COUNTRIES ROUTE OPERATOR LICENSE WHAT_IF MEETING
zoneA: zoneA - forbids A_PERSON A_GROUP EVERYONE $set GRANT WHAT_IF

payPerMinute: LICENSE_PAYG & NEED|ASSIGN|HOW - WHAT_IF ENOUGH LOSE COMPARE $anyone CHANGED DIAL_OUT
payPerMinute: LICENSE_PAYG & explains - WHAT_IF ENOUGH LOSE COMPARE SELF $anyone CHANGED DIAL_OUT
operatorLicenseWhere: LICENSE_OCC & COUNTRIES|COVERAGE|WHERE & buying|LICENSE - WHAT_IF NUMBER
operatorLicenseWhere: LICENSE_OCC & buying & QUESTION|WHERE|HOW - WHAT_IF ADVICE SHOULD NUMBER SELF DIAL_OUT
suitesWithoutTeams: noTeams & $license
addOnBusiness: businessPlan & addOn|CAN|ADD & $license|addOn - WHAT_IF LICENSE_OCC LOSE
includedInE3: LICENSE_E3|LICENSE_E5 & included - SELF WHAT_IF $anyone LOSE
includedInE3: LICENSE_E3 & buying & AUDIO_CONFERENCING|LICENSE - LICENSE_OCC LOSE $anyone
includedInE3: premium & included & DIAL_IN|$license - WHAT_IF
includedInE3: free|dollars & $license - WHAT_IF LICENSE_OCC DIAL_OUT $place
licenseNames: called & $license & NEED - $anyone WHAT_IF DIAL_OUT A_NUMBER
licenseNames: called & $license - SELF $anyone CALLERS WHAT_IF DIAL_OUT A_NUMBER
participantsNeedNothing: CALLERS & NEED & LICENSE|AUDIO_CONFERENCING

delegates: delegate & LICENSE|DIAL_IN|NUMBER|INVITE|MEETING - ADD SET
sharedMailboxes: sharedMailbox & LICENSE|DIAL_IN|NUMBER|INVITE|MEETING|CAN
webinars: bigMeeting & DIAL_IN|NUMBER|LICENSE|CALL|PHONE|HAVE
channelMeetings: channelMeeting & DIAL_IN|NUMBER|LICENSE|WHO|INVITE|WHAT|HAVE - SHARE
roomDialOut: teamsRoom & DIAL_OUT|CALL|dials
thirdPartyProvider: thirdParty - DIAL_OUT ROUTE

usageLocation: usageLocation - $anyone SET CHANGED USERS EVERYONE WHY
dedicatedOrShared: SHARED & meaning|COMPARE|SHOULD|ADVICE - A_NUMBER SET
operatorOrMicrosoft: OPERATOR & MICROSOFT & meaning|COMPARE & NUMBER - $license DIAL_OUT ROUTE SELF
defaultMeanings: DEFAULT & meaning - A_NUMBER A_PERSON $place SET
unregisterCommand: unregisterCommand - A_NUMBER
greyedOut: greyedOut & REMOVE|NUMBER|SHARED|TOLL|ASSIGN
porting: porting & QUESTION|CAN|HOW - REMOVE A_NUMBER
promptLanguages: PROMPT_LANGUAGE & QUESTION|WHAT|WHO - SET ADD PUT A_NUMBER MOVE REMOVE
tollFreeReach: TOLL_FREE & abroad & QUESTION|CAN|GONE|WHY|WHAT - $place A_NUMBER HAVE
numberFormat: countryCode|plusSign & confusing|WHY|HOW
numberFormat: format & confusing|WHAT|WHY|HOW - COVERAGE SHOW

noBridgeMenu: bridgeMenu
retiredCommands: bulkCommand - A_NUMBER A_PERSON $place
retiredCommands: retired & command & QUESTION|WHAT|command - A_NUMBER $place HISTORY CHANGES
ownGateways: gateway & DIAL_OUT|CALL & WITHOUT|LICENSE|intended - A_NUMBER $place SET
foreignNumbersInGraph: nonUs & graph
nullInGraph: null & AUDIO_CONFERENCING|graph|DIAL_IN
organizerMails: whichMails & QUESTION|WHAT - PIN A_PERSON A_GROUP RESEND CHAT
inviteUpdates: migration
inviteUpdates: existing & updating & QUESTION|CAN|HOW - WHY $license A_NUMBER $place THIS_MEETING SHARE
changeDelay: howLong & takesEffect & SET|CHANGED|CHANGES|LICENSE|POLICY|NUMBER|INVITE|DEFAULT - PIN CONFERENCE_ID PAST WHO
`;
