import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BridgeNumbers, NumberView } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { useWords } from '../../ui/words.js';
import { filterRows, NO_FILTER, rowsOf, sortRows, type Order } from './number-rows.js';
import { NumberFilters } from './number-filters.js';
import { NumberTable } from './number-table.js';

interface BridgePanelProps {
  readonly bridge: BridgeNumbers['bridges'][number];
  /** Absent for those who may only look. */
  readonly onSetDefault: ((number: NumberView) => void) | undefined;
}

const SHOWN_AT_ONCE = 100;

/** One bridge: search, filters, and its numbers in an order the reader chooses. */
export function BridgePanel({ bridge, onSetDefault }: BridgePanelProps) {
  const words = useWords();
  const styles = useStyles();
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<Order>();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const rows = useMemo(() => rowsOf(bridge.numbers, words), [bridge.numbers, words]);
  const found = useMemo(
    () => sortRows(filterRows(rows, filter), { order, locale: words.locale }),
    [rows, filter, order, words.locale],
  );
  const title = words('tab.bridge.of', { name: bridge.name });
  return (
    <Panel label={title}>
      <div>
        <Heading level={1}>{title}</Heading>
        <Caption1 role="status" className={styles.quiet}>
          {words('tab.bridge.count', { shown: found.length, all: rows.length })}
        </Caption1>
      </div>
      <NumberFilters rows={rows} filter={filter} onChange={setFilter} />
      {onSetDefault === undefined && <Body1>{words('tab.bridge.lookOnly')}</Body1>}
      {found.length === 0 ? (
        <div className={styles.none}>
          <Body1>{words('tab.bridge.none')}</Body1>
          <Button onClick={() => setFilter(NO_FILTER)}>{words('tab.bridge.clear')}</Button>
        </div>
      ) : (
        <NumberTable
          rows={found.slice(0, limit)}
          order={order}
          onOrder={setOrder}
          defaultNumber={bridge.defaultNumber}
          onSetDefault={onSetDefault}
        />
      )}
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
            {words('tab.bridge.more', { count: Math.min(SHOWN_AT_ONCE, found.length - limit) })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  none: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});
