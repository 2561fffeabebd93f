import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { SetupFindingView } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';

interface FoldedFindingsProps {
  readonly title: string;
  readonly findings: readonly SetupFindingView[];
}

/** Findings that ask for nothing: counted, and listed on request. */
export function FoldedFindings({ title, findings }: FoldedFindingsProps) {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  if (findings.length === 0) return null;
  return (
    <Panel label={title}>
      <div className={styles.head}>
        <Heading level={2}>{title}</Heading>
        <Button
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {words('setup.tab.count', { count: findings.length })}
        </Button>
      </div>
      <ul id={list} hidden={!open} className={styles.list}>
        {findings.map(({ check, title: name, found, todo }) => (
          <li key={check} className={styles.finding}>
            <Body1>
              <strong>{name}</strong>
            </Body1>
            <Body1>{found}</Body1>
            {todo !== undefined && (
              <Caption1 className={styles.quiet}>{words('setup.todo', { todo })}</Caption1>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
