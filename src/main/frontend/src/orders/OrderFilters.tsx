import {Button, Search, Select, SelectItem, TextInput} from '@carbon/react';
import {Filter} from '@carbon/icons-react';
import {useEffect, useState} from 'react';
import {words} from '../shared/format';
import {activeFilters, noFilters, sameFilters, type Filters} from './filters';
import {orderStatuses} from './model';

const typingPauseMs = 350;

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The list's filters; on small screens all but the free text fold away. */
export function OrderFilters({filters, onChange}: Props) {
  const [draft, setDraft] = useState(filters);
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState(filters);
  if (!sameFilters(known, filters)) {
    setKnown(filters);
    setDraft(filters);
  }

  useEffect(() => {
    if (sameFilters(draft, filters)) {
      return;
    }
    const timer = setTimeout(() => onChange(draft), typingPauseMs);
    return () => clearTimeout(timer);
  }, [draft, filters, onChange]);

  const text = (name: keyof Filters, label: string, type = 'text') => (
    <TextInput
      id={`filter-${name}`}
      labelText={label}
      type={type}
      size="md"
      value={draft[name]}
      onChange={(event) => setDraft({...draft, [name]: event.target.value})}
    />
  );
  const active = activeFilters(draft);

  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="filters__always">
        <Search
          labelText="Search orders"
          placeholder="Order number, customer, city, item"
          size="md"
          value={draft.text}
          onChange={(event) => setDraft({...draft, text: event.target.value})}
        />
        <Button
          className="filters__toggle"
          kind="tertiary"
          size="md"
          renderIcon={Filter}
          aria-expanded={open}
          aria-controls="filters-more"
          onClick={() => setOpen(!open)}
        >
          {active > 0 ? `Filters (${active})` : 'Filters'}
        </Button>
      </div>
      <div
        id="filters-more"
        className={open ? 'filters__more filters__more--open' : 'filters__more'}
      >
        <Select
          id="filter-status"
          labelText="Status"
          size="md"
          value={draft.status}
          onChange={(event) => setDraft({...draft, status: event.target.value})}
        >
          <SelectItem value="" text="Any status" />
          {orderStatuses.map((status) => (
            <SelectItem key={status} value={status} text={words(status)} />
          ))}
        </Select>
        {text('channel', 'Channel')}
        {text('customer', 'Customer')}
        {text('sku', 'SKU')}
        {text('from', 'Placed from', 'date')}
        {text('to', 'Placed until', 'date')}
        <Button
          className="filters__clear"
          kind="ghost"
          size="md"
          disabled={sameFilters(draft, noFilters)}
          onClick={() => setDraft(noFilters)}
        >
          Clear
        </Button>
      </div>
    </form>
  );
}
