import {InlineNotification, ProgressBar} from '@carbon/react';
import {Figures, type Column} from '../inventory/Figures';
import {count, words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {told, type Figure, type Outcome, type WhatIf} from './whatIfs';

const figures = [
  {key: 'cost', name: 'Cost', digits: 2},
  {key: 'distanceKm', name: 'Distance, km', digits: 1},
  {key: 'shipments', name: 'Shipments', digits: 0},
  {key: 'splitOrders', name: 'Split orders', digits: 0},
  {key: 'sourcesUsed', name: 'Sources used', digits: 0},
  {key: 'lateOrders', name: 'Late orders', digits: 0},
  {key: 'unfulfilledOrders', name: 'Unfulfilled orders', digits: 0},
  {key: 'unfulfilledUnits', name: 'Unfulfilled units', digits: 0},
];
type Row = (typeof figures)[number];

/** A question with how far it is, then its outcomes side by side. */
export function WhatIfAnswer({whatIf}: {whatIf: WhatIf}) {
  const {status, progress, question, answer, failure} = whatIf;
  return (
    <Panel title="Side by side" className="what-if__answer">
      <ul className="what-if__scenarios">
        {question.scenarios.map((scenario) => (
          <li key={scenario.name}>
            <strong>{scenario.name}</strong>: {told(scenario)}
          </li>
        ))}
      </ul>
      {(status === 'WAITING' || status === 'RUNNING') && (
        <ProgressBar
          label={words(status)}
          value={Math.round(progress * 100)}
          max={100}
          helperText={`${Math.round(progress * 100)} %`}
        />
      )}
      {status === 'FAILED' && (
        <InlineNotification
          kind="error"
          lowContrast
          hideCloseButton
          title="There is no answer"
          subtitle={failure}
        />
      )}
      {answer?.orders === 0 && (
        <p>No order has been planned yet, so there is nothing to compare.</p>
      )}
      {answer && answer.orders > 0 && (
        <>
          <p className="quiet">
            {count(answer.orders, 'order')} in each column. {answer.bands && `${answer.bands}.`}
          </p>
          <Figures
            label="Outcomes side by side"
            columns={columns(answer.outcomes)}
            rows={figures}
            keyOf={({key}) => key}
          />
        </>
      )}
    </Panel>
  );
}

function columns([baseline, ...others]: Outcome[]): Column<Row>[] {
  return [
    {name: 'Figure', cell: ({name}) => name},
    {
      name: 'As is',
      number: true,
      cell: ({key, digits}) => <Cell figure={baseline?.figures[key]} digits={digits} />,
    },
    ...others.map(({scenario, figures: theirs}) => ({
      name: scenario,
      number: true,
      cell: ({key, digits}: Row) => (
        <Cell figure={theirs[key]} base={baseline?.figures[key]} digits={digits} />
      ),
    })),
  ];
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
