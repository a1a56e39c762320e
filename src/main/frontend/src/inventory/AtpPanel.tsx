import {Select, SelectItem, SelectItemGroup, TextInput} from '@carbon/react';
import {useState} from 'react';
import {get} from '../shared/api';
import {ErrorNotice} from '../shared/ErrorNotice';
import {usePolled} from '../shared/usePolled';
import {AtpCurve, type AtpDay} from './AtpCurve';
import {placesOf, type Places} from './inventoryApi';

const refreshMs = 15_000;
const placesRefreshMs = 60_000;
const everywhere: Places = {sites: [], locations: []};

interface ProductPromise {
  available: number;
  earliest?: string;
  days: AtpDay[];
}

/** What can be promised of a product in the next four weeks, and "when can I have so many?". */
export function AtpPanel({sku}: {sku: string}) {
  const [place, setPlace] = useState('');
  const [wanted, setWanted] = useState('');
  const quantity = /^[1-9]\d*$/.test(wanted) ? wanted : '';
  const {data, error} = usePolled(
    `${sku}|${place}|${quantity}`,
    (signal) => promise(sku, place, quantity, signal),
    refreshMs,
  );
  const places = usePolled(sku, (signal) => placesOf(sku, signal), placesRefreshMs);
  const {sites, locations} = places.data ?? everywhere;
  return (
    <>
      <div className="atp__question">
        <Select
          id="atp-place"
          labelText="Stock of"
          size="md"
          value={place}
          onChange={(event) => setPlace(event.target.value)}
        >
          <SelectItem value="" text="All locations" />
          {sites.length > 0 && <Choices label="Sites" kind="site" names={sites} />}
          {locations.length > 0 && <Choices label="Locations" kind="location" names={locations} />}
        </Select>
        <TextInput
          id="atp-quantity"
          labelText="When can I have"
          placeholder="units"
          size="md"
          inputMode="numeric"
          value={wanted}
          invalid={wanted !== '' && quantity === ''}
          invalidText="A whole number, 1 or more"
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {(error ?? places.error) && <ErrorNotice error={(error ?? places.error)!} />}
      {data && quantity && (
        <p role="status" className="atp__answer">
          {data.earliest
            ? `${quantity} can be promised for ${data.earliest}.`
            : `${quantity} cannot be promised within ${data.days.length} days.`}
        </p>
      )}
      {data && <AtpCurve days={data.days} />}
    </>
  );
}

function Choices({label, kind, names}: {label: string; kind: string; names: string[]}) {
  return (
    <SelectItemGroup label={label}>
      {names.map((each) => (
        <SelectItem key={each} value={`${kind}=${encodeURIComponent(each)}`} text={each} />
      ))}
    </SelectItemGroup>
  );
}

/** The place is part of the query: `site=…`, `location=…`, or '' for all. */
async function promise(sku: string, place: string, quantity: string, signal: AbortSignal) {
  const query = new URLSearchParams(place);
  query.set('sku', sku);
  if (quantity) {
    query.set('quantity', quantity);
  }
  const answer = await get<{promises: ProductPromise[]}>(
    `/api/inventory/available-to-promise?${query}`,
    signal,
  );
  return answer.promises[0]!;
}
