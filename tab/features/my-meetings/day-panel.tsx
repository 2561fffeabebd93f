import { makeStyles, tokens } from '@fluentui/react-components';
import { Heading } from '../../ui/heading.js';
import { Panel } from '../../ui/page.js';
import { MeetingItem } from './meeting-item.js';
import type { Day } from './when.js';

interface DayPanelProps {
  readonly day: Day;
  /** The reader's own country, two letters, where it is known. */
  readonly own: string | undefined;
}

/** One day's meetings. */
export function DayPanel({ day, own }: DayPanelProps) {
  const styles = useStyles();
  return (
    <Panel label={day.name}>
      <Heading level={2}>{day.name}</Heading>
      <ul className={styles.list}>
        {day.meetings.map((meeting) => (
          <li key={meeting.id} className={styles.row}>
            <MeetingItem meeting={meeting} own={own} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    '&:not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
});
