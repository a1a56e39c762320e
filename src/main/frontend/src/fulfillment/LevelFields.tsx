import {Button, Select, SelectItem, TextInput} from '@carbon/react';
import type {Faults} from '../shared/faults';
import type {LevelDraft} from './drafts';

interface Props {
  id: string;
  level: LevelDraft;
  locations: string[];
  /** Where the level stands in what was sent. */
  at: string;
  faults: Faults;
  onChange: (level: LevelDraft) => void;
  onRemove: () => void;
}

/** How much there would be of one SKU at one location. */
export function LevelFields({id, level, locations, at, faults, onChange, onRemove}: Props) {
  return (
    <div className="what-if__row" role="group" aria-label={`Stock level ${level.key}`}>
      <TextInput
        id={`${id}-sku`}
        labelText="SKU"
        size="md"
        required
        value={level.sku}
        onChange={(event) => onChange({...level, sku: event.target.value})}
        {...faults(`${at}.sku`)}
      />
      <Select
        id={`${id}-location`}
        labelText="Location"
        size="md"
        required
        value={level.location}
        onChange={(event) => onChange({...level, location: event.target.value})}
        {...faults(`${at}.location`)}
      >
        <SelectItem value="" text="Choose" />
        {locations.map((location) => (
          <SelectItem key={location} value={location} text={location} />
        ))}
      </Select>
      <TextInput
        id={`${id}-available`}
        labelText="Units that can be sold"
        type="number"
        step="any"
        size="md"
        required
        value={level.available}
        onChange={(event) => onChange({...level, available: event.target.value})}
        {...faults(`${at}.available`)}
      />
      <Button kind="ghost" size="md" onClick={onRemove}>
        Remove level
      </Button>
    </div>
  );
}
