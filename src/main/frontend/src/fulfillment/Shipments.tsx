import {dateTime} from '../shared/format';
import {cost} from './figures';
import type {Shipment} from './model';

/** What each chosen source ships, when, and what that costs term by term. */
export function Shipments({shipments}: {shipments: Shipment[]}) {
  return shipments.map((shipment) => (
    <section key={shipment.source} className="plan__part" aria-label={`From ${shipment.source}`}>
      <h3>
        {shipment.source}{' '}
        <span className="quiet">
          {Math.round(shipment.distanceKm).toLocaleString('en-US')} km, cost {cost(shipment.cost)}
        </span>
      </h3>
      <p>{shipment.lines.map(({sku, quantity}) => `${quantity} × ${sku}`).join(', ')}</p>
      <p>{shipment.reason}</p>
      <dl className="facts facts--row">
        {facts(shipment).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

function facts({byTerm = {}, leavesAt, arrivesOn}: Shipment): [string, string][] {
  return [
    ...Object.entries(byTerm).map(([term, figure]): [string, string] => [
      term.charAt(0).toUpperCase() + term.slice(1),
      cost(figure),
    ]),
    ['Leaves', leavesAt ? dateTime(leavesAt) : 'Never, by its calendar'],
    ...(arrivesOn ? [['Arrives', arrivesOn] as [string, string]] : []),
  ];
}
