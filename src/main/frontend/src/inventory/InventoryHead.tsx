import {PageHead} from '../shared/PageHead';

const pages = [
  {name: 'Positions', to: '/inventory'},
  {name: 'Reservations', to: '/inventory/reservations'},
  {name: 'Allocations', to: '/inventory/allocations'},
  {name: 'Stock levels', to: '/inventory/stock-levels'},
  {name: 'Import', to: '/inventory/import'},
];

/** The title of an inventory page, and the way to the others. */
export function InventoryHead({title, count}: {title: string; count?: string}) {
  return <PageHead title={title} count={count} label="Inventory" pages={pages} />;
}
