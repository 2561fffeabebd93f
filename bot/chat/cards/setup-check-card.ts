import type { SetupFinding, SetupReport } from '../../domain/setup/setup-check.js';
import type { CheckOutcome } from '../../domain/setup/setup-found.js';
import type { ChatText } from '../../text/chat-text.js';
import { sayFinding, sayVerdict } from '../../text/say-setup.js';
import { timeInWords } from '../../text/time.js';
import {
  answerLine,
  button,
  cardOf,
  container,
  heading,
  small,
  toggle,
  words,
  type Block,
  type Button,
  type Card,
} from './blocks.js';
import { shortened } from './escape-markdown.js';

/** The age of the copy of the tenant in a sentence, and whether the reader may have it read anew. */
export interface CopyLine {
  readonly says: string;
  readonly mayStart: boolean;
}

/** The report for an administrator: the verdict, then what is to be done and by whom; what works is folded away. */
export function setupCheckCard(report: SetupReport, text: ChatText, copy?: CopyLine): Card {
  const says = sayVerdict(text, report);
  const ofOutcome = (outcome: CheckOutcome): readonly SetupFinding[] =>
    report.findings.filter((finding) => finding.outcome === outcome);
  const problems = WORST_FIRST.flatMap(ofOutcome);
  const [works, off] = [ofOutcome('good'), ofOutcome('off')];
  const body: readonly Block[] = [
    answerLine(says),
    ...(problems.length === 0 ? [words(text('setup.problems.none'))] : []),
    ...problems.map((finding) => problemBlock(text, finding)),
    ...folded(text, { id: WORKS, title: text('setup.works'), findings: works }),
    ...folded(text, { id: OFF, title: text('setup.off'), findings: off }),
    ...(copy === undefined ? [] : [words(copy.says, { spacing: 'Medium' })]),
    small(text('setup.at', { time: timeInWords(report.checkedAt, text.locale) })),
  ];
  const buttons: readonly Button[] = [
    ...(works.length > 0 ? [toggle(text('setup.button.works', { count: works.length }), [WORKS])] : []),
    ...(off.length > 0 ? [toggle(text('setup.button.off', { count: off.length }), [OFF])] : []),
    ...(copy?.mayStart === true ? [button(text('sync.button.now'), { verb: 'sync' })] : []),
  ];
  return cardOf({ text, says, body, buttons });
}

const WORST_FIRST = ['bad', 'attention', 'unknown'] as const;
const WORKS = 'setup-works';
const OFF = 'setup-off';

function problemBlock(text: ChatText, finding: SetupFinding): Block {
  const { mark, title, found, todo, who, without } = sayFinding(text, finding);
  return container(
    [
      words(text('setup.line', { mark, title }), LOOK[finding.outcome]),
      words(shortened(found, 500), { spacing: 'None' }),
      ...(todo === undefined ? [] : [words(text('setup.todo', { todo }), { spacing: 'Small' })]),
      ...(who === undefined ? [] : [small(text('setup.who', { who }))]),
      ...(without === undefined ? [] : [small(text('setup.without', { without }))]),
    ],
    { spacing: 'Medium', ...(finding.outcome === 'bad' && { style: 'emphasis' }) },
  );
}

/** Color only repeats what the words say. */
const LOOK = {
  bad: { weight: 'Bolder', color: 'Attention' },
  attention: { weight: 'Bolder', color: 'Warning' },
  unknown: { weight: 'Bolder' },
  good: {},
  off: {},
} as const;

interface Folded {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly SetupFinding[];
}

function folded(text: ChatText, { id, title, findings }: Folded): readonly Block[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const said = sayFinding(text, finding);
    return container([words(said.title, { weight: 'Bolder' }), small(said.found)], { spacing: 'Small' });
  });
  return [container([heading(title), ...lines], { id, isVisible: false, spacing: 'Medium' })];
}
