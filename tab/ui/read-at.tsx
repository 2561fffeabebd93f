import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { timeInWords } from '../text.js';
import { useWords } from './words.js';

/** When the facts of an answer were read, in the reader's own time zone. `at` is ISO 8601. */
export function ReadAt({ at }: { readonly at: string | undefined }) {
  const words = useWords();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sentence =
    at === undefined
      ? words('tab.neverRead')
      : words('tab.readAt', { time: timeInWords(Date.parse(at), words.locale, zone) });
  return <Caption1 className={useStyles().quiet}>{sentence}</Caption1>;
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });
