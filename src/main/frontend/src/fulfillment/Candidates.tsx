import {Button} from '@carbon/react';
import {useState} from 'react';
import {Figures, type Column} from '../inventory/Figures';
import type {Candidate, FulfillmentPlan} from './model';
import {SourceTag} from './SourceTag';

const fewest = 12;

/** Every source that was looked at, with the rule that removed it: the chosen, then the nearest. */
export function Candidates({plan}: {plan: FulfillmentPlan}) {
  const [all, setAll] = useState(false);
  const chosen = new Set(plan.shipments.map(({source}) => source));
  const ordered = [...plan.candidates.filter(({source}) => chosen.has(source)), ...others(plan)];
  const columns: Column<Candidate>[] = [
    {
      name: 'Source',
      cell: ({source, removedBy}) => (
        <SourceTag
          source={source}
          role={chosen.has(source) ? 'CHOSEN' : removedBy ? 'REMOVED' : 'ELIGIBLE'}
          removedBy={removedBy}
        />
      ),
    },
    {
      name: 'km',
      number: true,
      cell: ({distanceKm}) => Math.round(distanceKm).toLocaleString('en-US'),
    },
    {name: 'Why', cell: ({explanation}) => <span className="plan__why">{explanation}</span>},
  ];
  if (ordered.length === 0) {
    return null;
  }
  return (
    <section className="plan__part" aria-labelledby="plan-candidates">
      <h3 id="plan-candidates">Sources looked at</h3>
      <Figures
        label="Sources looked at"
        columns={columns}
        rows={all ? ordered : ordered.slice(0, fewest)}
        keyOf={({source}) => source}
      />
      {!all && ordered.length > fewest && (
        <Button kind="ghost" size="sm" onClick={() => setAll(true)}>
          Show all {ordered.length}
        </Button>
      )}
    </section>
  );
}

/** The sources that the plan does not use, nearest first. */
export function others(plan: FulfillmentPlan): Candidate[] {
  const chosen = new Set(plan.shipments.map(({source}) => source));
  return plan.candidates
    .filter(({source}) => !chosen.has(source))
    .sort((one, other) => one.distanceKm - other.distanceKm);
}
