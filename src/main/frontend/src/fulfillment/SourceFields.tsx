import {Button, Select, SelectItem, TextInput} from '@carbon/react';
import {words} from '../shared/format';
import type {Faults} from '../shared/faults';
import type {SourceDraft} from './drafts';

interface Props {
  id: string;
  source: SourceDraft;
  /** Where the source stands in what was sent. */
  at: string;
  faults: Faults;
  onChange: (source: SourceDraft) => void;
  onRemove: () => void;
}

const kinds = ['WAREHOUSE', 'DISTRIBUTION_CENTER', 'STORE', 'DROP_SHIP_VENDOR'];

/** A source that there would be, working without limits; its stock is set by levels. */
export function SourceFields({id, source, at, faults, onChange, onRemove}: Props) {
  const field = (name: keyof SourceDraft, labelText: string, place: string) => ({
    id: `${id}-${name}`,
    labelText,
    size: 'md' as const,
    required: true,
    value: source[name],
    onChange: (event: {target: {value: string}}) =>
      onChange({...source, [name]: event.target.value}),
    ...faults(`${at}.${place}`),
  });
  return (
    <div className="what-if__row" role="group" aria-label={`New source ${source.key}`}>
      <TextInput {...field('location', 'Location', 'location')} />
      <TextInput {...field('name', 'Name of the source', 'name')} />
      <Select {...field('kind', 'Kind', 'kind')}>
        {kinds.map((kind) => (
          <SelectItem key={kind} value={kind} text={words(kind)} />
        ))}
      </Select>
      <TextInput {...field('country', 'Country, two letters', 'address.country')} maxLength={2} />
      <TextInput
        {...field('latitude', 'Latitude, degrees', 'point.latitude')}
        type="number"
        step="any"
      />
      <TextInput
        {...field('longitude', 'Longitude, degrees', 'point.longitude')}
        type="number"
        step="any"
      />
      <Button kind="ghost" size="md" onClick={onRemove}>
        Remove source
      </Button>
    </div>
  );
}
