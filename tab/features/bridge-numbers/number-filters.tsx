import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../../ui/words.js';
import type { NumberRow, RowFilter } from './number-rows.js';

interface NumberFiltersProps {
  readonly rows: readonly NumberRow[];
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
}

/** Search words, kind and source. The sources offered are those that the bridge has. */
export function NumberFilters({ rows, filter, onChange }: NumberFiltersProps) {
  const words = useWords();
  const styles = useStyles();
  const sources = useMemo(() => [...new Set(rows.map(({ said }) => said.source))], [rows]);
  return (
    <div className={styles.filters} role="search" aria-label={words('tab.bridge.search')}>
      <SearchBox
        className={styles.search}
        aria-label={words('tab.bridge.search')}
        placeholder={words('tab.bridge.search')}
        value={filter.search}
        onChange={(_, { value }) => onChange({ ...filter, search: value })}
      />
      <Select
        aria-label={words('tab.bridge.kind')}
        value={filter.kind}
        onChange={(_, { value }) => onChange({ ...filter, kind: kindOf(value) })}
      >
        <option value="all">{words('tab.bridge.kind.all')}</option>
        <option value="toll">{words('tab.number.toll')}</option>
        <option value="tollFree">{words('tab.number.tollFree')}</option>
      </Select>
      <Select
        aria-label={words('tab.bridge.source')}
        value={filter.source ?? ''}
        onChange={(_, { value }) => onChange({ ...filter, source: value === '' ? undefined : value })}
      >
        <option value="">{words('tab.bridge.source.all')}</option>
        {sources.map((source) => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </Select>
    </div>
  );
}

function kindOf(value: string): RowFilter['kind'] {
  return value === 'toll' || value === 'tollFree' ? value : 'all';
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 'min(260px, 100%)', maxWidth: '460px' },
});
