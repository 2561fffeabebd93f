import { makeStyles, Subtitle1, Subtitle2 } from '@fluentui/react-components';

interface HeadingProps {
  /** 1 for the page, 2 for a part of it, 3 for a part of that. */
  readonly level: 1 | 2 | 3;
  readonly children: string;
}

/** A heading in Fluent's type ramp, without the browser's margins. */
export function Heading({ level, children }: HeadingProps) {
  const styles = useStyles();
  const Size = level === 1 ? Subtitle1 : Subtitle2;
  return (
    <Size as={`h${level}`} block className={styles.heading}>
      {children}
    </Size>
  );
}

const useStyles = makeStyles({ heading: { margin: 0 } });
