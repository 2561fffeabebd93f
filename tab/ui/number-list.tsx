import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { NumberView } from '../api/contract.js';
import { numberInWords } from './number-in-words.js';
import { useWords } from './words.js';

interface NumberListProps {
  readonly numbers: readonly NumberView[];
  /** The reader's own country, two letters, where it is known. */
  readonly own: string | undefined;
  readonly label: string;
}

/** Numbers, each with its place, kind, source and languages in words. */
export function NumberList({ numbers, own, label }: NumberListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {numbers.map((view) => (
        <li key={view.number} className={styles.row}>
          <NumberLine view={view} own={own} />
        </li>
      ))}
    </ul>
  );
}

function NumberLine({ view, own }: { readonly view: NumberView; readonly own: string | undefined }) {
  const words = useWords();
  const styles = useStyles();
  const said = numberInWords(view, words, own);
  const shared = words(view.shared ? 'tab.number.shared' : 'tab.number.dedicated');
  return (
    <>
      <Text size={400} weight="semibold" className={styles.number}>
        {said.number}
      </Text>
      <div className={styles.about}>
        <Text block>{said.place}</Text>
        <Text block size={200} className={styles.quiet}>
          {[said.kind, said.source, shared].join(' · ')}
        </Text>
      </div>
      <Text
        size={200}
        className={mergeClasses(styles.quiet, styles.languages)}
        title={said.allLanguages.join(', ')}
      >
        {said.languages}
      </Text>
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(190px, 1fr) minmax(220px, 1.4fr) minmax(160px, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '&:not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  number: { fontVariantNumeric: 'tabular-nums', userSelect: 'all' },
  about: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  languages: { '@media (max-width: 700px)': { display: 'block' } },
});
