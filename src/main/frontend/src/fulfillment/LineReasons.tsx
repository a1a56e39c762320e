import {count} from '../shared/format';
import type {LineExplanation, SoftBreach} from './model';

interface Props {
  lines: LineExplanation[];
  softened: SoftBreach[];
}

/** Line by line: who ships it, at what cost, who came next, and what was bent for it. */
export function LineReasons({lines, softened}: Props) {
  if (lines.length === 0) {
    return null;
  }
  return (
    <ul className="plan__lines">
      {lines.map(({line, sku, quantity, sentence}) => (
        <li key={line}>
          <strong>
            {line}. {sku}
          </strong>{' '}
          <span className="quiet">{count(quantity, 'unit')}</span>
          <br />
          {sentence}
        </li>
      ))}
      {softened.map(({rule, explanation}) => (
        <li key={`${rule} ${explanation}`}>{explanation}</li>
      ))}
    </ul>
  );
}
