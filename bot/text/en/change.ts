/** Proposals, confirmations and how a change goes on. */
export const change = {
  'change.state.scheduled': 'Waiting for its time.',
  'change.state.queued': 'Waiting to be applied.',
  'change.state.running': 'Being applied.',
  'change.state.paused': 'Paused. What is done stays done.',
  'change.state.done': 'Done, and read back from Microsoft.',
  'change.state.done.own': 'Done. It counts from now on.',
  'change.state.doneOnce': 'Done: Microsoft has taken it.',
  'change.state.partlyFailed':
    'Partly done: {good, number} of {count, number} steps. What did not work is named below; ask for the rest again.',
  'change.state.conflicted':
    'Not done: it was changed by somebody else meanwhile, and that was left as it is. Ask again to see today’s setting.',
  'change.state.refused': 'Not done: Microsoft refused it ({reason}). Nothing was changed.',
  'change.state.failed':
    'Not done: Teams administration did not take it. Nothing is known to be changed; ask again in a few minutes.',
  'change.state.cancelled':
    '{good, plural, =0 {Cancelled before anything was done.} other {Cancelled: # of {count, number} steps were done before, and stay done. “Undo” takes them back.}}',
  'change.state.stopped':
    'Stopped, because too much went wrong: {good, number} of {count, number} steps are done. Look at what went wrong, then ask for the rest again.',
  'change.progress': '{ended, number} of {count, number} steps have ended.',
  'change.pace':
    '{perMinute, plural, =0 {Less than one step a minute} one {About # step a minute} other {About # steps a minute}}, {minutes, plural, =0 {less than a minute left} one {about a minute left} other {about # minutes left}}.',
  'change.takenSoFar':
    '{minutes, plural, =0 {It took less than a minute.} one {It took about a minute.} other {It took about # minutes.}}',
  'change.button.pause': 'Pause',
  'change.button.resume': 'Go on',
  'change.button.cancel': 'Cancel the rest',
  'change.nowVisible':
    '{what}: {moved, plural, =0 {everybody sees it by now; it was read back once more.} one {everybody sees it by now, but # thing that was looked at has been changed by somebody else since.} other {everybody sees it by now, but # things that were looked at have been changed by somebody else since.}}',
  'change.isEnding': 'The rest is left undone; what has begun comes to its end.',
  'change.ending':
    '{ending, select, roleLost {Its rest was left undone: the person who asked had lost the role by then.} canary {Its rest was left undone: the first few did not all go well.} errorRate {Its rest was left undone: too much went wrong.} stageBefore {Its rest was left undone: what has to come first did not go well enough.} stillUsed {The number was left on the bridge: something still uses it.} other {Its rest was left undone, as asked.}}',
  'change.visibleBy': 'Everybody should see it by {time}.',
  'change.noneAtWork':
    'No change is at work or waits for its time. “Show the history” lists what was done; “undo” takes the last one back.',
  'change.nothingYet': 'Nothing is changed yet.',
  'change.dryRun': 'This is only to be looked at. Nothing is changed.',
  'change.dryRun.until': 'Can be proposed for real until {time}; later, ask again.',
  'change.forReal': 'Propose it for real',
  'change.now': 'Now',
  'change.before': 'Before',
  'change.after': 'After',
  'change.none': 'None',
  'change.people':
    '{steps, plural, one {# step} other {# steps}}{organizers, plural, =0 {, one after the other} one { for # organizer} other { for # organizers}}, the first of them:',
  'change.effects': 'What people forget',
  'change.lasting': 'What cannot be taken back',
  'change.notBefore': 'Not before {time}.',
  'change.takes':
    '{minutes, plural, =0 {It takes less than a minute.} one {It takes about a minute.} other {It takes about # minutes.}}',
  'change.expires': 'Can be confirmed until {time}, by the person who asked.',
  'change.awaiting':
    'Confirmed by you. A second person has to approve it until {time}: an administrator who says “approve” sees it.',
  'change.secondPerson':
    '{reason, select, manyPeople {It is about many people, so a second administrator has to approve it.} wholeTenant {It reaches the whole organization, so a second administrator has to approve it.} bridgeDefault {It changes the default number of the bridge, so a second administrator has to approve it.} unregistering {It takes a number off the bridge, so a second administrator has to approve it.} other {It changes how Bridgekeeper is guarded, so a second administrator has to approve it.}}',
  'change.left': 'Left as it is. Nothing was changed.',
  'change.trouble': 'What went wrong',
  'change.trouble.more': 'And {more, number} more; the record names each.',
  'change.trouble.step':
    '{about}: {outcome, select, conflict {it was changed by somebody else meanwhile and left as it is} refused {Microsoft refused it ({reason})} unsure {it broke off, and whether it was done is not known} skipped {it was not tried any more} other {Teams administration did not take it}}',

  'change.effect.invitesUpTo24Hours': 'New invites can take up to 24 hours to show it.',
  'change.effect.oldMeetingsKeepNumbers': 'Meetings that exist keep the number they were sent with.',
  'change.effect.policyHidesDefaults':
    '{count, plural, one {It will not show on invites: this person’s invite policy lists numbers, and those are printed instead.} other {For # people it will not show on invites: their invite policy lists numbers, and those are printed instead.}}',
  'change.effect.mailToOrganizer': 'Microsoft may mail the person about it, where such mails are on.',
  'change.effect.invitesAreUpdated':
    'Microsoft rewrites the invites of {count, plural, one {# organizer’s} other {# organizers’}} existing meetings.',
  'change.effect.attendeesAreMailed':
    'Everybody invited to those meetings gets a mail; the meeting block of the invite is replaced, and what was written into it is lost.',
  'change.effect.updateTakesTime': 'Rewriting invites waits for ninety minutes and more.',
  'change.effect.updateSkipsLargeMeetings': 'Meetings with more than 250 people invited are left out.',
  'change.effect.oldInvitesBreak':
    'Invites that print the number stop working at once: nobody can join by it any more.',
  'change.effect.tollFreeJoiningBreaks':
    'Joining by toll-free numbers fails from then on, also from invites that print them.',
  'change.effect.defaultIsCallerId':
    'It is also the caller ID of calls out of meetings that Microsoft carries.',
  'change.effect.organizersKeepDefaults':
    'Organizers keep the default numbers they have; only new ones get this one.',
  'change.effect.restrictionHasTwoHalves':
    'The policy has two halves, for calls out of meetings and for people’s own calls. The half for their own calls stays as it is for each of them.',
  'change.effect.otherHalfDiffers':
    'Their own calls are restricted differently, so they get {count, number} different policies.',
  'change.effect.tollFreeNeedsCredits':
    'Toll-free numbers need Communications Credits; with an empty balance they stop working.',
  'change.effect.payPerMinuteNeedsCredits':
    '{count, plural, one {# organizer pays by the minute and needs} other {# organizers pay by the minute and need}} Communications Credits.',
  'change.effect.reachesEverybodyElse':
    'It reaches everybody who has no such policy of their own or by a group: {count, number} organizers now, and all who come.',
  'change.effect.directMembersOnly':
    'A group means its direct members at this moment: {count, plural, one {# person} other {# people}}. Who comes later is not changed.',
  'change.effect.groupsTakeADay': 'A policy of a group can take 24 hours to reach its members.',
  'change.effect.ownGrantsStay':
    '{count, plural, one {# of them has a policy of their own} other {# of them have a policy of their own}}, which goes before it.',
  'change.effect.callsOutLoseTheirNumber':
    '{count, plural, one {# route calls out with this number} other {# routes call out with this number}}: those calls fail without it.',
  'change.effect.callsOutAreRerouted': 'Calls out of meetings that match go by the operator from then on.',
  'change.effect.noRouteNoCalls':
    'With an Operator Connect Conferencing license, calls that match no route cannot be placed.',
  'change.effect.pinIsMailed': 'Microsoft mails the new PIN to the organizer; nobody else sees it.',
  'change.effect.presentPinsStay': 'PINs that exist stay as long as they are; new ones have the new length.',
  'change.effect.sharedByTheTenant': 'It holds for all meetings of the organization.',
  'change.effect.notOperators': 'It does not change which numbers an operator provides.',
  'change.effect.unlicensedLeftOut':
    '{count, plural, one {# person without a dial-in license is left out.} other {# people without a dial-in license are left out.}}',
  'change.effect.alreadySoLeftOut':
    '{count, plural, one {# person has it so already.} other {# people have it so already.}}',
  'change.effect.refusedLeftOut':
    '{count, plural, one {# person cannot have it and is left out: their license or policy does not allow the number.} other {# people cannot have it and are left out: their license or policy does not allow the number.}}',
  'change.effect.mirrorIsOld':
    '{count, plural, one {The default of # organizer is not known yet and is left out.} other {The defaults of # organizers are not known yet and are left out.}} “Bring up to date” reads them.',
  'change.effect.onlyBridgekeepers': 'It is a setting of Bridgekeeper; at Microsoft nothing changes.',
  'change.effect.callersSeeItAtOnce':
    'Callers see it at once on the list of all numbers that every invite links to.',
  'change.effect.nobodyGetsItYet':
    'Nobody gets it on invites by this alone: set it as the default of those who are to have it, or add it to an invite policy.',
  'change.effect.operatorNumberCannotBeDefault':
    'It is an operator’s number, so it cannot be the default number of the bridge.',
  'change.effect.operatorCarriesByRoute':
    'The operator carries calls out of meetings only after a voice route names this number and a routing policy is granted.',
  'change.effect.defaultsNameNothing':
    '{count, plural, one {# organizer has} other {# organizers have}} it as a default number, and their new invites print a number that does not work until they get another one.',
  'change.effect.policiesPrintNothing':
    '{count, plural, one {# invite policy prints} other {# invite policies print}} it, and so do the new invites of everybody who has that policy.',
  'change.effect.bridgeHasNoDefault':
    'It is the default number of the bridge, which then has none: set another one at once, since calls out and new organizers need it.',
  'change.effect.moreMayUseIt':
    'Not every organizer’s default number is known yet, so more may use it. “Bring up to date” reads them.',
  'change.effect.callersHearIt': 'Callers of this number hear it from then on, in every meeting.',
  'change.effect.furtherLanguagesStay':
    'The further languages stay; name all of them, the first one first, to replace them.',
  'change.effect.organizerSeesNumbers': 'The organizer of a meeting still sees the numbers of callers.',
  'change.effect.outsidersSeeNumbers':
    'Everybody in a meeting, outsiders too, then sees the full numbers of those who call in.',
  'change.effect.numbersAreSpoken':
    'A caller who gives no name is still announced by number, which everybody hears. “Announce by tone” keeps numbers private.',
  'change.effect.namesOnlyWithNames': 'Names are recorded only where callers are announced, and by name.',
  'change.effect.pinsArePassedOn':
    'Organizers no longer hear from Microsoft of new PINs and numbers, so an administrator has to pass them on.',
  'change.effect.attendeesAreMailedLater':
    'When a license or a bridge changes, Microsoft then rewrites the invites of that organizer, which mails everybody invited.',
  'change.effect.mayBeIgnored': 'One page of Microsoft’s says that Teams ignores this setting.',
  'change.effect.nothingIsChangedAnyMore':
    'From then on nothing is changed through Bridgekeeper: what runs rests, and new changes are refused until this is switched on again.',
  'change.effect.changesGoOn': 'What rests goes on, and administrators can propose and confirm changes.',
  'change.effect.secondPersonFromNowOn':
    'Risky changes wait for a second administrator from then on: more than 50 people, everybody, the bridge default, taking numbers off, and these settings.',
  'change.effect.oneIsEnough': 'Every change then needs only the one who confirms it.',
  'change.effect.countriesNarrow':
    '{count, plural, =0 {Nobody is narrowed to countries any more.} one {# administrator may then change only organizers of the named countries, and nothing that others share.} other {# administrators may then change only organizers of the named countries, and nothing that others share.}}',
  'change.effect.licensesAreReadAgain':
    'Licenses are read again, which takes a while in a large organization; until then some people count as without a dial-in license.',
  'change.effect.policyReaches':
    '{count, plural, =0 {Nobody has this policy now.} one {# organizer has this policy now.} other {# organizers have this policy now.}}',
  'change.effect.policyReplacesDefaults':
    'Invites of {count, plural, one {# organizer} other {# organizers}} print their own default numbers now, and the numbers of the policy from then on.',
  'change.effect.emptyPolicyMeansDefaults':
    'Without numbers in the policy, invites print each organizer’s own default numbers.',
  'change.effect.licenseForbidsNumbers':
    '{count, plural, one {# organizer’s license does not allow one of the numbers: it is left off their invites.} other {The licenses of # organizers do not allow one of the numbers: it is left off their invites.}}',
  'change.effect.invitesLoseNumbers':
    '{count, plural, one {Invites of # organizer would print no number at all.} other {Invites of # organizers would print no number at all.}}',
  'change.effect.noEffectWithoutLicense':
    '{count, plural, one {# of them has no dial-in license, so it does nothing for them yet.} other {# of them have no dial-in license, so it does nothing for them yet.}}',
  'change.effect.groupKeepsGranting':
    'It reaches the direct members of the group ({count, number} now), and later ones as they join; who is only in a group inside it is not reached.',
  'change.effect.takenBackFallsThrough':
    'What a group of theirs has, or else what the organization has, counts again.',
  'change.effect.policiesNotKnown':
    '{count, plural, one {Which policy # organizer has is not known yet, so they are left out.} other {Which policy # organizers have is not known yet, so they are left out.}}',
  'change.effect.otherRestrictionsLeftOut':
    '{count, plural, one {# organizer has a dial-out policy that cannot be kept in part, and is left out.} other {# organizers have a dial-out policy that cannot be kept in part, and are left out.}}',
  'change.effect.zoneAStays': 'These countries can still be called (Zone A): {countries}.',
  'change.effect.domesticIsTheTenants':
    'Domestic means the country of the organization’s Teams service, wherever the organizer sits.',
  'change.effect.callMeDisappears':
    'In their meetings “Call me” goes away for everybody who joins, and nobody can be dialed into the meeting.',
  'change.effect.operatorCallsUndocumented':
    'Whether it also holds for calls that an operator carries, Microsoft does not say clearly: try one.',
  'change.effect.routeMatches': 'The pattern matches, for example, {numbers}.',
  'change.effect.routeMatchesEverything': 'The pattern matches every phone number.',
  'change.effect.routeMatchesInside':
    'The pattern is not tied to the beginning of the number, so it also matches digits inside numbers of other countries.',
  'change.effect.routeShadowed': 'It gets no calls: all that it could match are taken before by {names}.',
  'change.effect.routeShadows': 'It takes all calls of {names}, which then get none.',
  'change.effect.routeUnreached':
    'Nobody’s calls go by it before a routing policy has one of its PSTN usages.',
  'change.effect.routeGone':
    'Calls that it carries go by the next route that matches, else by Microsoft; with an Operator Connect Conferencing license they then cannot be placed.',
  'change.effect.usageSharedWithGateways':
    'Routes over your own gateways have the PSTN usage {names} too; Microsoft wants usages of operators’ routes for themselves and may refuse it.',
  'change.effect.usageAlone':
    'A PSTN usage alone does nothing: a voice route and a routing policy have to have it.',
  'change.effect.policyLosesRoutes': 'After it, the PSTN usages of {names} have no route at all.',
  'change.effect.policyWithoutRoutes':
    'No operator’s route has the PSTN usages of this policy, so nothing changes before one does.',
  'change.effect.notKnownLeftOut':
    '{count, plural, one {# member is not known here yet and is left out.} other {# members are not known here yet and are left out.}} “Bring up to date” reads them.',
  'change.effect.policiesKeepNumber':
    '{count, plural, one {# invite policy lists the number and keeps it} other {# invite policies list the number and keep it}}, because other people share it.',
  'change.effect.numberStaysWhileUsed':
    'The number is taken off the bridge only once nobody uses it any more. {count, plural, =0 {That is read again just before.} one {# organizer cannot be moved by this, so it stays until they are.} other {# organizers cannot be moved by this, so it stays until they are.}}',
  'change.effect.numberStaysForInvites':
    'Until the invites are rewritten people join by the number, so it stays on the bridge. Ask to unregister it a few hours later.',
  'change.effect.invitesStillPrint':
    'Invites of existing meetings of {count, plural, one {# organizer} other {# organizers}} may print the old number; which meetings those are cannot be read for everybody. “And update the invites” has Microsoft rewrite them all.',
  'change.effect.infoIsMailed':
    'Microsoft mails each organizer their dial-in number; the PIN is not in that mail.',
  'change.effect.licensesStay':
    '{count, plural, one {The license of # person has changed since} other {The licenses of # people have changed since}} and stay as they are: a license administrator changes those.',
  'change.effect.locationsStay':
    '{count, plural, one {The usage location of # person has changed since} other {The usage locations of # people have changed since}} and stay as they are.',
  'change.effect.peopleStay':
    '{count, plural, one {# person has joined or left since} other {# people have joined or left since}}; that stays so.',
  'change.effect.notOwnPoliciesStay':
    '{count, plural, one {# person had a policy by a group or the organization that changed since} other {# people had a policy by a group or the organization that changed since}}; that stays as it is now.',
  'change.effect.otherSettingsStay':
    '{count, plural, one {# other change to what everybody shares} other {# other changes to what everybody shares}}, such as numbers on the bridge and routes, {count, plural, one {stays} other {stay}} as it is now.',
  'change.effect.unknownThenLeftOut':
    'How it was then is not known for {count, plural, one {# person, who is left out.} other {# people, who are left out.}}',
  'change.effect.newOnesStay':
    '{count, plural, one {# policy was} other {# policies were}} made since and {count, plural, one {stays} other {stay}}.',
  'change.effect.notClearable':
    '{count, plural, one {# person had no default number then and keeps} other {# people had no default number then and keep}} the present one: Microsoft offers no way to remove it.',
  'change.effect.eachIsGuarded':
    'Each one is read again just before, and what was changed since is left as it is.',
  'change.effect.movedSinceLeftOut':
    '{count, plural, one {# step of it was changed by somebody else since, and is left as it is now.} other {# steps of it were changed by somebody else since, and are left as they are now.}}',
  'change.effect.notTakenBack':
    '{count, plural, one {# step} other {# steps}} of it cannot be taken back and {count, plural, one {stays} other {stay}} done.',

  'change.lasting.mailsAreSent': 'Mails that have gone out cannot be called back.',
  'change.lasting.pinIsReplaced': 'The present PIN stops working and cannot be had back.',
  'change.lasting.invitesAreRewritten': 'Invites that were rewritten are not written back by an undo.',
  'change.lasting.defaultCannotBeCleared':
    'Who has no default number now cannot be brought back to none: Microsoft offers no way to remove one.',
  'change.lasting.callersAreCutOff': 'Calls that fail meanwhile are lost.',
  'change.lasting.bridgeDefaultCannotBeCleared':
    'The bridge has no default number now and cannot be brought back to none: Microsoft offers no way to remove one.',
  'change.lasting.furtherLanguagesRemain':
    'Further languages cannot be taken away again, only replaced: Microsoft documents no way to have none.',
  'change.lasting.languagesAreForgotten':
    '“Undo” cannot bring the present languages back, because which ones the number came with shows only afterwards. Name them to set them again.',

  'change.ask.person':
    'Whose number do you mean? Say it with the name, such as “set Dana Lopez’s number to +49 89 1234567”. Nothing was changed.',
  'change.ask.onePerson': 'One person at a time: say whose number to set first. Nothing was changed.',
  'change.ask.number':
    'Which number should it be? Write it in full, such as +49 89 1234567; “list the bridge numbers” shows the choice. Nothing was changed.',
  'change.ask.oneNumber':
    'One number at a time: say which one should be the default, such as “set Dana Lopez’s number to +49 89 1234567”. Nothing was changed.',
} as const;
