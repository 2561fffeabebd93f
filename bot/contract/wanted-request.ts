import { z } from 'zod';
import type { Modifiers, Wanted } from '../domain/changes/wanted.js';
import { LICENSES } from '../domain/licenses/license.js';
import { isCountryCode, type CountryCode } from '../domain/numbers/phone-number.js';

// Only the server reads these; what the tab imports is written with zod/mini.

const Text = z.string().trim().min(1).max(200);
const Country = z.string().refine((text): text is CountryCode => isCountryCode(text));
const Priority = z.int().min(0).max(10_000);
const Moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** A number written out, or described by place, provider or kind. */
const NumberSaid = z.union([
  Text,
  z.strictObject({
    countries: z.array(Country).min(1).max(50).exactOptional(),
    cities: z.array(Text).min(1).max(50).exactOptional(),
    tollFree: z.boolean().exactOptional(),
    source: Text.exactOptional(),
  }),
]);

const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), said: z.array(Text).min(1).max(1_000) }),
  z.strictObject({ kind: z.literal('group'), said: Text }),
  z.strictObject({
    kind: z.literal('everyone'),
    countries: z.array(Country).min(1).max(50).exactOptional(),
    onNumber: NumberSaid.exactOptional(),
    license: z.enum(LICENSES).exactOptional(),
  }),
]);

const GrantTarget = z.union([Scope, z.strictObject({ kind: z.literal('tenant') })]);

const BridgeSettings = z.strictObject({
  announceComingAndGoing: z.boolean().exactOptional(),
  announceBy: z.enum(['name', 'tone']).exactOptional(),
  recordNames: z.boolean().exactOptional(),
  pinLength: z.int().exactOptional(),
  mailOrganizers: z.boolean().exactOptional(),
  updateInvites: z.boolean().exactOptional(),
  maskNumbersFor: z.enum(['outsiders', 'everybody', 'nobody']).exactOptional(),
  confirmCallsOut: z.boolean().exactOptional(),
});

const OwnSettings = z.strictObject({
  writing: z.boolean().exactOptional(),
  operatorConnectPlanIds: z.array(z.guid()).max(50).exactOptional(),
  largestChange: z.int().min(1).max(1_000_000).exactOptional(),
  secondPerson: z.enum(['never', 'risky']).exactOptional(),
  countryAdministrators: z
    .array(z.strictObject({ userId: z.guid(), countries: z.array(Country).min(1).max(50) }))
    .max(500)
    .exactOptional(),
});

/** Everything that can be asked to be changed, as JSON: the same kinds as in bot/domain/changes/wanted.ts. */
const WantedRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setDefaults'), to: Scope, number: NumberSaid }),
  z.strictObject({
    kind: z.literal('setDefaultsEach'),
    rows: z
      .array(z.strictObject({ line: z.int().min(1), person: Text, number: Text }))
      .min(1)
      .max(20_000),
  }),
  z.strictObject({
    kind: z.literal('replaceNumber'),
    from: NumberSaid,
    to: NumberSaid,
    among: Scope.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('retireNumber'),
    number: NumberSaid,
    replacement: NumberSaid.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('registerNumber'), number: Text }),
  z.strictObject({ kind: z.literal('unregisterNumber'), number: NumberSaid }),
  z.strictObject({ kind: z.literal('unregisterInUse'), number: NumberSaid }),
  z.strictObject({ kind: z.literal('setBridgeDefault'), number: NumberSaid }),
  z.strictObject({
    kind: z.literal('setLanguages'),
    number: NumberSaid,
    languages: z.union([z.array(Text).min(1).max(10), z.literal('original')]),
  }),
  z.strictObject({ kind: z.literal('changeBridgeSettings'), settings: BridgeSettings }),
  z.strictObject({ kind: z.literal('changeSettings'), settings: OwnSettings }),
  z.strictObject({
    kind: z.literal('createInvitePolicy'),
    policy: Text,
    numbers: z.array(NumberSaid).max(500),
    allowTollFree: z.boolean().exactOptional(),
    /** Who gets it at once. */
    to: GrantTarget.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('editInvitePolicy'),
    policy: Text,
    add: z.array(NumberSaid).max(500).exactOptional(),
    remove: z.array(NumberSaid).max(500).exactOptional(),
    allowTollFree: z.boolean().exactOptional(),
  }),
  z
    .strictObject({
      kind: z.literal('grantPolicy'),
      policyKind: z.enum(['invite', 'routing']),
      /** Without one the grant is taken back. */
      policy: Text.exactOptional(),
      to: GrantTarget,
      rank: Priority.exactOptional(),
    })
    .transform(({ policy, ...wanted }) => ({ ...wanted, policy })),
  z.strictObject({
    kind: z.literal('restrictDialOut'),
    allow: z.enum(['any', 'domestic', 'zoneA', 'none']),
    to: GrantTarget,
  }),
  z.strictObject({ kind: z.literal('addUsage'), usage: Text }),
  z.strictObject({
    kind: z.literal('createRoute'),
    route: Text,
    pattern: Text,
    number: NumberSaid,
    usages: z.array(Text).min(1).max(100),
    priority: Priority.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('editRoute'),
    route: Text,
    pattern: Text.exactOptional(),
    number: NumberSaid.exactOptional(),
    usages: z.array(Text).min(1).max(100).exactOptional(),
    priority: Priority.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('removeRoute'), route: Text }),
  z.strictObject({ kind: z.literal('createRoutingPolicy'), policy: Text, usages: z.array(Text).max(100) }),
  z.strictObject({ kind: z.literal('editRoutingPolicy'), policy: Text, usages: z.array(Text).max(100) }),
  z.strictObject({
    kind: z.literal('routeCallsOut'),
    through: NumberSaid,
    /** None is every country. */
    countries: z.array(Country).max(50).default([]),
    to: GrantTarget.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('resetPin'), to: Scope }),
  z.strictObject({ kind: z.literal('sendConferenceInfo'), to: Scope }),
  z.strictObject({ kind: z.literal('updateInvites'), to: Scope }),
  z
    .strictObject({ kind: z.literal('restore'), at: Moment, among: Scope.exactOptional() })
    .transform(({ among, ...wanted }) => ({ ...wanted, among })),
  z.strictObject({ kind: z.literal('undo'), changeId: Text.exactOptional() }),
]);

/** `POST /api/v1/proposals`: what is to be changed, and what is said beside it. Nothing changes until it is confirmed. */
export const ProposalRequest = z.strictObject({
  wanted: WantedRequest,
  modifiers: z
    .strictObject({
      dryRun: z.boolean().exactOptional(),
      notBefore: Moment.exactOptional(),
      updateInvites: z.boolean().exactOptional(),
    })
    .default({}),
}) satisfies z.ZodType<{ readonly wanted: Wanted; readonly modifiers: Modifiers }>;
export type ProposalRequest = z.input<typeof ProposalRequest>;
