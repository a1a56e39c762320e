import {exactTime, words} from '../shared/format';
import {Figures, type Column} from './Figures';
import {listMovements} from './inventoryApi';
import {told, type Movement} from './model';
import {StockListing} from './StockListing';

const columns: Column<Movement>[] = [
  {name: 'When', cell: ({at}) => <time dateTime={at}>{exactTime(at)}</time>},
  {name: 'SKU', cell: ({sku}) => sku},
  {name: 'Location', cell: ({location}) => location},
  {name: 'Dimensions', cell: ({dimensions}) => told(dimensions) || '–'},
  {name: 'What', cell: ({kind, measure}) => words(kind) + other(measure)},
  {name: 'Change', number: true, cell: ({delta}) => (delta > 0 ? `+${delta}` : String(delta))},
  {name: 'After', number: true, cell: ({onHand}) => onHand.toLocaleString('en-US')},
  {
    name: 'Why',
    cell: ({reason, reasonCode, reference}) =>
      [reasonCode && words(reasonCode), reason, reference].filter(Boolean).join(' · ') || '–',
  },
];

/** The ledger: every change of stock, newest first. */
export function LedgerPage() {
  return (
    <StockListing
      title="Ledger"
      one="movement"
      load={listMovements}
      table={(rows) => (
        <Figures label="Movements" columns={columns} rows={rows} keyOf={({seq}) => String(seq)} />
      )}
      nothing="Nothing has moved here"
    />
  );
}

function other(measure?: string): string {
  return measure && measure !== 'waymark.onHand' ? ` (${measure})` : '';
}
