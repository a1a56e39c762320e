import {Button, TextInput} from '@carbon/react';
import {useEffect, useState} from 'react';
import type {StockFilters} from './inventoryApi';

const typingPauseMs = 350;

interface Props {
  filters: StockFilters;
  onChange: (filters: StockFilters) => void;
}

/** SKU, location and where there is one the group, asked for when the typing pauses. */
export function StockFiltersForm({filters, onChange}: Props) {
  const [draft, setDraft] = useState(filters);
  const [known, setKnown] = useState(filters);
  const none = {sku: '', location: '', ...(filters.group !== undefined && {group: ''})};
  if (!same(known, filters)) {
    setKnown(filters);
    setDraft(filters);
  }

  useEffect(() => {
    if (same(draft, filters)) {
      return;
    }
    const timer = setTimeout(() => onChange(draft), typingPauseMs);
    return () => clearTimeout(timer);
  }, [draft, filters, onChange]);

  const field = (name: keyof StockFilters, label: string, placeholder?: string) => (
    <TextInput
      id={`stock-${name}`}
      labelText={label}
      size="md"
      placeholder={placeholder}
      value={draft[name] ?? ''}
      onChange={(event) => setDraft({...draft, [name]: event.target.value})}
    />
  );
  return (
    <form
      className={`stock-filters ${filters.group === undefined ? '' : 'stock-filters--group'}`}
      role="search"
      onSubmit={(event) => event.preventDefault()}
    >
      {field('sku', 'SKU')}
      {field('location', 'Location')}
      {filters.group !== undefined && field('group', 'Group', 'web/vip')}
      <Button kind="ghost" size="md" disabled={same(draft, none)} onClick={() => setDraft(none)}>
        Clear
      </Button>
    </form>
  );
}

function same(one: StockFilters, other: StockFilters): boolean {
  return one.sku === other.sku && one.location === other.location && one.group === other.group;
}
