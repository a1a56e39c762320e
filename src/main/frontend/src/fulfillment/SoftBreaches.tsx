import {Figures, type Column} from '../inventory/Figures';
import {words} from '../shared/format';
import {cost} from './figures';
import type {SoftBreach} from './model';

const columns: Column<SoftBreach>[] = [
  {name: 'Soft constraint', cell: ({rule}) => words(rule)},
  {name: 'Source', cell: ({source}) => source ?? 'The whole plan'},
  {name: 'Lines', cell: ({lines = []}) => lines.join(', ')},
  {name: 'Broken by', cell: ({explanation}) => <span className="plan__why">{explanation}</span>},
  {name: 'Cost', number: true, cell: (breach) => cost(breach.cost)},
];

/** What each soft constraint costs that the plan breaks. */
export function SoftBreaches({softened}: {softened: SoftBreach[]}) {
  return softened.length === 0 ? (
    <p className="quiet plan__part">The plan breaks no soft constraint.</p>
  ) : (
    <section className="plan__part" aria-labelledby="plan-soft">
      <h3 id="plan-soft">Soft constraints that it breaks</h3>
      <Figures
        label="Soft constraints that the plan breaks"
        columns={columns}
        rows={softened}
        keyOf={({rule, source, explanation}) => `${rule} ${source} ${explanation}`}
      />
    </section>
  );
}
