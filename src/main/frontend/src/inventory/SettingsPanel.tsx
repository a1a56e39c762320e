import {Button, Select, SelectItem, TextInput} from '@carbon/react';
import {useState, type FormEvent} from 'react';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {useAction} from '../shared/useAction';
import {usePolled} from '../shared/usePolled';
import {Figures, type Column} from './Figures';
import {listSettings, saveSettings} from './inventoryApi';
import type {ScopeSettings} from './model';

const refreshMs = 15_000;

/** Safety stock and low-stock thresholds of a product; those who operate may change them. */
export function SettingsPanel({sku, locations}: {sku: string; locations: string[]}) {
  const {user} = useSession();
  const {data, error, reload} = usePolled(sku, (signal) => listSettings(sku, signal), refreshMs);
  const [edited, setEdited] = useState<ScopeSettings>();
  const mayChange = mayOperate(user);
  const columns: Column<ScopeSettings>[] = [
    ...shown,
    {
      name: 'Change',
      cell: (row) => (
        <Button
          kind="ghost"
          size="sm"
          aria-label={`Change what is set for ${scopeOf(row)}`}
          onClick={() => setEdited(row)}
        >
          Change
        </Button>
      ),
    },
  ];
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {data && data.length > 0 && (
        <Figures
          label="Safety stock and thresholds"
          columns={mayChange ? columns : shown}
          rows={data}
          keyOf={scopeOf}
        />
      )}
      {data?.length === 0 && <p className="quiet">Nothing is kept back, no threshold is set.</p>}
      {mayChange && (
        <SettingsForm
          key={edited ? scopeOf(edited) : ''}
          sku={sku}
          locations={locations}
          before={edited}
          done={() => {
            setEdited(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}

interface FormProps {
  sku: string;
  locations: string[];
  before?: ScopeSettings;
  done: () => void;
}

function SettingsForm({sku, locations, before, done}: FormProps) {
  const [location, setLocation] = useState(before?.location ?? '');
  const [channel, setChannel] = useState(before?.channel ?? '');
  const [safetyStock, setSafetyStock] = useState(text(before?.safetyStock));
  const [threshold, setThreshold] = useState(text(before?.threshold));
  const settings = {
    location: location || undefined,
    channel: channel.trim() || undefined,
    safetyStock: units(safetyStock),
    threshold: units(threshold),
  };
  const wrong = [safetyStock, threshold].some((each) => !whole(each));
  const {busy, error, run} = useAction(
    () => saveSettings(sku, settings, before),
    () => {
      setSafetyStock('');
      setThreshold('');
      done();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  const known = [...new Set([...locations, ...(before?.location ? [before.location] : [])])];
  const figure = (id: string, label: string, value: string, set: (value: string) => void) => (
    <TextInput
      id={id}
      labelText={label}
      size="md"
      inputMode="numeric"
      placeholder="not set"
      value={value}
      invalid={!whole(value)}
      invalidText="A whole number, 0 or more"
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <form className="settings__form" aria-label="Safety stock and threshold" onSubmit={submit}>
      <Select
        id="setting-location"
        labelText="At location"
        size="md"
        value={location}
        onChange={(event) => setLocation(event.target.value)}
      >
        <SelectItem value="" text="Each location" />
        {known.map((each) => (
          <SelectItem key={each} value={each} text={each} />
        ))}
      </Select>
      <TextInput
        id="setting-channel"
        labelText="For channel"
        size="md"
        placeholder="each channel"
        value={channel}
        onChange={(event) => setChannel(event.target.value)}
      />
      {figure('setting-safety', 'Safety stock', safetyStock, setSafetyStock)}
      {figure('setting-threshold', 'Low-stock threshold', threshold, setThreshold)}
      <Button type="submit" size="md" disabled={busy || wrong}>
        Save
      </Button>
      {error && <ErrorNotice error={error} />}
    </form>
  );
}

const shown: Column<ScopeSettings>[] = [
  {name: 'Location', cell: ({location}) => location ?? 'Each'},
  {name: 'Channel', cell: ({channel}) => channel ?? 'Each'},
  {name: 'Safety stock', number: true, cell: ({safetyStock}) => text(safetyStock) || '–'},
  {name: 'Low-stock threshold', number: true, cell: ({threshold}) => text(threshold) || '–'},
];

function scopeOf({location, channel}: ScopeSettings): string {
  return `${location ?? 'each location'}, ${channel ?? 'each channel'}`;
}

function text(units?: number): string {
  return units === undefined ? '' : String(units);
}

function whole(value: string): boolean {
  return /^\d{0,9}$/.test(value.trim());
}

function units(value: string): number | undefined {
  return value.trim() ? Number(value) : undefined;
}
