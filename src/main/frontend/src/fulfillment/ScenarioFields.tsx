import {Button, Checkbox, CheckboxGroup, Select, SelectItem, TextInput} from '@carbon/react';
import type {Choices, Draft} from './whatIfs';

interface Props {
  draft: Draft;
  choices: Choices;
  onChange: (draft: Draft) => void;
  onRemove?: () => void;
}

/** One alternative: its strategy, the sources that are closed, and the stock there is. */
export function ScenarioFields({draft, choices, onChange, onRemove}: Props) {
  const {key, name, strategy, closed, stockPercent} = draft;
  const close = (location: string, isClosed: boolean) =>
    onChange({
      ...draft,
      closed: isClosed ? [...closed, location] : closed.filter((each) => each !== location),
    });
  return (
    <fieldset className="what-if__scenario">
      <legend>{name || `Alternative ${key}`}</legend>
      <div className="what-if__fields">
        <TextInput
          id={`scenario-${key}-name`}
          labelText="Name"
          size="md"
          maxLength={100}
          value={name}
          onChange={(event) => onChange({...draft, name: event.target.value})}
        />
        <Select
          id={`scenario-${key}-strategy`}
          labelText="Strategy"
          size="md"
          value={strategy}
          onChange={(event) => onChange({...draft, strategy: event.target.value})}
        >
          <SelectItem value="" text="Each order's own" />
          {choices.strategies.map(({id, name: label, active}) => (
            <SelectItem key={id} value={id} text={active ? label : `${label} (not active)`} />
          ))}
        </Select>
        <TextInput
          id={`scenario-${key}-stock`}
          labelText="Stock, % of what there is"
          type="number"
          min={0}
          size="md"
          placeholder="100"
          value={stockPercent}
          onChange={(event) => onChange({...draft, stockPercent: event.target.value})}
        />
      </div>
      <CheckboxGroup legendText="Sources closed" className="what-if__sources">
        {choices.sources.map(({location, name: label}) => (
          <Checkbox
            key={location}
            id={`scenario-${key}-${location}`}
            labelText={`${label} (${location})`}
            checked={closed.includes(location)}
            onChange={(_, {checked}) => close(location, checked)}
          />
        ))}
      </CheckboxGroup>
      {onRemove && (
        <Button kind="ghost" size="sm" onClick={onRemove}>
          Remove {name}
        </Button>
      )}
    </fieldset>
  );
}
