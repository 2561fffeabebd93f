import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Buttons beside each other, one below the other where there is no room. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});
