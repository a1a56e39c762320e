import {Figures, type Column} from '../inventory/Figures';
import type {Figure, Outcome} from './whatIfs';

interface Row {
  key: string;
  name: string;
  digits: number;
}

const rows: Row[] = [
  {key: 'cost', name: 'Cost', digits: 2},
  {key: 'distanceKm', name: 'Distance, km', digits: 1},
  {key: 'shipments', name: 'Shipments', digits: 0},
  {key: 'splitOrders', name: 'Split orders', digits: 0},
  {key: 'sourcesUsed', name: 'Sources used', digits: 0},
  {key: 'lateOrders', name: 'Late orders', digits: 0},
  {key: 'unfulfilledOrders', name: 'Unfulfilled orders', digits: 0},
  {key: 'unfulfilledUnits', name: 'Unfulfilled units', digits: 0},
];

/** What each alternative comes to, beside things as they are. */
export function Outcomes({outcomes}: {outcomes: Outcome[]}) {
  const [baseline, ...others] = outcomes;
  const columns: Column<Row>[] = [
    {name: 'Figure', cell: ({name}) => name},
    {
      name: 'As is',
      number: true,
      cell: ({key, digits}) => <Cell figure={baseline?.figures[key]} digits={digits} />,
    },
    ...others.map(({scenario, figures}) => ({
      name: scenario,
      number: true,
      cell: ({key, digits}: Row) => (
        <Cell figure={figures[key]} base={baseline?.figures[key]} digits={digits} />
      ),
    })),
  ];
  return (
    <div className="what-if__outcomes">
      <Figures label="Outcomes side by side" columns={columns} rows={rows} keyOf={({key}) => key} />
      <p className="quiet what-if__orders">
        Small: the difference from things as they are. Only what ships has a cost and a distance;
        cost is counted by the orders' own strategies in every column.
      </p>
    </div>
  );
}

function Cell({figure, base, digits}: {figure?: Figure; base?: Figure; digits: number}) {
  if (!figure) {
    return '–';
  }
  // A mean of whole numbers is none itself.
  const shown = figure.low == null ? digits : Math.max(digits, 1);
  return (
    <>
      {decimal(figure.value, shown)}
      {base && (
        <span className="what-if__detail">{difference(figure.value - base.value, shown)}</span>
      )}
      {figure.low != null && figure.high != null && (
        <span className="what-if__detail">
          {decimal(figure.low, digits)} to {decimal(figure.high, digits)}
        </span>
      )}
    </>
  );
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function difference(value: number, digits: number): string {
  const text = decimal(Math.abs(value), digits);
  return Number(text.replaceAll(',', '')) === 0 ? '±0' : `${value > 0 ? '+' : '−'}${text}`;
}
