import * as fc from 'fast-check';
import type { DefaultNumbers, PromptLanguages, Step, StepKind } from '../../../bot/domain/changes/step.js';
import { BERLIN, FREE, LONDON, SEATTLE } from '../build.js';

/** Names as long and as nasty as a directory allows. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 256 }),
  fc.constantFrom(
    `[x](tel:+1) **${'Llanfairpwllgwyngyll '.repeat(20)}**`,
    '&'.repeat(256),
    '\u202eevil',
    '字'.repeat(256),
    '*_`~'.repeat(64),
    '"\\'.repeat(128),
  ),
);

const number = fc.constantFrom(LONDON, BERLIN, SEATTLE, FREE);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const names = fc.array(anyName, { maxLength: 8 });
const id = fc.uuid();
const defaults: fc.Arbitrary<DefaultNumbers> = fc.record({ toll: maybe(number), tollFree: maybe(number) });
const invite = maybe(
  fc.record({ numbers: fc.array(number, { maxLength: 300 }), allowTollFree: fc.boolean() }),
);
const routing = maybe(fc.record({ usages: names }));
const route = maybe(
  fc.record({ priority: fc.nat(100), pattern: anyName, usages: names, bridgeSourceNumber: number }),
);
const languages: fc.Arbitrary<PromptLanguages> = fc.record({
  primary: maybe(fc.constantFrom('en-GB', 'de-DE', 'ja-JP')),
  secondary: fc.array(fc.constantFrom('fr-FR', 'es-ES', 'pt-BR'), { maxLength: 4 }),
});
const bridge = fc.record(
  {
    announceComingAndGoing: fc.boolean(),
    announceBy: fc.constantFrom('name', 'tone'),
    recordNames: fc.boolean(),
    pinLength: fc.integer({ min: 4, max: 12 }),
    mailOrganizers: fc.boolean(),
    updateInvites: fc.boolean(),
    maskNumbersFor: fc.constantFrom('outsiders', 'everybody', 'nobody'),
    confirmCallsOut: fc.boolean(),
  },
  { requiredKeys: [] },
);
const own = fc.record(
  {
    writing: fc.boolean(),
    largestChange: fc.nat(),
    secondPerson: fc.constantFrom('never', 'risky'),
    operatorConnectPlanIds: fc.array(id, { maxLength: 20 }),
  },
  { requiredKeys: [] },
);
const policyKind = fc.constantFrom('invite', 'routing');
const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);

/** One arbitrary step of each kind there is. */
const ANY_STEP_OF: { readonly [K in StepKind]: fc.Arbitrary<Step> } = {
  setDefaults: fc.record({ kind: kind('setDefaults'), organizerId: id, before: defaults, after: defaults }),
  grantPolicy: fc.record({
    kind: kind('grantPolicy'),
    organizerId: id,
    policyKind: fc.constantFrom('invite', 'routing', 'restriction'),
    before: maybe(anyName),
    after: maybe(anyName),
  }),
  grantToGroup: fc.record({
    kind: kind('grantToGroup'),
    policyKind,
    groupId: id,
    before: maybe(fc.record({ policy: anyName, rank: maybe(fc.nat(99)) })),
    after: maybe(fc.record({ policy: anyName, rank: maybe(fc.nat(99)) })),
  }),
  grantToTenant: fc.record({
    kind: kind('grantToTenant'),
    policyKind,
    before: maybe(anyName),
    after: maybe(anyName),
  }),
  placeNumber: fc.record({
    kind: kind('placeNumber'),
    number,
    bridgeId: id,
    before: fc.constantFrom('onBridge', 'offBridge'),
    after: fc.constantFrom('onBridge', 'offBridge'),
  }),
  setBridgeDefault: fc.record({
    kind: kind('setBridgeDefault'),
    bridgeId: id,
    before: maybe(number),
    after: maybe(number),
  }),
  setLanguages: fc.record({ kind: kind('setLanguages'), number, before: languages, after: languages }),
  changeBridgeSettings: fc.record({ kind: kind('changeBridgeSettings'), before: bridge, after: bridge }),
  invitePolicy: fc.record({ kind: kind('invitePolicy'), name: anyName, before: invite, after: invite }),
  routingPolicy: fc.record({ kind: kind('routingPolicy'), name: anyName, before: routing, after: routing }),
  voiceRoute: fc.record({ kind: kind('voiceRoute'), name: anyName, before: route, after: route }),
  usage: fc.record({
    kind: kind('usage'),
    name: anyName,
    before: fc.constantFrom('there', 'absent'),
    after: fc.constantFrom('there', 'absent'),
  }),
  changeSettings: fc.record({ kind: kind('changeSettings'), before: own, after: own }),
  resetPin: fc.record({ kind: kind('resetPin'), organizerId: id }),
  sendConferenceInfo: fc.record({ kind: kind('sendConferenceInfo'), organizerId: id }),
  updateInvites: fc.record({ kind: kind('updateInvites'), organizerId: id }),
};

export const anyStep: fc.Arbitrary<Step> = fc.oneof(...Object.values(ANY_STEP_OF));
