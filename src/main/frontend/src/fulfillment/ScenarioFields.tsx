import {Button, Checkbox, CheckboxGroup, Select, SelectItem, TextInput} from '@carbon/react';
import type {Faults} from '../shared/faults';
import {newLevel, newSource, nextKey, placeOf, replaced, without, type Draft} from './drafts';
import {LevelFields} from './LevelFields';
import {SourceFields} from './SourceFields';
import {splits, type Choices} from './whatIfs';

interface Props {
  draft: Draft;
  /** The same as it was sent, if it was. */
  sent?: Draft;
  /** Where it stands in what was sent. */
  at: string;
  faults: Faults;
  choices: Choices;
  onChange: (draft: Draft) => void;
  onRemove?: () => void;
}

/** One alternative: its strategy, its network, and the stock there is. */
export function ScenarioFields(props: Props) {
  const {draft, sent, at, faults, choices, onChange, onRemove} = props;
  const {key, name, closed, sources, levels} = draft;
  const id = `scenario-${key}`;
  const locations = [
    ...choices.sources.map(({location}) => location),
    ...sources.map(({location}) => location.trim()).filter((location) => location !== ''),
  ];
  const close = (location: string, isClosed: boolean) =>
    onChange({
      ...draft,
      closed: isClosed ? [...closed, location] : closed.filter((each) => each !== location),
    });
  return (
    <fieldset className="what-if__scenario">
      <legend>{name || `Alternative ${key}`}</legend>
      <Terms {...props} />
      <CheckboxGroup
        legendText="Sources closed"
        className="what-if__sources"
        {...faults(`${at}.closed`)}
      >
        {choices.sources.map(({location, name: label}) => (
          <Checkbox
            key={location}
            id={`${id}-${location}`}
            labelText={`${label} (${location})`}
            checked={closed.includes(location)}
            onChange={(_, {checked}) => close(location, checked)}
          />
        ))}
      </CheckboxGroup>
      {sources.map((source) => (
        <SourceFields
          key={source.key}
          id={`${id}-source-${source.key}`}
          source={source}
          at={`${at}.${placeOf('sources', sent?.sources, source)}`}
          faults={faults}
          onChange={(now) => onChange({...draft, sources: replaced(sources, now)})}
          onRemove={() => onChange({...draft, sources: without(sources, source)})}
        />
      ))}
      {levels.map((level) => (
        <LevelFields
          key={level.key}
          id={`${id}-level-${level.key}`}
          level={level}
          locations={locations}
          at={`${at}.${placeOf('stock', sent?.levels, level)}`}
          faults={faults}
          onChange={(now) => onChange({...draft, levels: replaced(levels, now)})}
          onRemove={() => onChange({...draft, levels: without(levels, level)})}
        />
      ))}
      <div className="what-if__actions">
        <Button
          kind="ghost"
          size="sm"
          onClick={() => onChange({...draft, levels: [...levels, newLevel(nextKey(levels))]})}
        >
          Set a stock level
        </Button>
        <Button
          kind="ghost"
          size="sm"
          onClick={() => onChange({...draft, sources: [...sources, newSource(nextKey(sources))]})}
        >
          Open a new source
        </Button>
        {onRemove && (
          <Button kind="danger--ghost" size="sm" onClick={onRemove}>
            Remove {name}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Terms({draft, at, faults, choices, onChange}: Props) {
  const id = `scenario-${draft.key}`;
  return (
    <div className="what-if__fields">
      <TextInput
        id={`${id}-name`}
        labelText="Name"
        size="md"
        value={draft.name}
        onChange={(event) => onChange({...draft, name: event.target.value})}
        {...faults(`${at}.name`)}
      />
      <Select
        id={`${id}-strategy`}
        labelText="Strategy"
        size="md"
        value={draft.strategy}
        onChange={(event) => onChange({...draft, strategy: event.target.value})}
        {...faults(`${at}.strategy`)}
      >
        <SelectItem value="" text="Each order's own" />
        {choices.strategies.map(({id: strategy, name, active}) => (
          <SelectItem key={strategy} value={strategy} text={active ? name : `${name} (inactive)`} />
        ))}
      </Select>
      <Select
        id={`${id}-split`}
        labelText="Split"
        size="md"
        value={draft.split}
        onChange={(event) => onChange({...draft, split: event.target.value})}
        {...faults(`${at}.split`)}
      >
        <SelectItem value="" text="Each order's own" />
        {Object.entries(splits).map(([split, name]) => (
          <SelectItem key={split} value={split} text={name} />
        ))}
      </Select>
      <TextInput
        id={`${id}-stock`}
        labelText="Stock, % of what there is"
        type="number"
        step="any"
        size="md"
        placeholder="100"
        value={draft.stockPercent}
        onChange={(event) => onChange({...draft, stockPercent: event.target.value})}
        {...faults(`${at}.stockFactor`)}
      />
    </div>
  );
}
