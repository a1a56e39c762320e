import {useId} from 'react';
import {useInlineSize} from '../shared/useInlineSize';

/** One day of a promise: what can be promised, and the stock that is projected. */
export interface AtpDay {
  date: string;
  availableToPromise: number;
  projectedOnHand: number;
}

const usualWidth = 640;
const height = 220;
const left = 48;
const bottom = 28;
const top = 12;

/** Available-to-promise over the days, as steps; the projected stock beside it as a dotted line. */
export function AtpCurve({days}: {days: AtpDay[]}) {
  const title = useId();
  // Drawn at its own size, so that its letters are as large as the page's on any screen.
  const [figure, width] = useInlineSize<HTMLElement>(usualWidth);
  if (days.length === 0) {
    return <p className="quiet">No days are planned.</p>;
  }
  const figures = days.flatMap((day) => [day.availableToPromise, day.projectedOnHand, 0]);
  const most = Math.max(...figures, 1);
  const least = Math.min(...figures);
  const x = (index: number) => left + (index * (width - left)) / days.length;
  const y = (value: number) =>
    top + ((most - value) * (height - top - bottom)) / Math.max(most - least, 1);
  const first = days[0]!;
  const last = days[days.length - 1]!;
  return (
    <figure className="atp" ref={figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>
          {`Available to promise from ${first.availableToPromise} on ${first.date} to ${last.availableToPromise} on ${last.date}`}
        </title>
        {ticks(least, most).map((tick) => (
          <g key={tick}>
            <line className="atp__grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className="atp__label" x={left - 8} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString('en-US')}
            </text>
          </g>
        ))}
        <path
          className="atp__projected"
          d={steps(
            days.map((d) => d.projectedOnHand),
            x,
            y,
          )}
        />
        <path
          className="atp__curve"
          d={steps(
            days.map((d) => d.availableToPromise),
            x,
            y,
          )}
        />
        <text className="atp__label" x={left} y={height - 8}>
          {first.date}
        </text>
        <text className="atp__label" x={width} y={height - 8} textAnchor="end">
          {last.date}
        </text>
      </svg>
      <figcaption className="quiet">
        <span className="atp__key atp__key--curve" /> available to promise{' '}
        <span className="atp__key atp__key--projected" /> projected on hand
      </figcaption>
    </figure>
  );
}

/** A line that stays level for a day and then jumps. */
export function steps(
  values: number[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map(
      (value, index) => `${index === 0 ? 'M' : 'V'}${at(index, value)}H${x(index + 1).toFixed(1)}`,
    )
    .join('');

  function at(index: number, value: number): string {
    return index === 0 ? `${x(0).toFixed(1)} ${y(value).toFixed(1)}` : y(value).toFixed(1);
  }
}

/** Up to five round figures between the least and the most. */
export function ticks(least: number, most: number): number[] {
  const rough = Math.max((most - least) / 4, 1);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * magnitude).find((each) => each >= rough)!;
  const found: number[] = [];
  for (let tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
    found.push(tick);
  }
  return found;
}
