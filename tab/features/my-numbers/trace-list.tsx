import { Badge, Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { TraceStepView } from '../../api/contract.js';
import { listOf, type TextKey } from '../../text.js';
import { useWords } from '../../ui/words.js';

interface TraceListProps {
  readonly steps: readonly TraceStepView[];
  readonly label: string;
}

/** The steps in order: what was looked at, what was found; the one that decided is marked in words. */
export function TraceList({ steps, label }: TraceListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <TraceStep key={step.subject} step={step} position={index + 1} />
      ))}
    </ol>
  );
}

/** Verdicts that change how a step is to be read. Going on is the normal case and needs no mark. */
const MARKS = {
  goesOn: undefined,
  decides: 'tab.trace.decided',
  notNeeded: 'tab.trace.notNeeded',
  unknown: 'tab.trace.unknown',
} as const satisfies Record<TraceStepView['verdict'], TextKey | undefined>;

function TraceStep({ step, position }: { readonly step: TraceStepView; readonly position: number }) {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useId();
  const mark = MARKS[step.verdict];
  return (
    <li className={styles.step}>
      <span
        aria-hidden
        className={mergeClasses(styles.position, step.verdict === 'decides' && styles.decided)}
      >
        {position}
      </span>
      <div className={styles.body}>
        <Caption1 className={styles.quiet}>{step.looked}</Caption1>
        <Body1>
          {step.found}{' '}
          {mark !== undefined && (
            <Badge appearance={step.verdict === 'decides' ? 'filled' : 'tint'} color={colorOf(step.verdict)}>
              {words(mark)}
            </Badge>
          )}
        </Body1>
        <div>
          <Button
            size="small"
            appearance="transparent"
            className={styles.where}
            aria-expanded={open}
            aria-controls={place}
            aria-label={words('tab.trace.where.of', { subject: step.looked })}
            onClick={() => setOpen(!open)}
          >
            {words('tab.trace.where')}
          </Button>
          <div id={place} hidden={!open}>
            {open && <Place step={step} />}
          </div>
        </div>
      </div>
    </li>
  );
}

function Place({ step }: { readonly step: TraceStepView }) {
  const words = useWords();
  const styles = useStyles();
  const who = step.changedBy.length === 0 ? words('tab.trace.nobody') : listOf(step.changedBy, words.locale);
  return (
    <dl className={styles.place}>
      <dt>{words('tab.trace.place')}</dt>
      <dd>{step.adminCenter}</dd>
      <dt>{words('tab.trace.cmdlet')}</dt>
      <dd>
        <code>{step.cmdlet}</code>
      </dd>
      <dt>{words('tab.trace.who')}</dt>
      <dd>{who}</dd>
    </dl>
  );
}

function colorOf(verdict: TraceStepView['verdict']): 'brand' | 'warning' | 'informative' {
  if (verdict === 'decides') return 'brand';
  return verdict === 'unknown' ? 'warning' : 'informative';
}

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'flex', gap: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
  position: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase200,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  decided: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: 'none',
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  where: {
    padding: 0,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  place: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground3 },
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
