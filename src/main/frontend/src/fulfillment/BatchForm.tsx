import {Select, SelectItem, TextInput} from '@carbon/react';
import {useState} from 'react';
import {noFilters} from '../orders/filters';
import {listOrders} from '../orders/ordersApi';
import {ErrorNotice} from '../shared/ErrorNotice';
import {words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import type {Batch} from './batches';
import {BatchStart, type Terms} from './BatchStart';
import {readChoices, splits, type Choices} from './whatIfs';

const everyMs = 10_000;
const choicesEveryMs = 60_000;
const most = 500;
const statuses = ['BACKORDERED', 'ON_HOLD', 'PLACED'];

/** Which open orders are planned together now, and how. */
export function BatchForm({onStarted}: {onStarted: (batch: Batch) => void}) {
  const [status, setStatus] = useState('BACKORDERED');
  const [sku, setSku] = useState('');
  const [terms, setTerms] = useState<Terms>({strategy: '', split: 'BY_LINE'});
  const {data, error, stale} = usePolled(
    `${status} ${sku.trim()}`,
    (signal) => listOrders({...noFilters, status, sku: sku.trim()}, most, signal),
    everyMs,
  );
  return (
    <Panel title="Plan together" className="below">
      <p className="quiet">
        Orders that compete for stock are planned as one, so that none takes what another needs
        more. Nothing is reserved: an order takes its plan up when its journey plans it next within
        15 minutes, for the same units, strategy and split, and if the stock is still there.
      </p>
      <div className="what-if__fields batch__fields">
        <Select
          id="batch-status"
          labelText="Orders"
          size="md"
          value={status}
          onChange={(event) => setStatus(event.target.value)}
        >
          {statuses.map((each) => (
            <SelectItem key={each} value={each} text={words(each)} />
          ))}
        </Select>
        <TextInput
          id="batch-sku"
          labelText="That share the SKU"
          placeholder="Any"
          size="md"
          value={sku}
          onChange={(event) => setSku(event.target.value)}
        />
        <TermsFields terms={terms} onChange={setTerms} />
      </div>
      {error && <ErrorNotice error={error} />}
      {data && (
        <div className={stale ? 'stale' : ''}>
          <BatchStart
            key={status}
            orders={data.orders}
            more={data.more}
            terms={terms}
            onStarted={onStarted}
          />
        </div>
      )}
    </Panel>
  );
}

function TermsFields({terms, onChange}: {terms: Terms; onChange: (terms: Terms) => void}) {
  const {data: choices} = usePolled<Choices>('choices', readChoices, choicesEveryMs);
  return (
    <>
      <Select
        id="batch-strategy"
        labelText="Strategy"
        size="md"
        value={terms.strategy}
        onChange={(event) => onChange({...terms, strategy: event.target.value})}
      >
        <SelectItem value="" text="As each was planned last" />
        {choices?.strategies.map(({id, name}) => (
          <SelectItem key={id} value={id} text={name} />
        ))}
      </Select>
      <Select
        id="batch-split"
        labelText="Split"
        size="md"
        value={terms.split}
        onChange={(event) => onChange({...terms, split: event.target.value})}
      >
        {Object.entries(splits).map(([split, name]) => (
          <SelectItem key={split} value={split} text={name} />
        ))}
      </Select>
    </>
  );
}
