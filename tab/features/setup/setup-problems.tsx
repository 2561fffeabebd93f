import { Badge, Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { SetupFindingView } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { Row, Rows } from '../../ui/rows.js';
import { useWords } from '../../ui/words.js';

/** What does not work, wants a look or could not be told: what was found, what to do, who can, and what is missing so long. */
export function SetupProblems({ problems }: { readonly problems: readonly SetupFindingView[] }) {
  const words = useWords();
  const styles = useStyles();
  const title = words('setup.tab.todo');
  if (problems.length === 0) return null;
  return (
    <Panel label={title}>
      <Heading level={2}>{title}</Heading>
      <Rows>
        {problems.map((problem) => (
          <Row key={problem.check}>
            <div className={styles.head}>
              <Badge appearance="tint" color={colorOf(problem.outcome)}>
                {problem.mark}
              </Badge>
              <Subtitle2>{problem.title}</Subtitle2>
            </div>
            <Body1>{problem.found}</Body1>
            <Facts problem={problem} />
          </Row>
        ))}
      </Rows>
    </Panel>
  );
}

function Facts({ problem: { todo, who, without } }: { readonly problem: SetupFindingView }) {
  const words = useWords();
  const styles = useStyles();
  const facts = [
    { term: words('setup.tab.todo'), said: todo },
    { term: words('setup.tab.who'), said: who },
    { term: words('setup.tab.without'), said: without },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ({ term, said }) =>
          said !== undefined && (
            <div key={term} className={styles.fact}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Color only repeats the mark's words. */
function colorOf(outcome: SetupFindingView['outcome']): 'danger' | 'warning' | 'informative' {
  if (outcome === 'bad') return 'danger';
  return outcome === 'attention' ? 'warning' : 'informative';
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  fact: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
