import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { timeInWords } from '../../text.js';
import { Heading } from '../../ui/heading.js';
import { useWords } from '../shell-words.js';
import {
  FAULT_MODES,
  FAULT_PARTS,
  type FaultMode,
  type SandboxApi,
  type SandboxState,
} from '../sandbox-api.js';

interface SandboxControlsProps {
  readonly api: SandboxApi;
  readonly sandbox: SandboxState;
  readonly refresh: () => void;
}

/** The simulated tenant's own switches: its clock and its faults. */
export function SandboxControls({ api, sandbox, refresh }: SandboxControlsProps) {
  const words = useWords();
  const styles = useStyles();
  const [refusal, setRefusal] = useState<string>();
  const act = (done: Promise<void>): void => {
    done.then(
      () => {
        setRefusal(undefined);
        refresh();
      },
      (error: unknown) =>
        setRefusal(words('shell.refused', { reason: error instanceof Error ? error.message : '' })),
    );
  };
  const broken = FAULT_PARTS.filter((part) => sandbox.faults[part].mode !== 'none').length;
  return (
    <Dialog onOpenChange={(_, { open }) => open && refresh()}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          appearance={broken > 0 ? 'primary' : 'subtle'}
          icon={<BeakerRegular />}
          aria-label={words('shell.controls')}
        >
          <span className={styles.label}>{words('shell.controls')}</span>
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words('shell.controls.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{words('shell.controls.what')}</Body1>
            <Clock now={sandbox.now} onAdvance={(seconds) => act(api.advanceClock(seconds))} />
            <section aria-label={words('shell.faults')} className={styles.part}>
              <Heading level={3}>{words('shell.faults')}</Heading>
              <Body1>{words('shell.faults.what')}</Body1>
              {FAULT_PARTS.map((part) => (
                <Field key={part} label={words(`shell.fault.${part}`)} orientation="horizontal">
                  <Select
                    value={sandbox.faults[part].mode}
                    onChange={(_, { value }) => act(api.setFault(part, modeOf(value)))}
                  >
                    {FAULT_MODES.map((mode) => (
                      <option key={mode} value={mode}>
                        {words(`shell.fault.${mode}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
              <div className={styles.row}>
                <Button disabled={broken === 0} onClick={() => act(api.clearFaults())}>
                  {words('shell.faults.clear')}
                </Button>
                <Body1 role="status">{words('shell.faults.on', { count: broken })}</Body1>
              </div>
            </section>
            {refusal !== undefined && <Body1 role="alert">{refusal}</Body1>}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{words('shell.controls.close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const STEPS = [
  ['shell.clock.hour', 3600],
  ['shell.clock.day', 86_400],
  ['shell.clock.week', 604_800],
] as const;

interface ClockProps {
  readonly now: string;
  readonly onAdvance: (seconds: number) => void;
}

function Clock({ now, onAdvance }: ClockProps) {
  const words = useWords();
  const styles = useStyles();
  return (
    <section aria-label={words('shell.clock')} className={styles.part}>
      <Heading level={3}>{words('shell.clock')}</Heading>
      <Body1 role="status">
        {words('shell.clock.now', { time: timeInWords(Date.parse(now), words.locale) })}
      </Body1>
      <div className={styles.row}>
        {STEPS.map(([key, seconds]) => (
          <Button key={key} onClick={() => onAdvance(seconds)}>
            {words(key)}
          </Button>
        ))}
      </div>
    </section>
  );
}

function modeOf(value: string): FaultMode {
  return FAULT_MODES.find((mode) => mode === value) ?? 'none';
}

const useStyles = makeStyles({
  label: { '@media (max-width: 720px)': { display: 'none' } },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
