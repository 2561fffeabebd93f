import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { MeetingRules } from '../domain/meetings/meeting-rules.js';
import { restrictionNamed } from '../domain/dial-out/dial-out-restriction.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import type { GrantedPolicy, Organizer } from '../domain/tenant/organizer.js';
import type { Reading } from '../domain/reading.js';
import type { ChatText } from './chat-text.js';
import type { Evidence } from './fact-base.js';
import { countryName } from './names.js';
import { sayLicense } from './say-license.js';

/** What is known of the asker that goes with a standing answer. */
export interface KnownOfAsker extends MeetingRules {
  readonly organizer: Organizer;
  readonly license: LicenseFinding;
}

/** Evidence in sentences, and the readings that it rests on: their age and their gaps go with it. */
export interface SaidEvidence {
  readonly says: readonly string[];
  readonly readings: readonly Reading<unknown>[];
}

export function sayEvidence(text: ChatText, evidence: Evidence, asker: KnownOfAsker): SaidEvidence {
  return SAYS[evidence](text, asker);
}

type Say = (text: ChatText, asker: KnownOfAsker) => SaidEvidence;

const SAYS: Readonly<Record<Evidence, Say>> = {
  meetingPolicy: sayMeetingPolicy,
  masking: ofSettings((text, value) => [sayMasking(text, value), sayAnnouncing(text, value)]),
  announcements: ofSettings((text, value) => [
    sayAnnouncing(text, value),
    text('factCard.recordNames', { on: yesOrNo(value.recordNames) }),
    sayMasking(text, value),
  ]),
  pin: ofSettings((text, value) => [
    text('factCard.pinLength', {
      known: value.pinLength === undefined ? 'no' : 'yes',
      digits: value.pinLength ?? 0,
    }),
    sayMails(text, value),
  ]),
  mails: ofSettings((text, value) => [sayMails(text, value)]),
  updates: ofSettings((text, { updateInvites }) => [
    text('factCard.updates', { on: yesOrNo(updateInvites) }),
  ]),
  license: (text, { license, organizer: { plans } }) => ({
    says: [sayLicense(text, license).why],
    readings: [plans],
  }),
  dialOut: (text, { license, organizer: { plans, policies } }) => ({
    says: [
      sayLicense(text, license).why,
      ...(policies.known ? [sayDialOut(text, policies.value.restriction)] : []),
    ],
    readings: [plans, policies],
  }),
  usageLocation: (text, { organizer: { person } }) => {
    const code = person.usageLocation;
    const country = code === undefined ? '' : countryName(code, text.locale);
    const known = code === undefined ? 'no' : 'yes';
    return { says: [text('factCard.usageLocation', { known, country })], readings: [] };
  },
};

function ofSettings(says: (text: ChatText, settings: BridgeSettings) => readonly string[]): Say {
  return (text, { settings }) => ({
    says: settings.known ? says(text, settings.value) : [],
    readings: [settings],
  });
}

function sayMeetingPolicy(text: ChatText, { granted, policy }: KnownOfAsker): SaidEvidence {
  const rules = policy.known
    ? [
        text('factCard.start', { may: yesOrNo(policy.value.callersMayStart) }),
        text('factCard.lobby', { may: yesOrNo(policy.value.callersSkipLobby) }),
      ]
    : [];
  const name = granted.known ? [sayGranted(text, granted.value)] : [];
  return { says: [...name, ...rules], readings: [granted, policy] };
}

function sayMasking(text: ChatText, { maskNumbersFor }: BridgeSettings): string {
  return text('factCard.masking', { for: maskNumbersFor ?? 'unknown' });
}

function sayMails(text: ChatText, { mailOrganizers }: BridgeSettings): string {
  return text('factCard.mails', { on: yesOrNo(mailOrganizers) });
}

function sayGranted(text: ChatText, { name, how }: GrantedPolicy): string {
  return text('factCard.policy', { name: name.replace(/^Tag:/i, ''), how });
}

function sayAnnouncing(text: ChatText, { announceComingAndGoing, announceBy }: BridgeSettings): string {
  return text('factCard.announcing', {
    by: announceComingAndGoing === false ? 'off' : (announceBy ?? 'unknown'),
  });
}

function sayDialOut(text: ChatText, { name }: GrantedPolicy): string {
  const reach = restrictionNamed(name)?.meetings ?? 'unknown';
  return text('factCard.dialOut', { name: name.replace(/^Tag:/i, ''), reach });
}

function yesOrNo(value: boolean | undefined): string {
  if (value === undefined) return 'unknown';
  return value ? 'yes' : 'no';
}
