import {NavLink} from 'react-router';

const pages = [
  {name: 'Positions', to: '/inventory'},
  {name: 'Reservations', to: '/inventory/reservations'},
  {name: 'Allocations', to: '/inventory/allocations'},
  {name: 'Stock levels', to: '/inventory/stock-levels'},
  {name: 'Import', to: '/inventory/import'},
];

/** The title of an inventory page, and the way to the others. */
export function InventoryHead({title, count}: {title: string; count?: string}) {
  return (
    <>
      <div className="page__head">
        <h1>{title}</h1>
        {count && (
          <p className="page__count" role="status">
            {count}
          </p>
        )}
      </div>
      <nav className="subpages" aria-label="Inventory">
        {pages.map(({name, to}) => (
          <NavLink key={to} to={to} end className="subpages__link">
            {name}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
