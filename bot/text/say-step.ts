import { BRIDGE_SETTINGS } from '../domain/changes/bridge-settings-change.js';
import { TENANT_SETTINGS } from '../domain/changes/settings-change.js';
import type { Person } from '../domain/tenant/organizer.js';
import type { BridgeSettings } from '../domain/tenant/bridge-settings.js';
import type { TenantSettingsValue } from '../domain/tenant/tenant-settings.js';
import type { Step } from '../domain/changes/step.js';
import { internationalFormat, type E164 } from '../domain/numbers/phone-number.js';
import type { ChatText } from './chat-text.js';
import { listOf } from './list.js';
import { languageName } from './names.js';
import { saySettingName, saySettingValue, type SettingName } from './say-settings.js';

/** One step in words. */
export interface SaidStep {
  /** Whom or what it is about. */
  readonly about: string;
  /** The person's sign-in name, where it is about a person. */
  readonly signIn?: string;
  readonly facts: readonly SaidFact[];
}

/** What becomes another; without `before` it is something that is done. */
export interface SaidFact {
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** A step in words: whom it is about, and each thing before and after. */
export function sayStep(text: ChatText, step: Step, people: ReadonlyMap<string, Person>): SaidStep {
  switch (step.kind) {
    case 'setDefaults':
      return {
        ...person(text, step.organizerId, people),
        facts: [
          fact(text('step.toll'), number(text, step.before.toll), number(text, step.after.toll)),
          fact(text('step.tollFree'), number(text, step.before.tollFree), number(text, step.after.tollFree)),
        ],
      };
    case 'grantPolicy': {
      const none = text('step.noPolicy');
      const what = text('step.policy', { kind: step.policyKind });
      return {
        ...person(text, step.organizerId, people),
        facts: [fact(what, step.before ?? none, step.after ?? none)],
      };
    }
    case 'grantToGroup': {
      const said = (granted: typeof step.after): string => {
        if (granted === undefined) return text('change.none');
        const { policy, rank } = granted;
        return rank === undefined ? policy : text('step.ranked', { policy, rank });
      };
      const what = text('step.policy', { kind: step.policyKind });
      return { about: text('step.group'), facts: [fact(what, said(step.before), said(step.after))] };
    }
    case 'grantToTenant': {
      const what = text('step.policy', { kind: step.policyKind });
      return {
        about: text('step.everybody'),
        facts: [fact(what, step.before ?? 'Global', step.after ?? 'Global')],
      };
    }
    case 'placeNumber':
      return {
        about: internationalFormat(step.number),
        facts: [fact(text('step.place'), text(`step.${step.before}`), text(`step.${step.after}`))],
      };
    case 'setBridgeDefault':
      return {
        about: text('step.bridgeDefault'),
        facts: [fact(text('step.toll'), number(text, step.before), number(text, step.after))],
      };
    case 'setLanguages': {
      const said = ({ primary, secondary }: typeof step.after): string =>
        primary === undefined
          ? text('step.original')
          : listOf(
              [primary, ...secondary].map((id) => languageName(id, text.locale)),
              text.locale,
            );
      return {
        about: internationalFormat(step.number),
        facts: [fact(text('step.languages'), said(step.before), said(step.after))],
      };
    }
    case 'changeBridgeSettings':
      return { about: text('step.bridgeSettings'), facts: settingFacts(text, step, people) };
    case 'changeSettings':
      return { about: text('step.settings'), facts: settingFacts(text, step, people) };
    case 'invitePolicy':
      return { about: step.name, facts: invitePolicy(text, step) };
    case 'routingPolicy': {
      const said = (policy: typeof step.after): string =>
        policy === undefined ? text('change.none') : usages(text, policy.usages);
      return { about: step.name, facts: [fact(text('step.usages'), said(step.before), said(step.after))] };
    }
    case 'voiceRoute':
      return { about: step.name, facts: voiceRoute(text, step) };
    case 'usage':
      return {
        about: step.name,
        facts: [fact(text('step.usage'), text(`step.${step.before}`), text(`step.${step.after}`))],
      };
    case 'resetPin':
    case 'sendConferenceInfo':
    case 'updateInvites':
      return { ...person(text, step.organizerId, people), facts: [{ what: text(`step.${step.kind}`) }] };
  }
}

function fact(what: string, before: string, after: string): SaidFact {
  return { what, before, after };
}

function person(
  text: ChatText,
  id: string,
  people: ReadonlyMap<string, Person>,
): Pick<SaidStep, 'about' | 'signIn'> {
  const known = people.get(id);
  if (known === undefined) return { about: text('step.somebody') };
  return { about: known.displayName, signIn: known.userPrincipalName };
}

function number(text: ChatText, value: E164 | undefined): string {
  return value === undefined ? text('change.none') : internationalFormat(value);
}

function usages(text: ChatText, names: readonly string[]): string {
  return names.length === 0 ? text('change.none') : listOf(names, text.locale);
}

function invitePolicy(
  text: ChatText,
  { before, after }: Extract<Step, { kind: 'invitePolicy' }>,
): readonly SaidFact[] {
  const numbers = (policy: typeof after): string => {
    if (policy === undefined) return text('change.none');
    if (policy.numbers.length === 0) return text('step.noNumbers');
    return listOf(policy.numbers.map(internationalFormat), text.locale);
  };
  const tollFree = (policy: typeof after): string => {
    if (policy === undefined) return text('change.none');
    return text(policy.allowTollFree ? 'step.allowed' : 'step.notAllowed');
  };
  return [
    fact(text('step.numbers'), numbers(before), numbers(after)),
    fact(text('step.allowTollFree'), tollFree(before), tollFree(after)),
  ];
}

function voiceRoute(
  text: ChatText,
  { before, after }: Extract<Step, { kind: 'voiceRoute' }>,
): readonly SaidFact[] {
  const none = text('change.none');
  return [
    fact(text('step.pattern'), before?.pattern ?? none, after?.pattern ?? none),
    fact(
      text('step.callerId'),
      number(text, before?.bridgeSourceNumber),
      number(text, after?.bridgeSourceNumber),
    ),
    fact(text('step.usages'), usages(text, before?.usages ?? []), usages(text, after?.usages ?? [])),
    fact(text('step.priority'), String(before?.priority ?? none), String(after?.priority ?? none)),
  ];
}

function settingFacts(
  text: ChatText,
  { before, after }: Extract<Step, { kind: 'changeBridgeSettings' | 'changeSettings' }>,
  people: ReadonlyMap<string, Person>,
): readonly SaidFact[] {
  const [was, is]: [Settings, Settings] = [before, after];
  return fieldsOf(was, is).map((name) =>
    fact(
      saySettingName(text, name),
      saySettingValue(text, { name, value: was[name] }, people),
      saySettingValue(text, { name, value: is[name] }, people),
    ),
  );
}

type Settings = Partial<BridgeSettings & TenantSettingsValue>;

/** The settings that either side names. */
function fieldsOf(before: Settings, after: Settings): readonly SettingName[] {
  const named = { ...before, ...after };
  return [...BRIDGE_SETTINGS, ...TENANT_SETTINGS].filter((name) => name in named);
}
