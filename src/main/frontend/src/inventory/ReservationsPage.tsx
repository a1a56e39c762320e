import {Link} from 'react-router';
import {dateTime, words} from '../shared/format';
import {Figures, type Column} from './Figures';
import {listReservations} from './inventoryApi';
import {told, type Reservation} from './model';
import {productPath} from './paths';
import {StockListing} from './StockListing';

export const reservationColumns: Column<Reservation>[] = [
  {name: 'SKU', cell: ({sku}) => <Link to={productPath(sku)}>{sku}</Link>},
  {name: 'Location', cell: ({location}) => location || 'Not pinned yet'},
  {name: 'Dimensions', cell: ({dimensions}) => told(dimensions) || '–'},
  {name: 'State', cell: ({state}) => words(state)},
  {name: 'Units', number: true, cell: ({quantity}) => quantity.toLocaleString('en-US')},
  {name: 'Shipped', number: true, cell: ({shipped}) => shipped.toLocaleString('en-US')},
  {
    name: 'For',
    cell: ({orderId, reference}) =>
      orderId ? <Link to={`/orders/${orderId}`}>{reference}</Link> : reference,
  },
  {
    name: 'Since',
    cell: ({reservedAt}) => <time dateTime={reservedAt}>{dateTime(reservedAt)}</time>,
  },
];

/** What is set aside, and for whom. */
export function ReservationsPage() {
  return (
    <StockListing
      title="Reservations"
      one="reservation"
      load={listReservations}
      table={(rows) => (
        <Figures
          label="Reservations"
          columns={reservationColumns}
          rows={rows}
          keyOf={({id}) => id}
        />
      )}
      nothing="Nothing is reserved here"
    />
  );
}
