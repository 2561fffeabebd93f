import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CMDLETS, type ParameterType, type Parameters } from '../../bot/adapters/teams-powershell/cmdlets.js';
import type { TeamsPowerShell } from '../../bot/adapters/teams-powershell/pool.js';
import * as rows from '../../bot/adapters/teams-powershell/rows.js';
import { SIMULATED } from '../../bot/sandbox/teams-powershell/cmdlets.js';
import { openSandboxTenant, type SandboxTenant } from '../adapters/graph/sandbox-tenant.js';
import { callEverything, EVERYTHING_TENANT } from '../adapters/teams-powershell/call-everything.js';
import { fittingSets, isIn, PUBLISHED, publishedCmdlet } from './published-cmdlets.js';

// Real processes and sockets, on machines that may be busy.
jest.setTimeout(60_000);

/** Published type names that a value of ours can be bound to. */
const COMPATIBLE: Readonly<Record<ParameterType, readonly string[]>> = {
  string: ['string', 'useridparameter', 'ouidparameter', 'fqdn', 'uri'],
  stringOrNull: ['string'],
  guid: ['guid', 'string'],
  int: ['int32', 'int64', 'uint32'],
  bool: ['boolean'],
  switch: ['switchparameter'],
  strings: ['string[]', 'list', 'object'],
  addRemove: ['object'],
};

const names = Object.keys(CMDLETS);

/** Every reading of the adapter with the fields it parses. */
const readings = Object.values(rows).flatMap((each) =>
  typeof each === 'object' && 'row' in each ? [each] : [],
);

describe.each(names)('%s', (name) => {
  const cmdlet = CMDLETS[name]!;
  const published = PUBLISHED.find((each) => each.name === name);

  it('is a published cmdlet that an application may call', () => {
    expect(published).toMatchObject({ appAuthSupported: true });
  });

  it('takes its parameters by name and type, none of them reserved for Microsoft', () => {
    for (const [parameter, type] of Object.entries(cmdlet.parameters)) {
      const documented = publishedCmdlet(name).parameters.find((each) => each.name === parameter);
      expect(documented).toBeDefined();
      expect(documented?.internal).not.toBe(true);
      expect(COMPATIBLE[type]).toContain(documented?.type.toLowerCase());
    }
  });

  it('has no parameter that belongs to no set which can be filled', () => {
    const listed = Object.keys(cmdlet.parameters);
    const { parameterSets } = publishedCmdlet(name);
    const fillable = parameterSets.filter(({ mandatory }) =>
      mandatory.every((each) => listed.includes(each)),
    );
    expect(fillable).not.toEqual([]);
    for (const parameter of listed) {
      expect(fillable.filter((set) => isIn(publishedCmdlet(name), parameter, set.name))).not.toEqual([]);
    }
  });

  it('cannot be called without a target where Microsoft would take that for the whole tenant', () => {
    const { parameters, parameterSets } = publishedCmdlet(name);
    const target = parameters.find((each) => each.name === 'Identity' && each.internal !== true);
    const optional =
      target !== undefined && !parameterSets.every(({ mandatory }) => mandatory.includes('Identity'));
    const needed = cmdlet.access === 'writes' && optional && 'Identity' in cmdlet.parameters;
    if (needed && fittingSets(publishedCmdlet(name), []).length > 0)
      expect(cmdlet.oneOf).toContain('Identity');
    for (const each of cmdlet.oneOf) expect(Object.keys(cmdlet.parameters)).toContain(each);
  });

  it('gives the output fields that are used', () => {
    expect(publishedCmdlet(name).output).toEqual(expect.arrayContaining(cmdlet.output));
  });

  it('reads or writes as its verb says', () => {
    expect(cmdlet.access).toBe(name.startsWith('Get-') ? 'reads' : 'writes');
  });
});

describe('the list of cmdlets', () => {
  it('asks for exactly the fields that the adapter parses, and for all its readings', () => {
    const parsed = Object.fromEntries(
      readings.map(({ cmdlet, row }) => [cmdlet, Object.keys(row.shape).sort()]),
    );
    const reads = Object.entries(CMDLETS).filter(([, { access }]) => access === 'reads');
    const listed = Object.fromEntries(reads.map(([name, { output }]) => [name, [...output].sort()]));
    expect(parsed).toEqual(listed);
  });

  it('is the list of what the sandbox simulates', () => {
    expect([...SIMULATED.keys()].sort()).toEqual([...names].sort());
  });

  it('has no way to replace the tenant’s usages', () => {
    const text = readFileSync(new URL('cmdlets.json', ADAPTER), 'utf8');
    expect(text).not.toMatch(/replace/i);
    expect(CMDLETS['Set-CsOnlinePstnUsage']?.parameters).toEqual({ Identity: 'string', Usage: 'addRemove' });
  });
});

