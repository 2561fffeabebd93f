import type { Explanation, Target } from '../domain/explain/explain-number.js';
import type { Instant } from '../domain/instant.js';
import type { LicenseOrigin } from '../domain/licenses/license-origin.js';
import type { LicenseFinding } from '../domain/licenses/license.js';
import { maskNumber } from '../domain/numbers/mask-number.js';
import type { Organizer } from '../domain/tenant/organizer.js';
import { parsePhone, type E164 } from '../domain/numbers/phone-number.js';
import { placeOfSubject } from '../domain/explain/place.js';
import { PRODUCT_VERSION } from '../domain/explain/product-version.js';
import type { Readiness } from '../domain/explain/readiness.js';
import type { ResolvedNumbers } from '../domain/numbers/resolved-numbers.js';
import type { BearingChange } from '../domain/explain/since-when.js';
import type { ExplainedStep } from '../domain/explain/trace.js';

/** What a ticket is made from. */
export interface SupportCase {
  readonly tenantId: string;
  readonly traceId: string;
  readonly at: Instant;
  readonly organizer: Pick<Organizer, 'person'>;
  readonly numbers: ResolvedNumbers;
  readonly target: Target;
  readonly explanation: Explanation;
  readonly origins: readonly LicenseOrigin[];
  readonly changes: readonly BearingChange[];
  readonly readiness: readonly Readiness[];
  readonly readAt: Instant | undefined;
}

/**
 * A text for a ticket to Microsoft or an operator: ids and codes, UTC times, settings as they were found. Nobody's name or
 * address goes in, no group's, and of numbers that are not on the tenant's bridge only the ends. It is English in every
 * language, because that is what supporters read; its words are the codes of the product's own steps.
 */
export function supportPack(made: SupportCase): string {
  const { tenantId, traceId, at, organizer, numbers, target, explanation, readAt } = made;
  const own = new Set(numbers.onBridge.map(({ number }) => number));
  const written = (number: E164): string => (own.has(number) ? number : maskNumber(number));
  const { license } = numbers;
  return [
    'Dial-in of Microsoft Teams meetings: settings found',
    `Time (UTC): ${utc(at)}`,
    `Tenant: ${tenantId}`,
    `Organizer (object id): ${organizer.person.id}`,
    `Usage location: ${organizer.person.usageLocation ?? 'not set'}`,
    `Question: ${sayQuestion(target, written)}`,
    `Expected: ${target.kind === 'everything' ? 'dial-in numbers on new invites' : 'on new invites'}`,
    `Found: ${explanation.conclusion ?? numbers.printedFrom}; printed ${String(numbers.printed.length)}, callable ${String(numbers.callable.length)}`,
    `Printed: ${
      numbers.printed
        .slice(0, 10)
        .map(({ number }) => number)
        .join(' ') || 'none'
    }`,
    `License: ${sayLicense(license)}`,
    ...made.origins.map(sayOrigin),
    'Steps:',
    ...explanation.steps.map((step, index) => `${String(index + 1)}. ${sayStep(step, written)}`),
    ...(made.readiness.length > 0
      ? [`Readiness: ${made.readiness.map(({ check, state }) => `${check}=${state}`).join(' ')}`]
      : []),
    ...(made.changes.length > 0 ? ['Changes seen (UTC):', ...made.changes.slice(0, 5).map(sayChange)] : []),
    `Read from Microsoft (UTC): ${readAt === undefined ? 'never' : utc(readAt)}`,
    `Bridgekeeper ${PRODUCT_VERSION}; correlation ${traceId}`,
  ].join('\n');
}

function utc(at: Instant): string {
  return new Date(at).toISOString();
}

function sayQuestion(target: Target, written: (number: E164) => string): string {
  switch (target.kind) {
    case 'everything':
      return 'all numbers';
    case 'number':
      return written(target.number);
    case 'ending':
      return `number ending in ${target.digits}`;
    case 'numbers': {
      const { countries, cities, tollFree } = target.filter;
      const places = [...(countries ?? []), ...(cities ?? [])].join(' ');
      const named = tollFree === true ? ' toll-free' : ' toll';
      const kind = tollFree === undefined ? '' : named;
      return `numbers of a kind: ${places}${kind}`.trim();
    }
  }
}

function sayLicense({ license, reason, plan, product }: LicenseFinding): string {
  const found = [`${license} (${reason})`, `product ${product ?? 'none'}`];
  if (plan !== undefined)
    found.push(`plan ${plan.planName} ${plan.planId} ${plan.state} in ${plan.skuPartNumber}`);
  return found.join('; ');
}

function sayOrigin({ skuPartNumber, how, state, trouble, off, changedAt }: LicenseOrigin): string {
  const when = changedAt === undefined ? 'unknown' : utc(changedAt);
  const given = `Given: ${skuPartNumber} ${how}; ${state}; changed ${when}; plans off ${String(off.length)}`;
  return trouble === undefined ? given : `${given}; error ${trouble}`;
}

function sayStep({ subject, found, verdict }: ExplainedStep, written: (number: E164) => string): string {
  const { code, ...values } = found;
  const said = code === 'license' ? found.finding.reason : fieldsOf(values, written);
  const { cmdlet } = placeOfSubject(subject);
  const where = cmdlet === 'none' ? '' : ` [${cmdlet}]`;
  const marked = verdict === 'goesOn' ? '' : ` (${verdict})`;
  return `${subject}: ${code}${said === '' ? '' : ` ${said}`}${marked}${where}`;
}

/** "policy=Sales; numbers=3": fields in their own words, with numbers written or masked. Names of bridges are left out. */
function fieldsOf(values: object, written: (number: E164) => string): string {
  return Object.entries(values)
    .filter(([key, value]) => key !== 'bridge' && key !== 'name' && value !== undefined)
    .map(([key, value]) => `${key}=${valueOf(value, written)}`)
    .join('; ');
}

function valueOf(value: unknown, written: (number: E164) => string): string {
  if (Array.isArray(value)) return value.map((each) => valueOf(each, written)).join(' ');
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .map((each) => valueOf(each, written))
      .join(' ');
  }
  const text = String(value);
  const phone = /^\+\d+$/.test(text) ? parsePhone(text) : undefined;
  return phone?.ok === true ? written(phone.value) : text;
}

function sayChange({ line, subject }: BearingChange): string {
  const { fact, seenBefore, seenAt, changeId } = line;
  const from = seenBefore === undefined ? '' : `after ${utc(seenBefore)} and `;
  const by = changeId === undefined ? 'made elsewhere' : `change ${changeId}`;
  return `- ${subject}: ${fact} became another ${from}before ${utc(seenAt)}; ${by}`;
}
