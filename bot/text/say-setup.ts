import { isRole } from '../domain/role.js';
import { countOutcomes, type SetupFinding, type SetupReport } from '../domain/setup/setup-check.js';
import { leavesSomethingToDo, type Fixer } from '../domain/setup/setup-found.js';
import type { ChatText } from './chat-text.js';
import { choiceOf, listOf } from './list.js';
import type { TextValues } from './message.js';
import { roleName } from './role-name.js';
import { timeInWords } from './time.js';

/** One finding in words. What is good has nothing to do; only what does not work takes a tier with it. */
export interface SaidFinding {
  /** "Does not work", for those who see no colors. */
  readonly mark: string;
  readonly title: string;
  readonly found: string;
  readonly todo: string | undefined;
  readonly who: string | undefined;
  readonly without: string | undefined;
}

/** The report in one sentence. */
export function sayVerdict(text: ChatText, report: SetupReport): string {
  const counts = countOutcomes(report);
  const { bad, unknown, attention, good } = counts;
  const values = { ...counts, all: report.findings.length };
  if (bad === 0 && unknown === 0) {
    return attention === 0 ? text('setup.verdict.good') : text('setup.verdict.attention', values);
  }
  // Who hears "everything works except" should find most of it working.
  if (bad + unknown > good) return text('setup.verdict.many', values);
  return text(bad === 0 ? 'setup.verdict.untold' : 'setup.verdict.some', values);
}

export function sayFinding(text: ChatText, finding: SetupFinding): SaidFinding {
  const { check, found, outcome, details, tier, who } = finding;
  const names = who.map((each) => fixerName(text, each));
  return {
    mark: text(`setup.mark.${outcome}`),
    title: text(`setup.check.${check}`),
    found: text(`setup.found.${found}`, valuesOf(text, details)),
    todo: leavesSomethingToDo(found) ? text(`setup.todo.${found}`) : undefined,
    who: names.length > 0 ? choiceOf(names, text.locale) : undefined,
    without: outcome === 'bad' && tier !== undefined ? text(`setup.without.${tier}`) : undefined,
  };
}

/** The whole report as plain text, problems first, for a ticket or a terminal. It names no person, number or secret. */
export function setupAsText(text: ChatText, report: SetupReport): string {
  const blocks = WORST_FIRST.flatMap((outcome) =>
    report.findings.filter((finding) => finding.outcome === outcome),
  ).map((finding) => blockOf(text, sayFinding(text, finding)));
  const time = timeInWords(report.checkedAt, text.locale);
  return [sayVerdict(text, report), ...blocks, text('setup.at', { time })].join('\n\n');
}

const WORST_FIRST = ['bad', 'attention', 'unknown', 'good', 'off'] as const;

function blockOf(text: ChatText, { mark, title, found, todo, who, without }: SaidFinding): string {
  const lines = [
    found,
    ...(todo === undefined ? [] : [text('setup.todo', { todo })]),
    ...(who === undefined ? [] : [text('setup.who', { who })]),
    ...(without === undefined ? [] : [text('setup.without', { without })]),
  ];
  return [text('setup.line', { mark, title }), ...lines.map((line) => `  ${line}`)].join('\n');
}

function fixerName(text: ChatText, fixer: Fixer): string {
  return isRole(fixer) ? roleName(text, fixer) : text(`setup.who.${fixer}`);
}

/** Roles come as code words. */
function valuesOf(text: ChatText, { roles, ...details }: SetupFinding['details']): TextValues {
  if (typeof roles !== 'string') return details;
  const named = roles.split(' ').filter(isRole);
  const names = named.map((role) => roleName(text, role));
  return { ...details, roles: names.length === 0 ? 'none' : listOf(names, text.locale) };
}
