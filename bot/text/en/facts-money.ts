/** Standing questions about money and records of calls. Written as in facts-meeting.ts. */
export const factsMoney = {
  'fact.whoPays':
    'For “Call me” nobody pays Microsoft but the organization: the organizer’s minutes first, then Communications Credits. Dialing in costs the caller what their own phone company charges.',
  'fact.whoPays.more': `Dial in, toll number | organization: included in the organizer’s license; caller: own phone company
Dial in, toll-free | organization: Communications Credits by the minute; caller: nothing where the number is reachable
Dial in, pay-per-minute organizer | organization: Credits for every minute of every caller; caller: own phone company
Call me, or invited by number | organization: pool, then Credits, priced by destination; called person: nothing to Microsoft
Operator’s number, or a call it carries | organization: the operator’s bill; caller: own phone company
Microsoft does not document what a phone company asks for an incoming call, such as roaming. Whether the price of a license covers toll calls: yes for dial-in on Standard and dial-out to USA/CAN, no for pay-per-minute.`,

  'fact.minutePool':
    'Toll-free minutes do not come from the pool: it covers calls out to ordinary numbers in Zone A, 60 minutes for each Standard license and month.',
  'fact.minutePool.more': `Toll-free calls are billed from Communications Credits by the minute. Calls in on toll numbers use neither.
Standard, assigned or bought | the last explicit word of Microsoft’s (October 2020) is bought; today’s pages say nothing, so the rule is not documented
Dial-out to USA/CAN | 60 minutes for each assigned license
Pay-per-minute | no pool
Extended dial-out to US/CA | unlimited within fair use, does not use the pool
An administrator sees total and used minutes in Analytics & reports › Usage reports › PSTN minute pools. Microsoft mails administrators at 80 and 100 percent; after that Communications Credits pay.`,

  'fact.credits':
    'Communications Credits pay for toll-free numbers and for calls out beyond the pool; to buy them the tenant must have an Audio Conferencing license first.',
  'fact.credits.more': `1. Have one | at least one Audio Conferencing license (an E5 counts) in the tenant
2. Fund | Communications Credits in the Microsoft 365 admin center, by whoever may buy there; auto-recharge advised, 50 USD the least that was quoted
3. Assign | Communications Credits (MCOPSTNC) to the organizers whose calls they shall pay for
With a balance of zero, toll-free numbers and calls out beyond the pool stop. They were not sold in Russia, South Korea and Taiwan (snapshot of 2023). Calls that an operator carries are on its bill, not on Credits.`,

  'fact.creditsUse':
    'Toll-free calls, calls out beyond Zone A or beyond the pool, and every minute of pay-per-minute organizers use Communications Credits.',
  'fact.creditsUse.more': `By call | Analytics & reports › Usage reports › PSTN and SMS usage, Calling Plans: conf_in are calls to the bridge, conf_out calls from it, with charge and country
By organizer and country | the dial-out usage report
By program | Microsoft Graph getPstnCalls (application permission CallRecord-PstnCalls.Read.All)
Rows name the organizer, not the caller, and are 24 to 48 hours late. Bridgekeeper does not read call records, so it cannot add them up for you.`,

  'fact.callReport':
    'Rows of conference calls always name the organizer of the meeting; who called in or dialed out shows only as a number.',
  'fact.callReport.more': `conf_in | a call to the bridge: the caller’s number
conf_out | a call from the bridge: the called number
The number may end in asterisks: in Belgium, Denmark, Finland, Germany, Italy, the Netherlands, Norway, Spain and Sweden Microsoft hides the last three digits, in France and Switzerland the last four.
Microsoft does not document a way from a row to the person who called. Rows are 24 to 48 hours late.`,

  'fact.zoneA':
    'Zone A are the 44 countries and regions whose ordinary numbers the 60 minutes of Audio Conferencing Standard cover.',
  'fact.zoneA.more': `Europe | Austria, Belgium, Bulgaria, Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Ireland, Italy, Luxembourg, Netherlands, Norway, Poland, Portugal, Romania, Russia, Slovakia, Slovenia, Spain, Sweden, Switzerland, United Kingdom
Americas | Brazil, Canada, Mexico, Puerto Rico, United States
Asia, Pacific, Africa | Australia, China, Hong Kong, India, Japan, Malaysia, New Zealand, Singapore, South Africa, South Korea, Taiwan, Thailand
Calls to premium numbers and to other countries are paid from Communications Credits. A dial-out policy with “ZoneA” in its name, such as DialoutCPCZoneAPSTNInternational, forbids calls out of meetings to anywhere else; a Teams administrator grants it.`,
} as const;
