import {Accordion, AccordionItem} from '@carbon/react';
import {Figures, type Column} from '../inventory/Figures';
import {count} from '../shared/format';
import {cost} from './figures';
import type {LineExplanation, LineOption} from './model';
import {SourceTag} from './SourceTag';

const openAtMost = 3;
const scarcity = 'price of scarce stock';

const columns: Column<LineOption>[] = [
  {name: 'Source', cell: (option) => <SourceTag {...option} />},
  {name: 'Available', number: true, cell: ({available}) => available.toLocaleString('en-US')},
  {name: 'Cost', number: true, cell: (option) => cost(option.cost)},
  {name: 'Why', cell: (option) => <Why option={option} />},
];

/** Line by line: who ships it, at what cost, who came next, and which rule removed the others. */
export function LineReasons({lines}: {lines: LineExplanation[]}) {
  if (lines.length === 0) {
    return null;
  }
  return (
    <section className="plan__part" aria-labelledby="plan-lines">
      <h3 id="plan-lines">Line by line</h3>
      <Accordion align="start">
        {lines.map((line) => (
          <AccordionItem
            key={line.line}
            open={lines.length <= openAtMost}
            title={
              <span className="plan__heading">
                <span className="plan__source">
                  {line.line}. {line.sku}
                </span>
                <span className="quiet">{count(line.quantity, 'unit')}</span>
              </span>
            }
          >
            <OneLine line={line} />
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function OneLine({line: {line, sentence, options = [], others = {}}}: {line: LineExplanation}) {
  const further = Object.entries(others).map(
    ([rule, many]) => `${many} ${rule === 'eligible' ? 'eligible' : `removed by ${rule}`}`,
  );
  return (
    <>
      <p>{sentence}.</p>
      {options.length > 0 && (
        <>
          <Figures
            label={`Sources for line ${line}`}
            columns={columns}
            rows={options}
            keyOf={({source}) => source}
          />
          <p className="quiet">
            {scarce(options)}
            {further.length > 0 && ` Not listed: ${further.join(', ')}.`}
          </p>
        </>
      )}
    </>
  );
}

function Why({option: {explanation, byTerm = {}}}: {option: LineOption}) {
  const terms = Object.entries(byTerm).map(([term, figure]) => `${term} ${cost(figure)}`);
  return (
    <span className="plan__why">
      {terms.join(', ')}
      {terms.length > 0 && explanation && '; '}
      {explanation}
    </span>
  );
}

function scarce(options: LineOption[]): string {
  const priced = options.filter(({byTerm = {}}) => scarcity in byTerm);
  return priced.length === 0
    ? 'No price of scarce stock is in these costs.'
    : `Price of scarce stock, in these costs: ${priced
        .map(({source, byTerm = {}}) => `${cost(byTerm[scarcity])} at ${source}`)
        .join(', ')}.`;
}
