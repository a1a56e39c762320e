/** An amount in a currency, as the API writes it. */
export interface Money {
  amount: number;
  currency: string;
}

export function money({amount, currency}: Money): string {
  return new Intl.NumberFormat('en-US', {style: 'currency', currency}).format(amount);
}

/** Day and time in the reader's own language and time zone. */
export function dateTime(iso: string): string {
  return new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'}).format(
    new Date(iso),
  );
}

/** As {@link dateTime}, with seconds. */
export function exactTime(iso: string): string {
  return new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'medium'}).format(
    new Date(iso),
  );
}

/** A constant such as IN_FULFILLMENT as a person reads it: "In fulfillment". */
export function words(constant: string): string {
  const lower = constant.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

export function count(howMany: number, one: string, many = `${one}s`): string {
  return `${howMany.toLocaleString('en-US')} ${howMany === 1 ? one : many}`;
}
