import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { z } from 'zod';
import { callsOf } from '../../../bot/adapters/teams-powershell/change-calls.js';
import { createChangeScript } from '../../../bot/adapters/teams-powershell/change-script.js';
import { allowedCmdlet } from '../../../bot/adapters/teams-powershell/cmdlets.js';
import type { Step } from '../../../bot/domain/changes/step.js';
import type { E164 } from '../../../bot/domain/numbers/phone-number.js';

/** What Microsoft publishes of each cmdlet. */
const PUBLISHED = z
  .array(z.object({ name: z.string(), parameters: z.array(z.object({ name: z.string() })) }))
  .parse(
    JSON.parse(readFileSync(new URL('../../../bot/sandbox/contracts/cmdlets.json', import.meta.url), 'utf8')),
  );
const changeScript = createChangeScript();
const scriptOf = (steps: readonly Step[]): string => changeScript.scriptOf(steps);
const ID = '0a1b2c3d-0000-4000-8000-00000000000a';
const LONDON = '+442079460100' as E164;
const BERLIN = '+493023125100' as E164;

let parser: Parser;
beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  await Parser.init();
  parser = new Parser();
  parser.setLanguage(await Language.load(path));
});

function parsed(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('The grammar gave no tree.');
  return tree.rootNode;
}

/** One of every kind, both ways where there are two. */
const STEPS: readonly Step[] = [
  {
    kind: 'setDefaults',
    organizerId: ID,
    before: { toll: undefined, tollFree: undefined },
    after: { toll: LONDON, tollFree: BERLIN },
  },
  { kind: 'grantPolicy', policyKind: 'invite', organizerId: ID, before: undefined, after: 'Europe invites' },
  {
    kind: 'grantPolicy',
    policyKind: 'restriction',
    organizerId: ID,
    before: 'DialoutCPCandPSTNDisabled',
    after: undefined,
  },
  {
    kind: 'grantToGroup',
    policyKind: 'routing',
    groupId: ID,
    before: undefined,
    after: { policy: 'Germany', rank: 2 },
  },
  {
    kind: 'grantToGroup',
    policyKind: 'routing',
    groupId: ID,
    before: undefined,
    after: { policy: 'Germany', rank: undefined },
  },
  {
    kind: 'grantToGroup',
    policyKind: 'invite',
    groupId: ID,
    before: { policy: 'Germany', rank: 2 },
    after: undefined,
  },
  { kind: 'grantToTenant', policyKind: 'invite', before: undefined, after: 'Europe invites' },
  { kind: 'grantToTenant', policyKind: 'routing', before: 'Germany', after: undefined },
  { kind: 'placeNumber', number: LONDON, bridgeId: ID, before: 'offBridge', after: 'onBridge' },
  { kind: 'placeNumber', number: LONDON, bridgeId: ID, before: 'onBridge', after: 'offBridge' },
  {
    kind: 'placeNumber',
    number: LONDON,
    bridgeId: ID,
    before: 'onBridge',
    after: 'offBridge',
    evenDefault: true,
  },
  { kind: 'setBridgeDefault', bridgeId: ID, before: LONDON, after: BERLIN },
  {
    kind: 'setLanguages',
    number: LONDON,
    before: { primary: undefined, secondary: [] },
    after: { primary: 'en-GB', secondary: ['fr-FR', 'de-DE'] },
  },
  {
    kind: 'setLanguages',
    number: LONDON,
    before: { primary: 'en-GB', secondary: [] },
    after: { primary: undefined, secondary: [] },
  },
  {
    kind: 'changeBridgeSettings',
    before: { pinLength: 5 },
    after: { pinLength: 7, maskNumbersFor: 'everybody', mailOrganizers: false },
  },
  {
    kind: 'invitePolicy',
    name: 'New',
    before: undefined,
    after: { numbers: [LONDON, BERLIN], allowTollFree: false },
  },
  {
    kind: 'invitePolicy',
    name: 'New',
    before: { numbers: [], allowTollFree: true },
    after: { numbers: [], allowTollFree: false },
  },
  { kind: 'invitePolicy', name: 'New', before: { numbers: [], allowTollFree: true }, after: undefined },
  { kind: 'routingPolicy', name: 'Germany', before: undefined, after: { usages: ['DE', 'GB'] } },
  { kind: 'routingPolicy', name: 'Germany', before: { usages: ['DE'] }, after: { usages: ['GB'] } },
  { kind: 'routingPolicy', name: 'Germany', before: { usages: ['DE'] }, after: undefined },
  {
    kind: 'voiceRoute',
    name: 'R',
    before: undefined,
    after: { priority: 0, pattern: '^\\+49\\d+$', usages: ['DE'], bridgeSourceNumber: BERLIN },
  },
  {
    kind: 'voiceRoute',
    name: 'R',
    before: { priority: 0, pattern: '.', usages: ['DE'], bridgeSourceNumber: BERLIN },
    after: { priority: 1, pattern: "^\\+(44|1)'", usages: ['DE'], bridgeSourceNumber: BERLIN },
  },
  {
    kind: 'voiceRoute',
    name: 'R',
    before: { priority: 0, pattern: '.', usages: ['DE'], bridgeSourceNumber: BERLIN },
    after: undefined,
  },
  { kind: 'usage', name: 'DE', before: 'absent', after: 'there' },
  { kind: 'usage', name: 'DE', before: 'there', after: 'absent' },
  { kind: 'resetPin', organizerId: ID },
  { kind: 'sendConferenceInfo', organizerId: ID },
  { kind: 'updateInvites', organizerId: ID },
];

