import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { NumberView } from '../../api/contract.js';
import { useWords } from '../../ui/words.js';
import { COLUMNS, nextOrder, type NumberRow, type Order } from './number-rows.js';

interface NumberTableProps {
  readonly rows: readonly NumberRow[];
  readonly order: Order | undefined;
  readonly onOrder: (order: Order | undefined) => void;
  /** The bridge's default number, E.164. */
  readonly defaultNumber: string | undefined;
  readonly onSetDefault: ((number: NumberView) => void) | undefined;
}

/** The numbers as a table; on a phone each row becomes a block of lines, with the same words in the same order. */
export function NumberTable({ rows, order, onOrder, defaultNumber, onSetDefault }: NumberTableProps) {
  const words = useWords();
  const styles = useStyles();
  return (
    <Table noNativeElements aria-label={words('tab.bridge.table')} className={styles.table}>
      <TableHeader className={styles.header}>
        <TableRow className={styles.row}>
          {COLUMNS.map((column) => (
            <TableHeaderCell
              key={column}
              className={styles[column]}
              {...(order?.column === column && { sortDirection: order.direction })}
              sortable
              onClick={() => onOrder(nextOrder(order, column))}
            >
              {words(`tab.bridge.column.${column}`)}
            </TableHeaderCell>
          ))}
          {onSetDefault !== undefined && (
            <TableHeaderCell className={styles.action}>{words('tab.bridge.column.action')}</TableHeaderCell>
          )}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ view, said }) => (
          <TableRow key={view.number} className={styles.row}>
            <TableCell className={mergeClasses(styles.cell, styles.number)}>
              <span className={styles.digits}>{said.number}</span>
              {view.number === defaultNumber && (
                <Badge appearance="tint" color="brand" className={styles.mark}>
                  {words('tab.bridge.default')}
                </Badge>
              )}
            </TableCell>
            <TableCell className={mergeClasses(styles.cell, styles.place)}>{said.place}</TableCell>
            <TableCell className={mergeClasses(styles.cell, styles.kind)}>{said.kind}</TableCell>
            <TableCell className={mergeClasses(styles.cell, styles.source)}>{said.source}</TableCell>
            <TableCell
              className={mergeClasses(styles.cell, styles.languages)}
              title={said.allLanguages.join(', ')}
            >
              {said.languages}
            </TableCell>
            {onSetDefault !== undefined && (
              <TableCell className={mergeClasses(styles.cell, styles.action)}>
                <Button
                  size="small"
                  aria-label={words('tab.bridge.setDefault.of', { number: said.number })}
                  onClick={() => onSetDefault(view)}
                >
                  {words('tab.bridge.setDefault')}
                </Button>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const PHONE = '@media (max-width: 700px)';

const useStyles = makeStyles({
  table: { minWidth: 0 },
  header: { [PHONE]: { display: 'none' } },
  row: {
    [PHONE]: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: tokens.spacingHorizontalM,
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  cell: {
    minHeight: '44px',
    height: 'auto',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    [PHONE]: { minHeight: 0, flexGrow: 0, padding: 0 },
  },
  number: {
    flex: '1.5 1 0',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    [PHONE]: { flex: '0 0 100%', fontSize: tokens.fontSizeBase400 },
  },
  digits: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, userSelect: 'all' },
  mark: { whiteSpace: 'nowrap' },
  place: { flex: '1.4 1 0', [PHONE]: { flex: '0 0 100%' } },
  kind: { flex: '0.7 1 0', [PHONE]: { flex: '0 1 auto' } },
  source: { flex: '0.9 1 0', [PHONE]: { flex: '0 1 auto' } },
  languages: { flex: '1.5 1 0', [PHONE]: { flex: '0 1 auto' } },
  action: { flex: '0 0 150px', [PHONE]: { flex: '0 0 100%', paddingTop: tokens.spacingVerticalXS } },
});
