import {Select, SelectItem, TextInput} from '@carbon/react';
import {useState} from 'react';
import {get} from '../shared/api';
import {ErrorNotice} from '../shared/ErrorNotice';
import {usePolled} from '../shared/usePolled';
import {AtpCurve, type AtpDay} from './AtpCurve';

const refreshMs = 15_000;

interface ProductPromise {
  available: number;
  earliest?: string;
  days: AtpDay[];
}

/** What can be promised of a product in the next four weeks, and "when can I have so many?". */
export function AtpPanel({sku, locations}: {sku: string; locations: string[]}) {
  const [location, setLocation] = useState('');
  const [wanted, setWanted] = useState('');
  const quantity = /^[1-9]\d*$/.test(wanted) ? wanted : '';
  const {data, error} = usePolled(
    `${sku}|${location}|${quantity}`,
    (signal) => promise(sku, location, quantity, signal),
    refreshMs,
  );
  return (
    <>
      <div className="atp__question">
        <Select
          id="atp-location"
          labelText="Location"
          size="md"
          value={location}
          onChange={(event) => setLocation(event.target.value)}
        >
          <SelectItem value="" text="All locations" />
          {locations.map((each) => (
            <SelectItem key={each} value={each} text={each} />
          ))}
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
      {error && <ErrorNotice error={error} />}
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

async function promise(sku: string, location: string, quantity: string, signal: AbortSignal) {
  const query = new URLSearchParams({
    sku,
    ...(location && {location}),
    ...(quantity && {quantity}),
  });
  const answer = await get<{promises: ProductPromise[]}>(
    `/api/inventory/available-to-promise?${query}`,
    signal,
  );
  return answer.promises[0]!;
}
