import {Accordion, AccordionItem, Tag} from '@carbon/react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count, exactTime, words} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {LineReasons} from './LineReasons';
import {PlanMap} from './PlanMap';
import {lastPlan} from './plans';
import type {Candidate, FulfillmentPlan} from './model';

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
  const {shipments, unassigned, candidates, notes} = data;
  return (
    <>
      <p className="plan__summary">
        Strategy <strong>{data.strategy}</strong>, planned{' '}
        <time dateTime={data.madeAt}>{exactTime(data.madeAt)}</time>:{' '}
        {count(shipments.length, 'source')} chosen of {candidates.length} looked at
        {data.cost <= data.lowerBound && data.cost > 0 && ', proven best'}.
      </p>
      <PlanMap orderId={orderId} version={version} />
      <LineReasons lines={data.lines ?? []} softened={data.softened ?? []} />
      <Accordion align="start">
        {shipments.map((shipment) => (
          <AccordionItem
            key={shipment.source}
            title={<Heading source={shipment.source} km={shipment.distanceKm} chosen />}
          >
            <p>{shipment.reason}</p>
            <p className="quiet">
              {shipment.lines.map(({sku, quantity}) => `${quantity} × ${sku}`).join(', ')}, cost{' '}
              {round(shipment.cost)}
            </p>
          </AccordionItem>
        ))}
        {others(data).map((candidate) => (
          <AccordionItem
            key={candidate.source}
            title={
              <Heading
                source={candidate.source}
                km={candidate.distanceKm}
                removedBy={candidate.removedBy}
              />
            }
          >
            <p>{candidate.explanation}</p>
          </AccordionItem>
        ))}
      </Accordion>
      <ul className="plan__notes">
        {unassigned.map(({line, quantity, reason}) => (
          <li key={`line ${line}`}>
            Line {line}: {count(quantity, 'unit')} without a source. {reason}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function Heading(props: {source: string; km: number; chosen?: boolean; removedBy?: string}) {
  return (
    <span className="plan__heading">
      <span className="plan__source">{props.source}</span>
      <span className="quiet">{Math.round(props.km).toLocaleString('en-US')} km</span>
      {props.chosen ? (
        <Tag type="green" size="sm">
          Chosen
        </Tag>
      ) : (
        <Tag type="gray" size="sm">
          {props.removedBy ? words(props.removedBy) : 'Not chosen'}
        </Tag>
      )}
    </span>
  );
}

/** The sources that the plan does not use, nearest first. */
export function others(plan: FulfillmentPlan): Candidate[] {
  const chosen = new Set(plan.shipments.map(({source}) => source));
  return plan.candidates
    .filter(({source}) => !chosen.has(source))
    .sort((one, other) => one.distanceKm - other.distanceKm);
}

function round(figure: number): string {
  return figure.toLocaleString('en-US', {maximumFractionDigits: 2});
}
