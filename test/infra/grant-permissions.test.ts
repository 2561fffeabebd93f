import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ROLE_TEMPLATE_IDS } from '../../bot/domain/role.js';
import { nodesOf, syntaxErrors, syntaxTree } from './syntax-tree.js';

const SCRIPT = readFileSync('infra/grant-permissions.ps1', 'utf8');
const GUIDE = readFileSync('docs/install.md', 'utf8');
const CONTRACTS = 'bot/sandbox/contracts';
const Permissions = z.object({
  graphAppId: z.string(),
  permissions: z.record(z.string(), z.object({ applicationId: z.string().optional() })),
});
const Cmdlets = z.array(z.object({ name: z.string(), parameters: z.array(z.object({ name: z.string() })) }));

const GRANTED = [...SCRIPT.matchAll(/^\s+'([A-Z][A-Za-z.]+)'\s+= '([0-9a-f-]{36})'$/gm)].map(
  (match) => [match[1]!, match[2]!] as const,
);

describe('the script that grants permissions', () => {
  it('is understood by a PowerShell grammar', async () => {
    expect(syntaxErrors(await syntaxTree('powershell', SCRIPT))).toEqual([]);
  });

  it('grants Graph permissions by the ids that Microsoft publishes', () => {
    const { permissions, graphAppId } = Permissions.parse(read('graph-permissions.json'));
    expect(GRANTED.map(([name]) => [name, permissions[name]?.applicationId])).toEqual(GRANTED);
    expect(SCRIPT).toContain(`$graphApp = '${graphAppId}'`);
  });

  it('grants nothing that writes', () => {
    expect(GRANTED.filter(([name]) => !name.split('.').includes('Read'))).toEqual([]);
  });

  it('grants exactly what the guide explains', () => {
    // What people agree to for themselves is no right of the app's, and no script grants it.
    const rightsOfTheApp = GUIDE.slice(0, GUIDE.indexOf('### Calendars'));
    const explained = [...rightsOfTheApp.matchAll(/^\| `([A-Z]\w+(?:\.\w+)+)` +\| `([0-9a-f-]{36})` \|/gm)];
    expect(explained.map((match) => [match[1], match[2]])).toEqual(GRANTED);
  });

  it('names directory roles by their template ids', () => {
    expect(SCRIPT).toContain(
      `$teamsCommunicationsAdministrator = '${ROLE_TEMPLATE_IDS.teamsCommunicationsAdministrator}'`,
    );
    expect(SCRIPT).toContain(`$teamsReader = '${ROLE_TEMPLATE_IDS.teamsReader}'`);
  });

  it('calls Teams cmdlets that exist, with parameters they have', async () => {
    const known = new Map(
      Cmdlets.parse(read('cmdlets.json')).map(({ name, parameters }) => [
        name,
        parameters.map((each) => each.name),
      ]),
    );
    const calls = nodesOf(await syntaxTree('powershell', SCRIPT), 'command').filter((call) =>
      /^\w+-(Cs\w+|MicrosoftTeams)/.test(call.text),
    );
    expect(calls.length).toBeGreaterThanOrEqual(4);
    for (const call of calls) {
      const name = call.text.split(/\s/)[0]!;
      const used = nodesOf(call, 'command_parameter').map((parameter) => parameter.text.slice(1));
      expect([name, known.get(name)]).toEqual([name, expect.arrayContaining(used)]);
    }
  });

  it('asks before each change', () => {
    expect(SCRIPT).toContain('SupportsShouldProcess');
    const changes = [...SCRIPT.matchAll(/-Method POST|\bNew-Cs|\bGrant-Cs/g)];
    expect([...SCRIPT.matchAll(/\$PSCmdlet\.ShouldProcess\(/g)]).toHaveLength(changes.length);
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(`${CONTRACTS}/${file}`, 'utf8'));
}
