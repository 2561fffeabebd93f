import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ProposalView } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { useWords } from '../../ui/words.js';

/** Before and after side by side, the changed part in words, and the effects that people forget. */
export function ProposalTable({ proposal }: { readonly proposal: ProposalView }) {
  const words = useWords();
  const styles = useStyles();
  const { before, after, effects, person } = proposal;
  const intro = words(proposal.undoes === undefined ? 'tab.change.proposed' : 'tab.change.undoing', {
    name: person.displayName,
  });
  return (
    <div className={styles.proposal}>
      <Body1 role="status">{intro}</Body1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words('tab.change.what')}</th>
            <th scope="col">{words('tab.change.before')}</th>
            <th scope="col">{words('tab.change.after')}</th>
          </tr>
        </thead>
        <tbody>
          <Row what={words('tab.change.toll')} before={before.toll} after={after.toll} />
          <Row what={words('tab.change.tollFree')} before={before.tollFree} after={after.tollFree} />
        </tbody>
      </table>
      {effects.length > 0 && (
        <section aria-label={words('tab.change.effects')}>
          <Heading level={3}>{words('tab.change.effects')}</Heading>
          <ul className={styles.effects}>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface RowProps {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function Row({ what, before, after }: RowProps) {
  const words = useWords();
  const styles = useStyles();
  const changed = before !== after;
  const none = words('tab.change.none');
  return (
    <tr>
      <th scope="row">
        {what}
        <span className={styles.mark}>{words(changed ? 'tab.change.changed' : 'tab.change.same')}</span>
      </th>
      <td>{before ?? none}</td>
      <td className={changed ? styles.changed : undefined}>{after ?? none}</td>
    </tr>
  );
}

const useStyles = makeStyles({
  proposal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    textAlign: 'start',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontVariantNumeric: 'tabular-nums',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  mark: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  changed: { '&&': { fontWeight: tokens.fontWeightSemibold } },
  effects: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase300 },
});
