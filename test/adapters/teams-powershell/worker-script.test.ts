import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { CMDLETS } from '../../../bot/adapters/teams-powershell/cmdlets.js';

/*
 * The script has never run here: there is no PowerShell. What can be told from its text is told by a grammar of the
 * language, and the rest by `npm run worker:check` at an administrator's.
 */
const source = readFileSync(
  new URL('../../../bot/adapters/teams-powershell/worker.ps1', import.meta.url),
  'utf8',
);
let parser: Parser;
let root: Node;

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(await Language.load(path));
  root = parsed(source);
});

function parsed(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('The grammar gave no tree.');
  return tree.rootNode;
}

const of = (type: string) => root.descendantsOfType(type);
const commands = () => of('command').map((node) => node.text);

describe('worker.ps1', () => {
  it('is PowerShell without a syntax error', () => {
    expect(root.hasError).toBe(false);
    expect(parsed(`${source}\nif (`).hasError).toBe(true);
  });

  it('stays short enough to be read in one go', () => {
    expect(source.split('\n').length).toBeLessThan(220);
  });

  it('never runs text: no Invoke-Expression, script block from text, Add-Type or dot-sourcing', () => {
    expect(source).not.toMatch(
      /Invoke-Expression|\biex\b|ScriptBlock\]?::Create|NewScriptBlock|Add-Type|InvokeScript/i,
    );
    expect(commands().filter((command) => /^\.\s/.test(command))).toEqual([]);
  });

  it('calls by a variable name in one place only, splatting what it checked', () => {
    const byName = commands().filter((command) => command.startsWith('&'));
    expect(byName.map((command) => command.trim())).toEqual(['& $Name @values -ErrorAction Stop']);
    const inside = of('function_statement').find((node) => node.text.includes('& $Name'));
    expect(inside?.text).toMatch(/^function Invoke-Call/);
    expect(source.indexOf('Test-Call -Name $name')).toBeLessThan(source.indexOf('Invoke-Call -Name $name'));
  });

  it('names no cmdlet of Teams beside the data file, except to connect', () => {
    expect(source.match(/\b(Get|Set|New|Grant|Remove|Register|Unregister)-Cs\w+/g)).toEqual(['Get-CsTenant']);
    expect(source.indexOf('Get-CsTenant')).toBeLessThan(source.indexOf('#>'));
    expect(commands().filter((command) => command.includes('MicrosoftTeams')).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('writes to standard output from one place, and keeps everybody else off it', () => {
    expect(source.match(/\$writer\.Write/g)).toHaveLength(1);
    expect(source).toContain('[Console]::SetOut([System.IO.TextWriter]::Null)');
    expect(
      commands().filter((command) => /^(Write-(Host|Output|Warning|Error|Verbose)|echo)\b/i.test(command)),
    ).toEqual([]);
  });

  it('uses no construct that PowerShell 7.2 lacks or the grammar cannot check', () => {
    const code = source.replaceAll(/#.*|<#[\s\S]*?#>/g, '');
    expect(code).not.toMatch(/\?\?|\?\.|\?\[|\bclean\s*\{/);
  });

  it('knows every type of value that the list names, and its rule about targets', () => {
    const types = new Set(Object.values(CMDLETS).flatMap(({ parameters }) => Object.values(parameters)));
    expect([...types].filter((type) => !source.includes(`        '${type}' {`))).toEqual([]);
    expect(source).toContain(`['oneOf']`);
    // In a list of what may be said, the word that wipes a list is none.
    expect(source).toContain(`@('Add', 'Remove') -ccontains $_`);
  });

  it('asks the module whether a national cloud can be named together with a certificate', () => {
    expect(source).toMatch(/\$env:TEAMS_ENVIRONMENT/);
    expect(source.match(/'TeamsEnvironmentName'/g)).toHaveLength(2);
  });

  it('has the words of the protocol', () => {
    for (const code of ['notAllowed', 'notFound', 'refused', 'throttled', 'signedOut', 'failed']) {
      expect(source).toContain(`'${code}'`);
    }
    expect(source).toContain(`['megabytes']`);
  });
});
