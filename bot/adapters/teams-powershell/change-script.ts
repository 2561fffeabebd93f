import type { Step } from '../../domain/changes/step.js';
import type { ChangeScript } from '../../ports/change-script.js';
import { callsOf, type CmdletCall } from './change-calls.js';
import { CMDLETS } from './cmdlets.js';
import { commented, csvLine, fitsInCsv, literal } from './powershell-text.js';

/** Readable PowerShell: one commented call a line, and a list with a loop where many calls differ in a few values only. */
export function createChangeScript(): ChangeScript {
  return {
    scriptOf(steps) {
      const blocks = groupsOf(steps).map((group) => blockOf(group));
      return `${[HEAD, ...blocks].join('\n\n')}\n`;
    },
  };
}

const HEAD = [
  commented(
    'Teams PowerShell that makes the same change. Read it before you run it: it checks nothing first,',
  ),
  commented('overwrites what it finds, keeps no record, and is not taken back by an undo.'),
  '#Requires -Modules MicrosoftTeams',
  "$ErrorActionPreference = 'Stop'",
  'Connect-MicrosoftTeams',
].join('\n');

interface Group {
  readonly kind: Step['kind'];
  readonly calls: readonly CmdletCall[];
}

/** Steps of one kind that follow each other with calls of one shape; the order of steps stays. */
function groupsOf(steps: readonly Step[]): readonly Group[] {
  const groups: { kind: Step['kind']; shape: string; calls: CmdletCall[] }[] = [];
  for (const step of steps) {
    const calls = callsOf(step);
    const shape = calls.map(shapeOf).join(' ');
    const last = groups.at(-1);
    if (last?.kind === step.kind && last.shape === shape) last.calls.push(...calls);
    else groups.push({ kind: step.kind, shape, calls: [...calls] });
  }
  return groups;
}

/** Calls of one shape differ in their texts and figures only. */
function shapeOf({ cmdlet, parameters }: CmdletCall): string {
  const values = Object.entries(parameters).map(
    ([name, value]) => `${name}=${fitsInCsv(value) ? '' : literal(value)}`,
  );
  return [cmdlet, ...values].join('|');
}

function blockOf({ kind, calls }: Group): string {
  const title = commented(TITLES[kind]);
  if (calls.length === 0) return title;
  const alike = new Set(calls.map(shapeOf)).size === 1;
  if (!alike || calls.length < LOOP_FROM) return [title, ...calls.map(line)].join('\n');
  return [title, loop(calls)].join('\n');
}

/** Fewer are easier to read one by one. */
const LOOP_FROM = 4;

const TITLES = {
  setDefaults: 'Default numbers of organizers',
  grantPolicy: 'Policies of people',
  grantToGroup: 'The policy of a group; of several that reach a person, the lowest rank counts',
  grantToTenant: 'The policy of everybody who has none of their own or by a group',
  placeNumber: 'Numbers on the bridge',
  setBridgeDefault: 'The default number of the bridge',
  setLanguages: 'Prompt languages of a number',
  changeBridgeSettings: 'Settings of all bridges of the tenant',
  invitePolicy: 'An invite policy',
  routingPolicy: 'A routing policy for calls out of meetings',
  voiceRoute: "A voice route that an operator carries; the operator's number is the caller ID",
  usage: 'A PSTN usage; Add and Remove leave all others alone',
  changeSettings: 'Settings of Bridgekeeper itself have no PowerShell',
  resetPin: 'New PINs; Microsoft mails each to its organizer',
  sendConferenceInfo: 'Mails with the conference information',
  updateInvites: 'Rewrites the invites of existing meetings, which mails everybody invited',
} as const satisfies Record<Step['kind'], string>;

function line({ cmdlet, parameters }: CmdletCall): string {
  const written = Object.entries(parameters).map(([name, value]) => argument(cmdlet, name, value));
  return [cmdlet, ...written].join(' ');
}

/** A switch stands for itself; everything else is given with its name. */
function argument(cmdlet: string, name: string, value: CmdletCall['parameters'][string]): string {
  const isSwitch = CMDLETS[cmdlet]?.parameters[name] === 'switch';
  return isSwitch ? `-${name}` : `-${name} ${literal(value)}`;
}

/** What differs from call to call stands in a list, the rest in the call. */
function loop(calls: readonly CmdletCall[]): string {
  const [first] = calls;
  if (first === undefined) return '';
  const columns = Object.keys(first.parameters).filter((name) =>
    calls.some(({ parameters }) => parameters[name] !== first.parameters[name] && isListed(parameters[name])),
  );
  if (columns.length === 0) return calls.map(line).join('\n');
  const rows = calls.map(({ parameters }) =>
    csvLine(columns.map((name) => parameters[name]).filter(isListed)),
  );
  const written = Object.entries(first.parameters).map(([name, value]) =>
    columns.includes(name) ? `-${name} $_.${name}` : argument(first.cmdlet, name, value),
  );
  return [
    "@'",
    csvLine(columns),
    ...rows,
    "'@ | ConvertFrom-Csv | ForEach-Object {",
    `  ${[first.cmdlet, ...written].join(' ')}`,
    '}',
  ].join('\n');
}

function isListed(value: CmdletCall['parameters'][string] | undefined): value is string | number {
  return value !== undefined && fitsInCsv(value);
}
