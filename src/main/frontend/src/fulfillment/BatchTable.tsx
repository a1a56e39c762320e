import {Link} from 'react-router';
import {Figures, type Column} from '../inventory/Figures';
import {dateTime, words} from '../shared/format';
import type {Batch} from './batches';

const columns: Column<Batch>[] = [
  {
    name: 'Run',
    cell: ({id, requestedAt}) => (
      <Link to={`/fulfillment/batches?id=${encodeURIComponent(id)}`}>
        <time dateTime={requestedAt}>{dateTime(requestedAt)}</time>
      </Link>
    ),
  },
  {name: 'Status', cell: ({status, failure}) => failure ?? words(status)},
  {name: 'Orders', number: true, cell: ({orders}) => orders.toLocaleString('en-US')},
  {
    name: 'Unassigned units',
    number: true,
    cell: ({unassignedUnits}) => unassignedUnits.toLocaleString('en-US'),
  },
  {name: 'Cost', number: true, cell: ({cost}) => figure(cost)},
  {name: 'Lower bound', number: true, cell: ({lowerBound}) => figure(lowerBound)},
  {name: 'Gap', number: true, cell: ({gap}) => gapOf(gap)},
];

/** Orders that were planned together, time by time, with how far that was from the best. */
export function BatchTable({label, batches}: {label: string; batches: Batch[]}) {
  return <Figures label={label} columns={columns} rows={batches} keyOf={({id}) => id} />;
}

export function figure(value?: number): string {
  return value === undefined
    ? '–'
    : value.toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});
}

export function gapOf(gap?: number): string {
  return gap === undefined ? '–' : `${(gap * 100).toFixed(3)} %`;
}
