import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ProposalView } from '../../api/contract.js';
import { Heading } from '../../ui/heading.js';
import { useWords } from '../../ui/words.js';

/** What is proposed: before and after side by side, the changed part in words, what people forget, what stays for good. */
export function ProposalTable({ proposal }: { readonly proposal: ProposalView }) {
  const words = useWords();
  const styles = useStyles();
  const { title, sample, effects, lasting, secondPerson } = proposal;
  return (
    <div className={styles.proposal}>
      <Body1 role="status">
        {title} {words('tab.change.nothingYet')}
      </Body1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words('tab.change.what')}</th>
            <th scope="col">{words('tab.change.before')}</th>
            <th scope="col">{words('tab.change.after')}</th>
          </tr>
        </thead>
        {sample.map(({ about, signIn, facts }, at) => (
          <tbody key={at}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.about}>
                {about}
                <span className={styles.mark}>{signIn}</span>
              </th>
            </tr>
            {facts.map((fact) => (
              <Row key={fact.what} {...fact} />
            ))}
          </tbody>
        ))}
      </table>
      {secondPerson !== undefined && <Body1>{secondPerson}</Body1>}
      <Sentences title={words('tab.change.effects')} sentences={effects} />
      <Sentences title={words('tab.change.lasting')} sentences={lasting} />
    </div>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title}>
      <Heading level={3}>{title}</Heading>
      <ul className={styles.effects}>
        {sentences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

/** Without `after` it is something that is done. */
function Row({ what, before, after }: ProposalView['sample'][number]['facts'][number]) {
  const words = useWords();
  const styles = useStyles();
  const changed = before !== after;
  return (
    <tr>
      <th scope="row">
        {what}
        {after !== undefined && (
          <span className={styles.mark}>{words(changed ? 'tab.change.changed' : 'tab.change.same')}</span>
        )}
      </th>
      <td>{before}</td>
      <td className={changed ? styles.changed : undefined}>{after}</td>
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
  about: { '&&': { fontWeight: tokens.fontWeightSemibold } },
  mark: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  changed: { '&&': { fontWeight: tokens.fontWeightSemibold } },
  effects: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase300 },
});
