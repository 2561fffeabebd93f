/** Standing questions about numbers. Written as in facts-meeting.ts. */
export const factsNumbers = {
  'fact.usageLocation':
    'The usage location decides, not the country of the address: it picks the default number once, when dial-in is first switched on.',
  'fact.usageLocation.more': `Microsoft takes a toll number of the bridge in the country of the person’s usage location, or the bridge’s default number where there is none.
Microsoft does not document that a later change of the usage location changes the number: an administrator sets the default number instead. The usage location stands in the Microsoft 365 admin center (Users › Active users › Licenses and apps).`,

  'fact.dedicatedOrShared':
    'A shared number belongs to Microsoft and serves many tenants; a dedicated one is yours alone. Callers notice only the languages.',
  'fact.dedicatedOrShared.more': `Shared | comes by itself with Audio Conferencing; languages fixed; cannot be unassigned
Dedicated | acquired from Microsoft, ported or from an operator; you choose one main and up to four further languages; can be unassigned
Take a dedicated number where callers need other languages, a city of their own, toll-free, or a number that stays yours. Otherwise the shared ones do. Each number’s entry in “my numbers” says which it is.`,

  'fact.operatorOrMicrosoft':
    'The difference is who carries and bills the calls, and whose license may use the number; dialing in is the same.',
  'fact.operatorOrMicrosoft.more': `Microsoft’s number | for Standard, dial-out to USA/CAN and pay-per-minute; Microsoft bills; can be the bridge’s default
Operator’s number | for Standard and Operator Connect Conferencing; the operator bills; can never be the bridge’s default, only a person’s or a policy’s
Whether dial-out to USA/CAN or pay-per-minute may use operator numbers is not documented by Microsoft. Each number’s entry in “my numbers” names its source.`,

  'fact.defaultMeanings':
    '“Default” means three things: the default bridge, the bridge’s default number, and an organizer’s default number.',
  'fact.defaultMeanings.more': `Default bridge | the bridge that new organizers get, where there are several
Bridge’s default number | a toll number of Microsoft’s; the caller ID of calls out that Microsoft carries, and the fallback for new organizers
Organizer’s default number | the one printed on their invitations, unless an invite policy lists others
To change the bridge’s default leaves the organizers’ numbers as they are.`,

  'fact.greyedOut':
    'The admin center greys out Unassign for shared and default numbers; a dedicated toll number is unassigned with PowerShell.',
  'fact.greyedOut.more': `A shared number cannot be unassigned at all. For a default number, make another one the default first.
For a dedicated one a Teams administrator runs Unregister-CsOnlineDialInConferencingServiceNumber -Identity <number> -BridgeId <bridge>, after no organizer, policy or route uses it: removal breaks live invitations at once.
If Microsoft’s support has to do it, paste: “We ask you to unassign the dedicated service number <number> from our conferencing bridge <bridge id>. Unassign is greyed out in the Teams admin center. No user, policy or voice route uses the number any more.”`,

  'fact.unregisterCommand':
    'Unregister needs the number, the bridge id and, for a default number, the switch RemoveDefaultServiceNumber without a value; a published example misuses it.',
  'fact.unregisterCommand.more': `Get-CsOnlineDialInConferencingBridge gives the bridge id; then Unregister-CsOnlineDialInConferencingServiceNumber -Identity <number> -BridgeId <id>.
It is refused for shared numbers, and for the bridge’s default without that switch. Afterwards list the bridge’s numbers again to see that it is gone; nobody can join by it any more, also from old invitations.
Bridgekeeper cannot unregister numbers yet; it can list what is on the bridge.`,

  'fact.porting':
    'Numbers can be ported to Microsoft as dedicated service numbers; which cities Microsoft itself offers differs by country, and an operator can supply others.',
  'fact.porting.more': `Port | a Teams administrator orders it in Voice › Phone numbers › Port; it must come as a service number to go on a bridge. Ported numbers do not count toward Microsoft’s limits
New numbers | Voice › Phone numbers › Add shows the cities in stock, also those of Canada; Microsoft does not document when more will come
Operator Connect | the operator uploads its numbers of other cities and keeps your contract; ask for service numbers for conferencing
“Which countries have numbers” shows what your bridge has now.`,

  'fact.promptLanguages':
    'A dedicated number speaks one main language and up to four others, in the order you set; a shared number’s languages are fixed.',
  'fact.promptLanguages.more': `Callers hear the main language first and can choose among the others. About fifty languages can be set; Get-CsOnlineDialInConferencingLanguagesSupported lists them for your tenant.
A Teams administrator sets them in Meetings › Conference bridges › the number, or with Set-CsOnlineDialInConferencingServiceNumber. Each number’s entry in “my numbers” shows what it speaks.`,

  'fact.tollFreeReach':
    'A toll-free number usually works only from inside its own country; from abroad, use a toll number.',
  'fact.tollFreeReach.more': `Phone companies decide whether they put a foreign toll-free number through and what they ask for it; Microsoft does not document from where each one works.
It also needs Communications Credits with a positive balance, and an invite policy that allows toll-free for the organizer: where it does not, even dialing the number fails.`,

  'fact.numberFormat':
    'The plus and the digits after it are the country’s code: +61 is Australia. From a mobile phone, dial the number exactly so, from anywhere.',
  'fact.numberFormat.more': `Inside the country, leave the code out and put the local 0 in front where the country uses one. From a landline abroad, dial the international prefix (00, 011 or 0011) instead of the plus.
Teams prints numbers on invitations in the international form. “My numbers” here shows those of your own country the national way; share that with people there.`,
} as const;
