import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HistoryEntryView, HistoryView } from '../../api/contract.js';
import { saySeen } from '../../text.js';
import { Panel } from '../../ui/page.js';
import { Row, Rows } from '../../ui/rows.js';
import { useServerNow } from '../../ui/server-now.js';
import { useWords } from '../../ui/words.js';

const AT_ONCE = 50;

/** The changes, newest first: whose, what, when it happened, and whether it was made here or elsewhere. */
export function HistoryList({ history }: { readonly history: HistoryView }) {
  const words = useWords();
  const styles = useStyles();
  const now = useServerNow(history.at);
  const [shown, setShown] = useState(AT_ONCE);
  const { entries, more, about } = history;
  return (
    <Panel label={words('history.tab.list')}>
      <Rows as="ol" label={words('history.tab.list')}>
        {entries.slice(0, shown).map((entry, index) => (
          <Row key={index}>
            <Entry entry={entry} now={now} />
          </Row>
        ))}
      </Rows>
      {entries.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {words('history.tab.more')}
        </Button>
      )}
      {entries.length <= shown && more && about === undefined && (
        <Caption1 className={styles.quiet}>{words('history.tab.end')}</Caption1>
      )}
    </Panel>
  );
}

function Entry({ entry, now }: { readonly entry: HistoryEntryView; readonly now: number }) {
  const words = useWords();
  const styles = useStyles();
  const { who, what, made, madeInWords, changeId } = entry;
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const seen = {
    seenAt: Date.parse(entry.seenAt),
    seenBefore: entry.seenBefore === undefined ? undefined : Date.parse(entry.seenBefore),
  };
  return (
    <>
      <div className={styles.head}>
        <Subtitle2>{who}</Subtitle2>
        {made === 'elsewhere' ? (
          <Badge appearance="tint" color="warning" title={madeInWords}>
            {words('history.elsewhere.short')}
          </Badge>
        ) : (
          <Badge appearance="tint" color="informative">
            {madeInWords}
          </Badge>
        )}
      </div>
      {what.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      <Caption1 className={styles.quiet}>{saySeen(words, seen, { now, timeZone })}</Caption1>
      {changeId !== undefined && (
        <Caption1 className={styles.quiet}>{words('history.change', { id: changeId })}</Caption1>
      )}
    </>
  );
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
