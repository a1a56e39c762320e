import {Button, TextInput} from '@carbon/react';
import {useEffect, useState} from 'react';
import type {StockFilters} from './inventoryApi';

const typingPauseMs = 350;
const none: StockFilters = {sku: '', location: ''};

interface Props {
  filters: StockFilters;
  onChange: (filters: StockFilters) => void;
}

/** SKU and location, asked for when the typing pauses. */
export function StockFiltersForm({filters, onChange}: Props) {
  const [draft, setDraft] = useState(filters);
  const [known, setKnown] = useState(filters);
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

  const field = (name: keyof StockFilters, label: string) => (
    <TextInput
      id={`stock-${name}`}
      labelText={label}
      size="md"
      value={draft[name]}
      onChange={(event) => setDraft({...draft, [name]: event.target.value})}
    />
  );
  return (
    <form className="stock-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      {field('sku', 'SKU')}
      {field('location', 'Location')}
      <Button kind="ghost" size="md" disabled={same(draft, none)} onClick={() => setDraft(none)}>
        Clear
      </Button>
    </form>
  );
}

function same(one: StockFilters, other: StockFilters): boolean {
  return one.sku === other.sku && one.location === other.location;
}
