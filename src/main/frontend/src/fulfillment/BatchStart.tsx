import {Button, InlineNotification, ProgressBar} from '@carbon/react';
import {useRef, useState} from 'react';
import type {OrderRow} from '../orders/model';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {useAction} from '../shared/useAction';
import {planTogether, wantedOf, type Batch} from './batches';
import {OrderChoice} from './OrderChoice';

/** How the orders of a batch are planned. */
export interface Terms {
  /** '' for the one that each was planned by last. */
  strategy: string;
  split: string;
}

interface Props {
  orders: OrderRow[];
  more: boolean;
  terms: Terms;
  onStarted: (batch: Batch) => void;
}

/** Which of the open orders are planned, and the button that plans them. */
export function BatchStart({orders, more, terms, onStarted}: Props) {
  const [left, setLeft] = useState<string[]>([]);
  const [read, setRead] = useState(0);
  const last = useRef({body: '', key: ''});
  const chosen = orders.filter(({id}) => !left.includes(id));
  const {busy, error, run} = useAction(
    async () => {
      setRead(0);
      const ids = chosen.map(({id}) => id);
      const wanted = await wantedOf(ids, terms.strategy, terms.split, setRead);
      // A second try after a broken line has the same key, so that it starts nothing twice.
      const body = JSON.stringify(wanted);
      if (last.current.body !== body) {
        last.current = {body, key: `app-${Date.now()}-${Math.random().toString(36).slice(2)}`};
      }
      const batch = await planTogether(wanted, last.current.key);
      last.current.body = '';
      onStarted(batch);
    },
    () => {},
  );
  if (orders.length === 0) {
    return <p>No such order.</p>;
  }
  return (
    <>
      <OrderChoice orders={orders} left={left} onChange={setLeft} />
      {more && (
        <InlineNotification
          kind="info"
          lowContrast
          hideCloseButton
          title={`The newest ${orders.length} are listed`}
          subtitle="Narrow them down by SKU, or plan the others after these."
        />
      )}
      {error && <ErrorNotice error={error} />}
      {busy && (
        <ProgressBar
          label="Orders are read"
          value={read}
          max={Math.max(chosen.length, 1)}
          helperText={`${read} of ${count(chosen.length, 'order')}`}
        />
      )}
      <Button
        size="md"
        className="batch__start"
        disabled={busy || chosen.length === 0}
        onClick={() => void run()}
      >
        Plan {count(chosen.length, 'order')} together
      </Button>
    </>
  );
}
