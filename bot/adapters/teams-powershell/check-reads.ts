import { z } from 'zod';
import { CMDLETS, type Parameters } from './cmdlets.js';
import type { TeamsPowerShell } from './pool.js';
import {
  ACQUIRED_NUMBERS,
  APPLICATION_ACCESS,
  BRIDGE_SETTINGS,
  BRIDGES,
  DIAL_IN_USERS,
  GRANTED_POLICIES,
  GROUP_GRANTS,
  INVITE_POLICIES,
  INVITE_UPDATES,
  MEETING_POLICIES,
  RESTRICTIONS,
  ROUTING_POLICIES,
  SERVICE_NUMBERS,
  TENANT,
  USAGES,
  VOICE_ROUTES,
  type Reading,
} from './rows.js';
import type { WorkerFailure } from './worker-failure.js';

/** How one reading cmdlet went, compared with what the product expects of it. `fields` are names, never values. */
export type Finding = { readonly cmdlet: string } & (
  | { readonly outcome: 'asExpected'; readonly rows: number }
  | { readonly outcome: 'nothingToCompare' }
  | { readonly outcome: 'different'; readonly rows: number; readonly fields: readonly string[] }
  | { readonly outcome: 'failed'; readonly failure: WorkerFailure }
  | { readonly outcome: 'skipped' }
);

/**
 * Calls each reading cmdlet once and compares its rows with the shape that the product parses; changes nothing.
 * What is read for one person is skipped where nobody is named.
 */
export async function checkReads(
  powerShell: TeamsPowerShell,
  person: string | undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { reading, parameters } of readsFor(person)) {
    const { cmdlet } = reading;
    findings.push(
      parameters === undefined
        ? { cmdlet, outcome: 'skipped' }
        : findingOf(reading, await powerShell.call(cmdlet, parameters)),
    );
  }
  return findings;
}

interface Read {
  readonly reading: Reading<unknown>;
  readonly parameters: Parameters | undefined;
}

function readsFor(person: string | undefined): readonly Read[] {
  const shared = [
    TENANT,
    BRIDGES,
    SERVICE_NUMBERS,
    BRIDGE_SETTINGS,
    INVITE_POLICIES,
    ROUTING_POLICIES,
    RESTRICTIONS,
    MEETING_POLICIES,
    GROUP_GRANTS,
    APPLICATION_ACCESS,
    VOICE_ROUTES,
    USAGES,
  ];
  const ofPerson = person === undefined ? undefined : { Identity: person };
  return [
    ...shared.map((reading) => ({ reading, parameters: {} })),
    {
      reading: ACQUIRED_NUMBERS,
      parameters: { Top: 100, Skip: 0, CapabilitiesContain: 'ConferenceAssignment' },
    },
    { reading: DIAL_IN_USERS, parameters: ofPerson },
    { reading: GRANTED_POLICIES, parameters: ofPerson },
    { reading: INVITE_UPDATES, parameters: ofPerson },
  ];
}

function findingOf(
  { cmdlet, row }: Reading<unknown>,
  output: Awaited<ReturnType<TeamsPowerShell['call']>>,
): Finding {
  if (!output.ok) return { cmdlet, outcome: 'failed', failure: output.failure };
  const rows = output.value;
  if (rows.length === 0) return { cmdlet, outcome: 'nothingToCompare' };
  const fields = [...new Set([...missingFields(cmdlet, rows), ...unparsedFields(row, rows)])];
  if (fields.length > 0) return { cmdlet, outcome: 'different', rows: rows.length, fields };
  return { cmdlet, outcome: 'asExpected', rows: rows.length };
}

/** Fields that no row has at all: the product would take them for empty. */
function missingFields(cmdlet: string, rows: readonly unknown[]): readonly string[] {
  const found = new Set(rows.flatMap((row) => Object.keys(z.looseObject({}).catch({}).parse(row))));
  return (CMDLETS[cmdlet]?.output ?? [])
    .filter((field) => !found.has(field))
    .map((field) => `${field} (missing)`);
}

/** Where in a row the product would stumble, and over what, such as "ServiceNumbers.Type: expected string". */
function unparsedFields(row: z.ZodType, rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((each) => {
    const issues = row.safeParse(each).error?.issues ?? [];
    return issues.map(({ path, ...issue }) => {
      const place = path.filter((part) => typeof part === 'string').join('.');
      return `${place} (${'expected' in issue ? `not ${issue.expected}` : issue.code})`;
    });
  });
}
