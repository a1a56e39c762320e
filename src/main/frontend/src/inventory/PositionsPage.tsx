import {Link} from 'react-router';
import {Figures, type Column} from './Figures';
import {listPositions} from './inventoryApi';
import {keyOf, told, type Position} from './model';
import {ledgerPath, productPath} from './paths';
import {StockListing} from './StockListing';

const columns: Column<Position>[] = [
  {name: 'SKU', cell: ({sku}) => <Link to={productPath(sku)}>{sku}</Link>},
  {name: 'Location', cell: ({location}) => location},
  {name: 'Dimensions', cell: ({dimensions}) => told(dimensions) || '–'},
  {name: 'On hand', number: true, cell: ({onHand}) => onHand.toLocaleString('en-US')},
  {name: 'Reserved', number: true, cell: ({reserved}) => reserved.toLocaleString('en-US')},
  {name: 'Available', number: true, cell: ({available}) => available.toLocaleString('en-US')},
  {
    name: 'Ledger',
    cell: ({sku, location}) => <Link to={ledgerPath(sku, location)}>Movements</Link>,
  },
];

/** Every position by SKU and location. */
export function PositionsPage() {
  return (
    <StockListing
      title="Inventory"
      one="position"
      load={listPositions}
      table={(rows) => <Figures label="Positions" columns={columns} rows={rows} keyOf={keyOf} />}
      nothing="No stock is known here"
    />
  );
}
