import { Body1, Caption1, makeStyles, ProgressBar, Subtitle2, tokens } from '@fluentui/react-components';
import type { SyncPartView, SyncView } from '../../api/contract.js';
import { sayAsOf } from '../../text.js';
import { Row, Rows } from '../../ui/rows.js';
import { useServerNow } from '../../ui/server-now.js';
import { useWords } from '../../ui/words.js';

/** One row a part: its name and age, a bar, and in words how far, how fast, how long, and what is wrong. */
export function PartList({ view }: { readonly view: SyncView }) {
  const words = useWords();
  const now = useServerNow(view.at);
  return (
    <Rows label={words('sync.tab.parts')}>
      {view.parts.map((part) => (
        <Row key={part.part}>
          <Part part={part} now={now} />
        </Row>
      ))}
    </Rows>
  );
}

function Part({ part, now }: { readonly part: SyncPartView; readonly now: number }) {
  const words = useWords();
  const styles = useStyles();
  const { name, status, rate, left, problem, asOf } = part;
  const read = { part: part.part, asOf: asOf === undefined ? undefined : Date.parse(asOf) };
  const pace = [rate, left].filter((said) => said !== undefined).join(' · ');
  return (
    <>
      <div className={styles.head}>
        <Subtitle2>{name}</Subtitle2>
        <Caption1 className={styles.quiet}>{sayAsOf(words, read, now)}</Caption1>
      </div>
      <ProgressBar
        {...progressOf(part)}
        thickness="large"
        color={part.state === 'failed' ? 'error' : 'brand'}
        aria-label={words('sync.tab.bar', { name })}
        aria-valuetext={status}
      />
      <div className={styles.head}>
        <Body1>{status}</Body1>
        {pace !== '' && <Body1 className={styles.quiet}>{pace}</Body1>}
      </div>
      {problem !== undefined && <Body1 className={styles.problem}>{problem}</Body1>}
    </>
  );
}

/** Without a value the bar only moves: something is being read, and nobody knows how much there is. */
function progressOf({ state, done, total }: SyncPartView): { readonly value?: number } {
  if (state === 'done') return { value: 1 };
  if (state === 'running' && total === undefined) return {};
  return { value: total === undefined || total === 0 ? 0 : Math.min(1, done / total) };
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});
