/** A cost in the strategy's own measure: 2 decimals, or 4 below 1, as explanations write it. */
export function cost(figure?: number): string {
  if (figure === undefined) {
    return '–';
  }
  const digits = figure !== 0 && Math.abs(figure) < 1 ? 4 : 2;
  return figure.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
