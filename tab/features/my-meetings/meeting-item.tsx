import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MeetingView } from '../../api/contract.js';
import { useWords } from '../../ui/words.js';
import { MeetingDialIn } from './meeting-dial-in.js';
import { timesOf } from './when.js';

interface MeetingItemProps {
  readonly meeting: MeetingView;
  readonly own: string | undefined;
}

/** One meeting: when, what, whose, and how to join it by phone or why one cannot. */
export function MeetingItem({ meeting, own }: MeetingItemProps) {
  const words = useWords();
  const styles = useStyles();
  const { organizedByYou, organizer, dialIn, noDialIn } = meeting;
  const subject = meeting.subject ?? words('tab.meetings.noSubject');
  const by =
    organizer === undefined ? words('tab.meetings.byOther') : words('tab.meetings.by', { name: organizer });
  return (
    <article aria-label={subject} className={styles.meeting}>
      <Text className={styles.time}>{timesOf(meeting, words.locale)}</Text>
      <div className={styles.what}>
        <Text block size={400} weight="semibold">
          {subject}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {organizedByYou ? words('tab.meetings.byYou') : by}
        </Text>
      </div>
      <div className={styles.phone}>
        {dialIn === undefined ? (
          <Text block className={styles.quiet}>
            {noDialIn}
          </Text>
        ) : (
          <MeetingDialIn dialIn={dialIn} subject={subject} own={own} />
        )}
      </div>
    </article>
  );
}

const useStyles = makeStyles({
  meeting: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(160px, 1fr) minmax(240px, 1.4fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  time: { fontVariantNumeric: 'tabular-nums' },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
  phone: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
