import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface RowsProps {
  /** What the list is of; read aloud where no heading says it. */
  readonly label?: string;
  /** `ordered` where the sequence says something, as in a history. */
  readonly as?: 'ol' | 'ul';
  readonly children: ReactNode;
}

/** A list of rows with a thin line between them. */
export function Rows({ label, as: List = 'ul', children }: RowsProps) {
  return (
    <List className={useStyles().list} aria-label={label}>
      {children}
    </List>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <li className={useStyles().row}>{children}</li>;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    overflowWrap: 'anywhere',
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
