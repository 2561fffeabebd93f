import type { ReportKind } from '../../domain/reports/report-kind.js';
import type { ChatText } from '../../text/chat-text.js';
import { reportTable, type ReportTable } from '../../text/report-table.js';
import { sayReport, sayReportAge, sayReportNotes } from '../../text/say-report.js';
import type { ReportView } from '../../use-cases/show-report.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  heading,
  small,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

/** How many rows a card shows; the file has them all. */
const REPORT_SAMPLE = 10;

/** A report: how many, what is not known, the first rows, how old it is, and what puts things right. */
export function reportCard(view: ReportView, text: ChatText): Card {
  const { report, wanted } = view;
  const says = sayReport(text, view, wanted.filter?.tollFree);
  const total = report.rows.length;
  const table = reportTable(report, { text, form: 'card', limit: REPORT_SAMPLE });
  const shown = table.rows.length;
  const body: readonly Block[] = [
    answerLine(says),
    ...sayReportNotes(text, report).map((note) => words(shortened(note, 400), { spacing: 'Small' })),
    ...(total > shown ? [heading(text('report.sample', { shown, total }))] : []),
    ...table.rows.map((row) => rowBlock(text, table, row)),
    ...sayReportAge(text, view).map((line, at) =>
      words(line, { size: 'Small', isSubtle: true, spacing: at === 0 ? 'Medium' : 'None' }),
    ),
  ];
  return cardOf({ text, says, body, buttons: buttonsOf(view, text) });
}

/** The first cell names the row; the others follow with their columns' names, those that are empty left out. */
function rowBlock(
  text: ChatText,
  { columns }: ReportTable,
  [first = '', ...cells]: readonly string[],
): Block {
  const details = cells.flatMap((cell, at) => {
    if (cell === '') return [];
    return [text('report.line', { title: columns[at + 1] ?? '', value: shortened(cell, 200) })];
  });
  return container(
    [words(shortened(first, 80), { weight: 'Bolder' }), small(shortened(details.join(' · '), 500))],
    { spacing: 'Small' },
  );
}

function buttonsOf({ report, wanted, peopleAsOf }: ReportView, text: ChatText): readonly Button[] {
  const { kind } = report;
  return [
    ...(report.rows.length > 0
      ? [button(text('report.button.download'), { verb: 'download', report: wanted }, 'positive')]
      : []),
    ...(peopleAsOf === undefined && kind !== 'drift'
      ? [button(text('report.button.sync'), { verb: 'sync' })]
      : []),
    ...NEXT[kind](text),
  ];
}

/** What puts right what a report shows, or goes on from it. */
const NEXT: Readonly<Record<ReportKind, (text: ChatText) => readonly Button[]>> = {
  unlicensed: (text) => [show(text, 'licenses'), show(text, 'mismatches')],
  unusedNumbers: (text) => [
    show(text, 'numberUse'),
    button(text('report.button.numbers'), { verb: 'bridge', page: 0 }),
    coverage(text),
  ],
  mismatches: (text) => [
    button(text('report.button.routes'), { verb: 'routes' }),
    show(text, 'numberUse'),
    button(text('report.button.numbers'), { verb: 'bridge', page: 0 }),
  ],
  drift: (text) => [button(text('report.button.history'), { verb: 'history', page: 0 })],
  people: (text) => [show(text, 'numberUse'), show(text, 'licenses')],
  numberUse: (text) => [show(text, 'unusedNumbers'), coverage(text)],
  licenses: (text) => [show(text, 'unlicensed'), show(text, 'costs')],
  costs: (text) => [button(text('report.button.routes'), { verb: 'routes' }), show(text, 'licenses')],
};

function show(text: ChatText, kind: ReportKind): Button {
  return button(text(`report.name.${kind}`), { verb: 'report', report: { kind } });
}

function coverage(text: ChatText): Button {
  return button(text('report.name.coverage'), { verb: 'coverage', view: 'demand', page: 0 });
}

/** "A report": the reports by name, none of them shown before one is chosen. */
export function reportChoiceCard(text: ChatText): Card {
  const says = text('report.which');
  const buttons = [...OFFERED.map((kind) => show(text, kind)), coverage(text)];
  return cardOf({
    text,
    says,
    body: [answerLine(says), small(text('report.alsoThere'))],
    buttons,
  });
}

const OFFERED = [
  'unlicensed',
  'unusedNumbers',
  'mismatches',
  'drift',
  'costs',
] as const satisfies readonly ReportKind[];
