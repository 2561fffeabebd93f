import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { entitlementOf } from '../../bot/domain/licenses/entitlement.js';
import type { License } from '../../bot/domain/licenses/license.js';
import { isStandingQuestion } from '../../bot/domain/explain/standing-question.js';
import { TIERS } from '../../bot/domain/tier.js';
import { understand } from '../../bot/language/understand.js';
import { GRANTED_PERMISSIONS, GRAPH_RESOURCE } from '../../bot/sandbox/entra/app-registration.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/install.md',
  'docs/security.md',
  'docs/organizers.md',
  'docs/administrators.md',
  'docs/domain.md',
  'docs/questions-people-ask.md',
];
const pages = PAGES.map((page) => [page, readFileSync(join(root, page), 'utf8')] as const);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(pages)('%s', (page, text) => {
  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('names only paths that exist', () => {
    const named = [...text.matchAll(/`((?:bot|tab|manifest|infra|test|docs)\/[\w./*-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    const paths = named.map((path) => path.replace(/\/\*.*$/, '')).filter((path) => !path.includes('<'));
    // The file of secrets is made by whoever installs, from the example beside it.
    const made = (path: string): boolean => existsSync(join(root, `${path}.example`));
    expect(paths.filter((path) => !existsSync(join(root, path)) && !made(path))).toEqual([]);
  });

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    const base = join(root, page, '..');
    expect(links.filter((link) => !existsSync(join(base, link)))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = pages[0]?.[1] ?? '';

  it('shows the same license table as the domain', () => {
    const words = {
      yes: ['yes', 'where a routing policy matches', 'only where a routing policy matches'],
      no: ['no', 'never', 'none', 'no; own numbers', 'no; own carrier'],
      undocumented: ['not documented'],
      unknown: [],
    };
    const rows: Readonly<Record<string, readonly License[]>> = {
      'Audio Conferencing Standard (also in E5)': ['standard'],
      'Operator Connect Conferencing': ['operatorConnect'],
      'Dial-out to USA/CAN, pay-per-minute': ['usaCanada', 'payPerMinute'],
      'Audio Conferencing with Direct Routing (GCC High)': ['directRouting'],
      none: ['none'],
    };
    const table = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const [name, licenses] of Object.entries(rows)) {
      const [, , ...cells] = table.find(([, first]) => first === name) ?? [];
      for (const license of licenses) {
        const { dialIn, dialOut } = entitlementOf(license);
        const expected = [dialIn.microsoft, dialIn.operator, dialOut.microsoft, dialOut.operator];
        expected.forEach((allowed, index) => expect(words[allowed]).toContain(cells[index]));
      }
    }
  });

  it('promises only what is understood', () => {
    const table = readme.slice(
      readme.indexOf('## What people can say'),
      readme.indexOf('## What gives what'),
    );
    const said = [...table.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
    expect(said.length).toBeGreaterThan(10);
    const lost = said.filter((text) => {
      const { intent, entities } = understand(text);
      return intent === 'out_of_scope' && !isStandingQuestion(entities.topic);
    });
    expect(lost).toEqual([]);
  });
});

describe('the install guide', () => {
  const guide = pages.find(([page]) => page === 'docs/install.md')?.[1] ?? '';
  const grants = guide.slice(guide.indexOf('## 4. Grant permissions'), guide.indexOf('## 5.'));

  it('has a row for each tier and for nothing else', () => {
    const table = grants.slice(0, grants.indexOf('All of these permissions read'));
    const rows = [...table.matchAll(/^\| `(\w+)` +\|/gm)].map((match) => match[1]);
    expect(rows).toEqual([...TIERS]);
  });

  it('brings every application permission of the registration in with a tier', () => {
    const table = grants.slice(0, grants.indexOf('All of these permissions read'));
    const missing = (GRANTED_PERMISSIONS[GRAPH_RESOURCE] ?? []).filter(
      (name) => !table.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe('the table of questions that people ask', () => {
  const table = pages.find(([page]) => page === 'docs/questions-people-ask.md')?.[1] ?? '';
  const rows = [...table.matchAll(/^\| (S\d+) .*\| ([^|]+) \|$/gm)].map((match) => ({
    id: match[1] ?? '',
    files: [...(match[2] ?? '').matchAll(/`([^`]+)`/g)].map((file) => file[1] ?? ''),
  }));

  it('names for each question the journeys that ask it', () => {
    expect(rows.length).toBeGreaterThan(40);
    const wrong = rows.filter(
      ({ id, files }) => files.length === 0 || !files.every((file) => asked(file).has(id)),
    );
    expect(wrong).toEqual([]);
  });

  it('has every question that a journey names', () => {
    const folder = join(root, 'test/journeys');
    const named = readdirSync(folder).flatMap((file) => [...asked(`test/journeys/${file}`)]);
    expect([...new Set(named)].sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});

function asked(file: string): ReadonlySet<string> {
  return new Set(readFileSync(join(root, file), 'utf8').match(/\bS\d\d\b/g));
}
