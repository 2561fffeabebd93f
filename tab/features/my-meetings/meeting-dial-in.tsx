import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, NumberView } from '../../api/contract.js';
import { numberInWords } from '../../ui/number-in-words.js';
import { useWords } from '../../ui/words.js';

interface MeetingDialInProps {
  readonly dialIn: NonNullable<MeetingView['dialIn']>;
  readonly subject: string;
  readonly own: string | undefined;
}

/** So many numbers are shown before the others are folded. */
const SHOWN = 2;

/** The conference ID and the numbers of one meeting, those of the reader's country first. */
export function MeetingDialIn({ dialIn, subject, own }: MeetingDialInProps) {
  const words = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { conferenceId, numbers, quickDial } = dialIn;
  const further = numbers.length - SHOWN;
  return (
    <div className={styles.dialIn}>
      <div>
        <Text className={styles.quiet}>{words('tab.meetings.id')}: </Text>
        <Text weight="semibold" className={styles.digits}>
          {conferenceId}
        </Text>
      </div>
      <ul className={styles.numbers} aria-label={words('tab.meetings.numbersOf', { subject })}>
        {numbers.slice(0, all ? numbers.length : SHOWN).map((view) => (
          <NumberLine key={view.number} view={view} own={own} />
        ))}
      </ul>
      {(further > 0 || quickDial !== undefined) && (
        <div className={styles.actions}>
          {quickDial !== undefined && (
            <Link href={quickDial} aria-label={words('tab.meetings.callOf', { subject })}>
              {words('tab.meetings.call')}
            </Link>
          )}
          {further > 0 && (
            <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words('tab.meetings.fewer') : words('tab.meetings.more', { count: further })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function NumberLine({ view, own }: { readonly view: NumberView; readonly own: string | undefined }) {
  const words = useWords();
  const styles = useStyles();
  const { number, place, kind } = numberInWords(view, words, own);
  return (
    <li>
      <Text className={styles.digits}>{number}</Text>
      <Text size={200} className={styles.quiet}>
        {` ${[place, kind].join(' · ')}`}
      </Text>
    </li>
  );
}

const useStyles = makeStyles({
  dialIn: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  digits: { fontVariantNumeric: 'tabular-nums', userSelect: 'all', whiteSpace: 'nowrap' },
  numbers: { listStyleType: 'none', margin: 0, padding: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});