const OURS: Step = { kind: 'changeSettings', before: { writing: false }, after: { writing: true } };

describe('a change as PowerShell', () => {
  it('makes what was taken off the bridge as its default the default again', () => {
    const back: Step = {
      kind: 'placeNumber',
      number: LONDON,
      bridgeId: ID,
      before: 'offBridge',
      after: 'onBridge',
      evenDefault: true,
    };
    expect(callsOf(back).map(({ cmdlet }) => cmdlet)).toEqual([
      'Register-CsOnlineDialInConferencingServiceNumber',
      'Set-CsOnlineDialInConferencingBridge',
    ]);
    expect(scriptOf([back, back]).match(/Register-Cs/g)).toHaveLength(2);
  });

  it.each(STEPS.map((step) => [step.kind, step] as const))(
    'makes %s by one call that the product may make too',
    (_, step) => {
      const calls = callsOf(step);
      expect(calls).toHaveLength(1);
      for (const { cmdlet, parameters } of calls) expect(allowedCmdlet(cmdlet, parameters)).toBeDefined();
    },
  );

  it.each(STEPS.map((step) => [step.kind, step] as const))(
    'of %s uses only what Microsoft publishes',
    (_, step) => {
      for (const { cmdlet, parameters } of callsOf(step)) {
        const published = PUBLISHED.find(({ name }) => name === cmdlet);
        const names = published?.parameters.map(({ name }) => name);
        expect(names).toEqual(expect.arrayContaining(Object.keys(parameters)));
      }
    },
  );

  it('is PowerShell without a syntax error, in the order of the steps', () => {
    const script = scriptOf(STEPS);
    const root = parsed(script);
    expect(root.hasError).toBe(false);
    expect(parsed(`${script}\nif (`).hasError).toBe(true);
    const made = root
      .descendantsOfType('command_name')
      .map((node) => node.text)
      .filter((name) => name.includes('-Cs'));
    expect(made).toEqual(STEPS.flatMap((step) => callsOf(step).map(({ cmdlet }) => cmdlet)));
  });

  it('can be read', () => {
    const script = scriptOf(
      [STEPS[1], STEPS[6], STEPS[21], STEPS[24], OURS].filter((step) => step !== undefined),
    );
    expect(script.split('\n').slice(6).join('\n')).toBe(
      [
        '# Policies of people',
        `Grant-CsTeamsAudioConferencingPolicy -Identity '${ID}' -PolicyName 'Europe invites'`,
        '',
        '# The policy of everybody who has none of their own or by a group',
        "Grant-CsTeamsAudioConferencingPolicy -Global -PolicyName 'Europe invites'",
        '',
        "# A voice route that an operator carries; the operator's number is the caller ID",
        "New-CsOnlineVoiceRoute -Identity 'R' -Priority 0 -NumberPattern '^\\+49\\d+$' -OnlinePstnUsages @('DE') -BridgeSourcePhoneNumber '+493023125100'",
        '',
        '# A PSTN usage; Add and Remove leave all others alone',
        "Set-CsOnlinePstnUsage -Identity 'Global' -Usage @{ Add = @('DE') }",
        '',
        '# Settings of Bridgekeeper itself have no PowerShell',
        '',
      ].join('\n'),
    );
  });

  it('of many people is a list and one call', () => {
    const many = Array.from({ length: 300 }, (_, index): Step => ({
      kind: 'grantPolicy',
      policyKind: 'invite',
      organizerId: `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`,
      before: undefined,
      after: 'Europe invites',
    }));
    const script = scriptOf(many);
    expect(parsed(script).hasError).toBe(false);
    expect(script).toContain(
      "Grant-CsTeamsAudioConferencingPolicy -Identity $_.Identity -PolicyName 'Europe invites'",
    );
    expect(script.match(/Grant-Cs/g)).toHaveLength(1);
    for (const step of many) if ('organizerId' in step) expect(script).toContain(`"${step.organizerId}"`);
  });

  it('keeps who is taken a policy from apart from who is given one', () => {
    const both = [undefined, 'A', 'B', 'C', 'D', undefined].map((after, index): Step => ({
      kind: 'grantPolicy',
      policyKind: 'invite',
      organizerId: `p${index}`,
      before: 'X',
      after,
    }));
    const script = scriptOf(both);
    expect(script).toContain("-Identity 'p0' -PolicyName $null");
    expect(script).toContain('"p4","D"');
    expect(script).toContain("-Identity 'p5' -PolicyName $null");
    expect(parsed(script).hasError).toBe(false);
  });

  it('writes names that span lines one by one, where a list could be ended by them', () => {
    const many = [1, 2, 3, 4, 5].map((index): Step => ({
      kind: 'grantPolicy',
      policyKind: 'invite',
      organizerId: `p${index}`,
      before: undefined,
      after: `A\n'@ | Remove-Everything # ${index}`,
    }));
    const script = scriptOf(many);
    expect(script).not.toContain('ConvertFrom-Csv');
    expect(script).toContain("-PolicyName 'A\n''@ | Remove-Everything # 1'");
  });

  it('never lets a name out of its quotes, whatever it holds', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          "'",
          '"',
          '\u2018',
          '\u2019',
          '`',
          '$',
          '(',
          ')',
          '@',
          '\n',
          '\r',
          ';',
          '#',
          '{',
          '}',
          'a',
          ' ',
        ),
        maxLength: 30,
      }),
    );
    const named = (each: string, index: number): Step => ({
      kind: 'grantPolicy',
      policyKind: 'invite',
      organizerId: each,
      before: undefined,
      after: `${each}${index}`,
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const safe = names.map((each) => each.replaceAll('\u0000', ''));
        const script = scriptOf([
          ...safe.map(named),
          ...safe.map((each): Step => ({ kind: 'usage', name: each, before: 'absent', after: 'there' })),
        ]);
        const outside = outsideQuotes(script);
        // What stands outside of quotes is ours, and the same for every name.
        expect(outside.every((line) => KNOWN.some((known) => known.test(line)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const KNOWN = [
  /^$/,
  /^#[^\n]*$/,
  /^\$ErrorActionPreference = ''$/,
  /^Connect-MicrosoftTeams$/,
  /^Grant-CsTeamsAudioConferencingPolicy -Identity ('')+ -PolicyName ('')+$/,
  /^Set-CsOnlinePstnUsage -Identity '' -Usage @\{ Add = @\(('')+\) \}$/,
  /^@''@ \| ConvertFrom-Csv \| ForEach-Object \{$/,
  / {2}Grant-CsTeamsAudioConferencingPolicy -Identity (\$_\.Identity|'') -PolicyName (\$_\.PolicyName|'')$/,
  /^\}$/,
];

/** The lines of a script with all that is quoted taken out, by PowerShell's own rule of when a quote ends. */
function outsideQuotes(script: string): readonly string[] {
  const QUOTE = /['\u2018\u2019\u201A\u201B]/;
  let outside = '';
  for (let at = 0; at < script.length; at += 1) {
    const here = script.charAt(at);
    if (here === '#') {
      const end = script.indexOf('\n', at);
      outside += '#';
      at = end - 1;
    } else if (script.startsWith("@'\n", at)) {
      const end = script.slice(at).search(/\n['\u2018\u2019\u201A\u201B]@/);
      outside += "@''@";
      at += end + 2;
    } else if (QUOTE.test(here)) {
      let end = at + 1;
      while (
        end < script.length &&
        !(QUOTE.test(script.charAt(end)) && !QUOTE.test(script.charAt(end + 1)))
      ) {
        end += QUOTE.test(script.charAt(end)) ? 2 : 1;
      }
      outside += "''";
      at = end;
    } else outside += here;
  }
  return outside.split('\n');
}
