import {Breadcrumb, BreadcrumbItem} from '@carbon/react';
import {Link, useParams} from 'react-router';
import {ErrorNotice} from '../shared/ErrorNotice';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {AtpPanel} from './AtpPanel';
import {Figures, type Column} from './Figures';
import {availabilityOf, listPositions, listReservations} from './inventoryApi';
import {keyOf, told, type Availability, type Position} from './model';
import {allocationsPath, ledgerPath} from './paths';
import {reservationColumns} from './ReservationsPage';
import {SettingsPanel} from './SettingsPanel';

const refreshMs = 5000;
const mostShown = 1000;

/** One product across its locations: stock, what can be promised, and what is set aside. */
export function ProductPage() {
  const {sku = ''} = useParams();
  useTitle(sku);
  const filters = {sku, location: ''};
  const stock = usePolled(sku, (signal) => listPositions(filters, mostShown, signal), refreshMs);
  const reservations = usePolled(
    sku,
    (signal) => listReservations(filters, mostShown, signal),
    refreshMs,
  );
  const availability = usePolled(sku, (signal) => availabilityOf(sku, signal), refreshMs);
  const positions = stock.data?.rows ?? [];
  const locations = [...new Set(positions.map((each) => each.location))];
  const open = reservations.data?.rows.filter(({state}) => state === 'OPEN') ?? [];
  return (
    <>
      <Breadcrumb noTrailingSlash>
        <BreadcrumbItem>
          <Link to="/inventory">Inventory</Link>
        </BreadcrumbItem>
      </Breadcrumb>
      <div className="page__head">
        <h1>{sku}</h1>
        <nav className="product__links" aria-label={sku}>
          <Link to={allocationsPath(sku)}>Allocations</Link>
          <Link to={ledgerPath(sku)}>Ledger</Link>
        </nav>
      </div>
      {stock.error && <ErrorNotice error={stock.error} />}
      {stock.data && <Totals positions={positions} availability={availability.data} />}
      <div className="product__panels">
        <Panel title="Locations">
          {positions.length > 0 ? (
            <Figures label="Locations" columns={columns} rows={positions} keyOf={keyOf} />
          ) : (
            <p className="quiet">{stock.data ? 'No stock of it is known.' : 'Loading…'}</p>
          )}
        </Panel>
        <Panel title="Available to promise">
          <AtpPanel sku={sku} />
        </Panel>
        <Panel title="Safety stock and thresholds">
          <SettingsPanel sku={sku} locations={locations} />
        </Panel>
        <Panel title="Open reservations">
          {open.length > 0 ? (
            <Figures
              label="Open reservations"
              columns={reservationColumns.slice(1)}
              rows={open}
              keyOf={({id}) => id}
            />
          ) : (
            <p className="quiet">{reservations.data ? 'Nothing is set aside.' : 'Loading…'}</p>
          )}
        </Panel>
      </div>
    </>
  );
}

const columns: Column<Position>[] = [
  {
    name: 'Location',
    cell: ({sku, location}) => <Link to={ledgerPath(sku, location)}>{location}</Link>,
  },
  {name: 'Dimensions', cell: ({dimensions}) => told(dimensions) || '–'},
  {name: 'On hand', number: true, cell: ({onHand}) => onHand.toLocaleString('en-US')},
  {name: 'Reserved', number: true, cell: ({reserved}) => reserved.toLocaleString('en-US')},
  {name: 'Available', number: true, cell: ({available}) => available.toLocaleString('en-US')},
  {name: 'Share', cell: (row) => <Share position={row} />},
];

function Share({position: {onHand, reserved}}: {position: Position}) {
  const percent = onHand > 0 ? Math.round((100 * reserved) / onHand) : 0;
  return (
    <span className="share" role="img" aria-label={`${percent} % of it reserved`}>
      <span className="share__reserved" style={{inlineSize: `${percent}%`}} />
    </span>
  );
}

interface TotalsProps {
  positions: Position[];
  availability?: Availability;
}

function Totals({positions, availability}: TotalsProps) {
  const kept = availability?.withheld ?? 0;
  const sum = (name: 'onHand' | 'reserved' | 'available') =>
    positions.reduce((all, each) => all + each[name], 0).toLocaleString('en-US');
  return (
    <dl className="facts facts--row product__totals">
      {(
        [
          ['On hand', sum('onHand')],
          ['Reserved', sum('reserved')],
          ...(kept > 0 ? [['Kept back', kept.toLocaleString('en-US')] as const] : []),
          ['Available', availability?.available.toLocaleString('en-US') ?? sum('available')],
        ] as const
      ).map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
