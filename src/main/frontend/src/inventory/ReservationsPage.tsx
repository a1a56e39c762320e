import {Link} from 'react-router';
import {mayOperate, useSession} from '../security/session';
import {dateTime, words} from '../shared/format';
import {Figures, type Column} from './Figures';
import {listReservations} from './inventoryApi';
import {told, type Reservation} from './model';
import {productPath} from './paths';
import {ReleaseReservation} from './ReleaseReservation';
import {StockListing} from './StockListing';

export const reservationColumns: Column<Reservation>[] = [
  {name: 'SKU', cell: ({sku}) => <Link to={productPath(sku)}>{sku}</Link>},
  {
    name: 'Location',
    cell: ({location, site}) => (site ? `${location}, for any of ${site}` : location),
  },
  {name: 'Dimensions', cell: ({dimensions}) => told(dimensions) || '–'},
  {name: 'State', cell: ({state}) => words(state)},
  {name: 'Units', number: true, cell: ({quantity}) => quantity.toLocaleString('en-US')},
  {name: 'Shipped', number: true, cell: ({shipped}) => shipped.toLocaleString('en-US')},
  {
    name: 'Uncovered',
    number: true,
    cell: ({uncovered}) => (uncovered ? uncovered.toLocaleString('en-US') : '–'),
  },
  {
    name: 'Expires',
    cell: ({expiresAt}) =>
      expiresAt ? <time dateTime={expiresAt}>{dateTime(expiresAt)}</time> : '–',
  },
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

const releaseColumn: Column<Reservation> = {
  name: 'Give back',
  cell: (reservation) =>
    reservation.state === 'OPEN' && <ReleaseReservation reservation={reservation} />,
};

/** What is set aside, and for whom. */
export function ReservationsPage() {
  const {user} = useSession();
  const columns = mayOperate(user) ? [...reservationColumns, releaseColumn] : reservationColumns;
  return (
    <StockListing
      title="Reservations"
      one="reservation"
      load={listReservations}
      table={(rows) => (
        <Figures label="Reservations" columns={columns} rows={rows} keyOf={({id}) => id} />
      )}
      nothing="Nothing is reserved here"
    />
  );
}
