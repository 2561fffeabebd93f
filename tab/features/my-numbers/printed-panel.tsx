import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { MyNumbers } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { NumberList } from '../../ui/number-list.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';

/** The numbers printed on the invite, in its order, and which setting put them there. */
export function PrintedPanel({ numbers }: { readonly numbers: MyNumbers }) {
  const words = useWords();
  const styles = useStyles();
  const title = words('tab.mine.printed');
  return (
    <Panel label={title}>
      <div>
        <Heading level={2}>{title}</Heading>
        <Caption1 className={styles.quiet}>{words(`tab.mine.from.${numbers.printedFrom}`)}</Caption1>
      </div>
      {numbers.printed.length === 0 ? (
        <Body1>{words('tab.mine.printed.none')}</Body1>
      ) : (
        <NumberList numbers={numbers.printed} own={numbers.usageLocation} label={title} />
      )}
    </Panel>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
});
