import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MyNumbers } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { ReadAt } from '../../ui/read-at.js';
import { useWords } from '../../ui/words.js';
import { TraceList } from './trace-list.js';

/** The answer in one sentence, the license behind it, and on request the steps that led to it. */
export function AnswerPanel({ numbers }: { readonly numbers: MyNumbers }) {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const why = words(numbers.printed.length > 0 ? 'tab.mine.why' : 'tab.mine.why.none');
  return (
    <Panel label={words('tab.page.mine')}>
      <Heading level={1}>{numbers.summary}</Heading>
      <Body1>
        <strong>{words('tab.mine.license')}:</strong> {numbers.license.sentence}
      </Body1>
      <div className={styles.foot}>
        <Button
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls="trace"
          onClick={() => setOpen(!open)}
        >
          {why}
        </Button>
        <ReadAt at={numbers.readAt} />
      </div>
      <div id="trace" hidden={!open}>
        {open && <TraceList steps={numbers.trace} label={why} />}
      </div>
    </Panel>
  );
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});