const ADAPTER = new URL('../../bot/adapters/teams-powershell/', import.meta.url);
const SANDBOX = new URL('../../bot/sandbox/teams-powershell/', import.meta.url);

describe('the calls that the adapters make', () => {
  let tenant: SandboxTenant;
  const calls: { readonly cmdlet: string; readonly parameters: Parameters }[] = [];
  beforeAll(async () => {
    tenant = await openSandboxTenant(EVERYTHING_TENANT);
    const recorded: TeamsPowerShell = {
      call(cmdlet, parameters = {}, urgency) {
        calls.push({ cmdlet, parameters });
        return tenant.powerShell.call(cmdlet, parameters, urgency);
      },
      close: () => tenant.powerShell.close(),
    };
    await callEverything(recorded);
  });
  afterAll(() => tenant.close());

  it('each fit one published parameter set', () => {
    const wrong = calls.filter(
      ({ cmdlet, parameters }) => fittingSets(publishedCmdlet(cmdlet), Object.keys(parameters)).length === 0,
    );
    expect(wrong).toEqual([]);
  });

  it('use every cmdlet and every parameter of the list, so that nothing more is allowed than is needed', () => {
    const used = new Map<string, Set<string>>();
    for (const { cmdlet, parameters } of calls) {
      const before = used.get(cmdlet) ?? new Set<string>();
      used.set(cmdlet, new Set([...before, ...Object.keys(parameters)]));
    }
    const sorted = (texts: Iterable<string>) => [...texts].sort();
    expect(Object.fromEntries([...used].map(([cmdlet, each]) => [cmdlet, sorted(each)]))).toEqual(
      Object.fromEntries(names.map((name) => [name, sorted(Object.keys(CMDLETS[name]?.parameters ?? {}))])),
    );
  });
});

describe('what PowerShell says when something is wrong', () => {
  /** The patterns of worker.ps1 in their order; .NET's and ours mean the same as far as these go. */
  const script = readFileSync(new URL('worker.ps1', ADAPTER), 'utf8');
  const part = script.slice(
    script.indexOf('function Get-FailureCode'),
    script.indexOf('function Get-Failure {'),
  );
  const patterns = [...part.matchAll(/-match '([^']+)'\) \{\s*return '(\w+)'/g)].map(
    ([, pattern = '', code]) => ({ pattern: new RegExp(pattern, 'i'), code }),
  );
  const codeOf = (text: string) => patterns.find(({ pattern }) => pattern.test(text))?.code ?? 'failed';

  it.each([
    ['Too many requests. Try again later.', 'throttled'],
    ['The remote server returned an error: (429)', 'throttled'],
    ['Request was throttled by the service', 'throttled'],
    ['Response status code does not indicate success: 401 (Unauthorized).', 'signedOut'],
    ['AADSTS700027: Client assertion contains an invalid signature.', 'signedOut'],
    ['You must call the Connect-MicrosoftTeams cmdlet: run Connect-MicrosoftTeams', 'signedOut'],
    ['Lifetime validation failed, the token is expired.', 'signedOut'],
    ['Management object not found for identity "x".', 'notFound'],
    ["Cannot find 'x' because it does not exist", 'notFound'],
    ['Response status code: 403 (Forbidden).', 'refused'],
    ['Access Denied.', 'refused'],
    ['The service number 1 is not assigned to the bridge', 'refused'],
    ['[BadRequest] : Invalid phone number', 'refused'],
    ['An error occurred while sending the request.', 'failed'],
    ['Object reference not set to an instance of an object.', 'failed'],
  ])('%j is told as %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is told by worker.ps1 with the code that the sandbox gives it', () => {
    const sources = readdirSync(SANDBOX).map((name) => readFileSync(new URL(name, SANDBOX), 'utf8'));
    const sayings = sources.flatMap((source) =>
      [...source.matchAll(/said\(\s*'(\w+)',\s*([`'"])((?:(?!\2)[\s\S])*)\2/g)].map(
        ([, code, , text = '']) => {
          return { code, text };
        },
      ),
    );
    expect(sayings.length).toBeGreaterThan(30);
    const other = sayings.filter(({ code, text }) => codeOf(text) !== code && code !== 'failed');
    expect(other).toEqual([]);
  });
});
