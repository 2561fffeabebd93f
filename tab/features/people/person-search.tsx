import { Body1, Field, makeStyles, SearchBox, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { BridgekeeperApi } from '../../api/bridgekeeper-api.js';
import type { PeopleFound } from '../../api/contract.js';
import type { Loaded } from '../../ui/loaded.js';
import { ProblemMessage } from '../../ui/problem-message.js';
import { useWords } from '../../ui/words.js';

interface PersonSearchProps {
  readonly api: BridgekeeperApi;
  readonly label: string;
  /** Gets the sign-in name of the person chosen. */
  readonly onChosen: (person: string) => void;
}

const SHORTEST = 2;
const TYPING_PAUSE_MS = 250;

/** Finds a person by the beginning of a name. */
export function PersonSearch({ api, label, onChosen }: PersonSearchProps) {
  const words = useWords();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const found = usePeople(api, search.trim());
  return (
    <div className={styles.search}>
      <Field label={label} hint={words('tab.change.person.hint')}>
        <SearchBox value={search} onChange={(_, { value }) => setSearch(value)} autoFocus />
      </Field>
      <div aria-live="polite" className={styles.found}>
        {found?.state === 'loading' && <Spinner size="tiny" label={words('tab.change.person.searching')} />}
        {found?.state === 'problem' && <ProblemMessage problem={found.problem} />}
        {found?.state === 'ready' && found.value.people.length === 0 && (
          <Body1>{words('tab.change.person.none', { search: search.trim() })}</Body1>
        )}
        {found?.state === 'ready' && found.value.people.length > 0 && (
          <People people={found.value.people} label={label} onChosen={onChosen} />
        )}
      </div>
    </div>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly people: PeopleFound['people'];
  readonly onChosen: (person: string) => void;
}

function People({ people, label, onChosen }: PeopleProps) {
  const styles = useStyles();
  return (
    <ul className={styles.people} aria-label={label}>
      {people.map(({ id, displayName, userPrincipalName }) => (
        <li key={id}>
          <button type="button" className={styles.person} onClick={() => onChosen(userPrincipalName)}>
            <strong>{displayName}</strong>
            <span className={styles.address}>{userPrincipalName}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** People whose name begins like that, asked for after a pause in typing; undefined while too little is typed. */
function usePeople(api: BridgekeeperApi, search: string): Loaded<PeopleFound> | undefined {
  const [found, setFound] = useState<Loaded<PeopleFound>>();
  useEffect(() => {
    if (search.length < SHORTEST) {
      setFound(undefined);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      setFound({ state: 'loading' });
      void api.findPeople(search).then((answer) => {
        if (!current) return;
        setFound(
          answer.ok ? { state: 'ready', value: answer.value } : { state: 'problem', problem: answer.problem },
        );
      });
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, search]);
  return found;
}

const useStyles = makeStyles({
  search: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  found: { minHeight: '160px' },
  people: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  address: { fontSize: tokens.fontSizeBase200 },
});
