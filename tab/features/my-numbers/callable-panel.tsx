import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  SearchBox,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MyNumbers } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { NumberList } from '../../ui/number-list.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';
import { groupNumbers } from './group-numbers.js';

/** Everything else callers may use, by country with the reader's own first; long lists are folded with their counts. */
export function CallablePanel({ numbers }: { readonly numbers: MyNumbers }) {
  const words = useWords();
  const styles = useStyles();
  const [filter, setFilter] = useState('');
  const further = useMemo(() => furtherNumbers(numbers), [numbers]);
  const groups = useMemo(
    () => groupNumbers(further, { own: numbers.usageLocation, filter, words }),
    [further, numbers.usageLocation, filter, words],
  );
  const found = groups.reduce((sum, group) => sum + group.numbers.length, 0);
  const title = words('tab.mine.callable');
  // While filtering, or when there is little to fold, everything that fits is open.
  const open = filter !== '' || further.length <= 8 ? groups.map(({ key }) => key) : [groups[0]?.key ?? ''];
  return (
    <Panel label={title}>
      <div className={styles.head}>
        <Heading level={2}>{title}</Heading>
        {further.length > 0 && (
          <SearchBox
            className={styles.filter}
            aria-label={words('tab.mine.filter')}
            placeholder={words('tab.mine.filter')}
            value={filter}
            onChange={(_, { value }) => setFilter(value)}
          />
        )}
      </div>
      <Caption1 role="status" className={styles.quiet}>
        {filter === ''
          ? words('tab.mine.group.count', { count: further.length })
          : words('tab.mine.filter.found', { count: found })}
      </Caption1>
      {further.length === 0 && <Body1>{words('tab.mine.callable.none')}</Body1>}
      {further.length > 0 && found === 0 && (
        <Body1>{words('tab.mine.filter.none', { filter, count: further.length })}</Body1>
      )}
      <Accordion key={filter === '' ? 'all' : filter} multiple collapsible defaultOpenItems={open}>
        {groups.map((group) => (
          <AccordionItem key={group.key} value={group.key}>
            <AccordionHeader as="h3">
              <span>
                {group.name}
                <Caption1 className={styles.count}>
                  {words('tab.mine.group.count', { count: group.numbers.length })}
                </Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <NumberList numbers={group.numbers} own={numbers.usageLocation} label={group.name} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}

/** What is on the invite stands in its own list already. */
function furtherNumbers({ callable, printed }: MyNumbers): MyNumbers['callable'] {
  const onInvite = new Set(printed.map(({ number }) => number));
  return callable.filter(({ number }) => !onInvite.has(number));
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  filter: { flexGrow: 1, maxWidth: '420px', minWidth: 'min(240px, 100%)' },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});
