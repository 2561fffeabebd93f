import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The column that every page's content stands in: readable on a wide screen, edge to edge on a phone. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <main className={useStyles().column}>{children}</main>;
}

/** A part of a page on its own ground. */
export function Panel({ children, label }: { readonly children: ReactNode; readonly label: string }) {
  return (
    <section className={useStyles().panel} aria-label={label}>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1080px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    boxSizing: 'border-box',
    '@media (max-width: 600px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 600px)': { padding: tokens.spacingHorizontalM },
  },
});
