import {Button} from '@carbon/react';
import {useState} from 'react';
import {Link} from 'react-router';
import {Figures, type Column} from '../inventory/Figures';
import {getOrder} from '../orders/ordersApi';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {inTurn} from '../shared/inTurn';
import {usePolled} from '../shared/usePolled';
import {readPlans, type Batch} from './batches';
import {figure} from './BatchTable';
import type {FulfillmentPlan} from './model';

const aPage = 25;
const atATime = 6;
const everyMs = 600_000;

interface Planned {
  plan: FulfillmentPlan;
  number: string;
}

const columns: Column<Planned>[] = [
  {
    name: 'Order',
    cell: ({plan: {orderId}, number}) =>
      orderId ? <Link to={`/orders/${encodeURIComponent(orderId)}`}>{number}</Link> : number,
  },
  {
    name: 'Ships from',
    cell: ({plan: {shipments}}) =>
      shipments.map(({source, lines, reason}) => (
        <p key={source} title={reason}>
          <strong>{source}</strong>{' '}
          {lines.map(({sku, quantity}) => `${quantity} × ${sku}`).join(', ')}
        </p>
      )),
  },
  {
    name: 'Unassigned',
    cell: ({plan: {unassigned}}) =>
      unassigned.map(({line, quantity, reason}) => (
        <p key={line} className="batch__reason">
          Line {line}, {count(quantity, 'unit')}: {reason}
        </p>
      )),
  },
  {name: 'Cost', number: true, cell: ({plan: {cost}}) => figure(cost)},
];

/** Where each order of a batch ships from, and why what is left does not. */
export function BatchPlans({batch}: {batch: Batch}) {
  const [shown, setShown] = useState(aPage);
  const {data, error, stale} = usePolled(
    `${batch.id} ${shown}`,
    (signal) => planned(batch.id, shown, signal),
    everyMs,
  );
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {data && (
        <Figures
          label="Plans of the batch"
          columns={columns}
          rows={data}
          keyOf={({plan, number}) => plan.orderId ?? number}
        />
      )}
      {data && data.length < batch.orders && (
        <div className="page__more">
          <Button
            kind="tertiary"
            size="md"
            disabled={stale}
            onClick={() => setShown(shown + aPage)}
          >
            Show more of {count(batch.orders, 'order')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first so many plans with their orders' numbers. */
async function planned(id: string, howMany: number, signal: AbortSignal): Promise<Planned[]> {
  const plans = await readPlans(id, howMany, signal);
  return inTurn(plans, atATime, async (plan) => ({plan, number: await numberOf(plan, plans)}));
}

const numbers = new Map<string, string>();

// Orders of carts that nobody placed, and orders that are gone, have none.
async function numberOf(plan: FulfillmentPlan, plans: FulfillmentPlan[]): Promise<string> {
  const {orderId} = plan;
  if (!orderId) {
    return `No. ${plans.indexOf(plan) + 1}`;
  }
  const known = numbers.get(orderId) ?? (await getOrder(orderId).catch(() => null))?.orderNumber;
  if (known) {
    numbers.set(orderId, known);
  }
  return known ?? orderId;
}
