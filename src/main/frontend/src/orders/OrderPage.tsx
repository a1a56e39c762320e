import {Breadcrumb, BreadcrumbItem, SkeletonPlaceholder, SkeletonText} from '@carbon/react';
import {useState} from 'react';
import {Link, useParams} from 'react-router';
import {PlanExplanation} from '../fulfillment/PlanExplanation';
import {JourneyPanel} from '../orchestration/JourneyPanel';
import {ErrorNotice} from '../shared/ErrorNotice';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {FulfillmentOrderList} from './FulfillmentOrderList';
import {Holds} from './Holds';
import {LinesTable} from './LinesTable';
import {isClosed, type Order, type TimelineEntry} from './model';
import {OrderHead} from './OrderHead';
import {getOrder, getTimeline} from './ordersApi';
import {Summary} from './Summary';
import {TimelineList} from './TimelineList';

const openMs = 2500;
const closedMs = 20_000;

/** The single view of one order. */
export default function OrderPage() {
  const {id = ''} = useParams();
  return <OneOrder key={id} id={id} />;
}

function OneOrder({id}: {id: string}) {
  const [everyMs, setEveryMs] = useState(openMs);
  const {data, error, reload} = usePolled(
    id,
    async (signal) => {
      const loaded = await load(id, signal);
      setEveryMs(isClosed(loaded.order.status) ? closedMs : openMs);
      return loaded;
    },
    everyMs,
  );
  useTitle(data ? `Order ${data.order.orderNumber}` : 'Order');
  return (
    <>
      <Breadcrumb noTrailingSlash aria-label="Where you are">
        <BreadcrumbItem>
          <Link to="/">Orders</Link>
        </BreadcrumbItem>
        {data && <BreadcrumbItem isCurrentPage>{data.order.orderNumber}</BreadcrumbItem>}
      </Breadcrumb>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <LoadingOrder />}
      {data && <View {...data} refreshMs={everyMs} onChanged={reload} />}
    </>
  );
}

interface Loaded {
  order: Order;
  timeline: TimelineEntry[];
}

function View(props: Loaded & {refreshMs: number; onChanged: () => void}) {
  const {order, timeline, refreshMs, onChanged} = props;
  const version = `${order.status} ${order.fulfillmentOrders.map((each) => each.status).join()}`;
  return (
    <>
      <OrderHead order={order} onChanged={onChanged} />
      <Holds order={order} onChanged={onChanged} />
      <JourneyPanel orderId={order.id} version={version} refreshMs={refreshMs} />
      <div className="order-columns">
        <div className="order-columns__main">
          <Panel title="Lines">
            <LinesTable lines={order.lines} />
          </Panel>
          <Panel title="Fulfillment orders">
            <FulfillmentOrderList orders={order.fulfillmentOrders} />
          </Panel>
          <Panel title="Fulfillment plan">
            <PlanExplanation orderId={order.id} version={version} />
          </Panel>
        </div>
        <div className="order-columns__side">
          <Summary order={order} />
          <Panel title="Timeline">
            <TimelineList entries={timeline} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function LoadingOrder() {
  return (
    <div aria-busy="true" aria-label="Loading the order">
      <SkeletonText heading width="16rem" />
      <SkeletonPlaceholder className="order-skeleton" />
      <SkeletonText paragraph lineCount={6} />
    </div>
  );
}

async function load(id: string, signal: AbortSignal): Promise<Loaded> {
  const [order, timeline] = await Promise.all([getOrder(id, signal), getTimeline(id, signal)]);
  return {order, timeline};
}
