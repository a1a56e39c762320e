import {ErrorNotice} from '../shared/ErrorNotice';
import {count, exactTime} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {Candidates} from './Candidates';
import {cost} from './figures';
import {LineReasons} from './LineReasons';
import type {FulfillmentPlan} from './model';
import {PlanMap} from './PlanMap';
import {lastPlan} from './plans';
import {Shipments} from './Shipments';
import {SoftBreaches} from './SoftBreaches';

const refreshMs = 30_000;

interface Props {
  orderId: string;
  /** Changes whenever the order may have been planned again. */
  version: string;
}

/** Why the last plan took the sources it took, and which rule removed each other one. */
export function PlanExplanation({orderId, version}: Props) {
  const {data, error} = usePolled(
    `${orderId} ${version}`,
    (signal) => lastPlan(orderId, signal),
    refreshMs,
  );
  if (error) {
    return <ErrorNotice error={error} />;
  }
  if (!data) {
    return <p className="quiet">{data === null ? 'Not planned yet.' : 'Loading…'}</p>;
  }
  return (
    <>
      <Verdict plan={data} />
      <PlanMap orderId={orderId} version={version} />
      <Unassigned plan={data} />
      <Shipments shipments={data.shipments} />
      <LineReasons lines={data.lines ?? []} />
      <SoftBreaches softened={data.softened ?? []} />
      <Candidates plan={data} />
      <ul className="plan__notes quiet">
        {data.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Verdict({plan}: {plan: FulfillmentPlan}) {
  const {strategy, madeAt, shipments, candidates, lowerBound} = plan;
  const proof =
    plan.cost <= lowerBound
      ? 'proven best'
      : `${(((plan.cost - lowerBound) / Math.max(lowerBound, 1e-9)) * 100).toFixed(3)} % above the lower bound ${cost(lowerBound)}`;
  return (
    <p className="plan__summary">
      Strategy <strong>{strategy}</strong>, planned{' '}
      <time dateTime={madeAt}>{exactTime(madeAt)}</time>: {count(shipments.length, 'source')} chosen
      of {candidates.length} looked at{plan.cost > 0 && `, cost ${cost(plan.cost)}, ${proof}`}.
    </p>
  );
}

function Unassigned({plan: {unassigned}}: {plan: FulfillmentPlan}) {
  return unassigned.length === 0 ? null : (
    <section className="plan__part" aria-labelledby="plan-unassigned">
      <h3 id="plan-unassigned">Without a source</h3>
      <ul>
        {unassigned.map(({line, quantity, reason}) => (
          <li key={line}>
            Line {line}, {count(quantity, 'unit')}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
