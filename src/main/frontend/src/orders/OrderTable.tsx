import {
  DataTableSkeleton,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableHeader,
  TableRow,
} from '@carbon/react';
import {Link, useNavigate} from 'react-router';
import {dateTime, money} from '../shared/format';
import type {OrderRow} from './model';
import {StatusTag} from './StatusTag';

const headings = [
  'Order',
  'Status',
  'Placed',
  'Channel',
  'Customer',
  'Destination',
  'Lines',
  'Total',
];

/** Orders as rows; on small screens each row becomes a card. */
export function OrderTable({orders}: {orders: OrderRow[]}) {
  return (
    <TableContainer className="order-table">
      <Table size="lg" aria-label="Orders">
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableHeader key={heading} className={isNumber(heading) ? 'number' : ''}>
                {heading}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {orders.map((order) => (
            <Row key={order.id} order={order} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Row({order}: {order: OrderRow}) {
  const navigate = useNavigate();
  const path = `/orders/${order.id}`;
  const place = [order.city, order.country].filter(Boolean).join(', ');
  return (
    <TableRow className="order-row" onClick={() => navigate(path)}>
      <TableCell className="order-row__number">
        <Link to={path} onClick={(event) => event.stopPropagation()}>
          {order.orderNumber}
        </Link>
      </TableCell>
      <TableCell className="order-row__status">
        <StatusTag status={order.status} size="sm" />
      </TableCell>
      <TableCell className="order-row__placed">
        <time dateTime={order.placedAt}>{dateTime(order.placedAt)}</time>
      </TableCell>
      <TableCell>{order.channel}</TableCell>
      <TableCell className="order-row__customer">{order.customer ?? 'Guest'}</TableCell>
      <TableCell className="order-row__place">{place || '–'}</TableCell>
      <TableCell className="order-row__lines number">{order.lines}</TableCell>
      <TableCell className="order-row__total number">{money(order.total)}</TableCell>
    </TableRow>
  );
}

export function OrderTableSkeleton() {
  return (
    <div className="order-skeleton-table">
      <DataTableSkeleton
        aria-label="Loading orders"
        headers={headings.map((header) => ({key: header, header}))}
        columnCount={headings.length}
        rowCount={8}
        showHeader={false}
        showToolbar={false}
      />
    </div>
  );
}

function isNumber(heading: string): boolean {
  return heading === 'Lines' || heading === 'Total';
}
