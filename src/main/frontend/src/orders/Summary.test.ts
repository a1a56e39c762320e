import {describe, expect, it} from 'vitest';
import {addressLines, totals} from './Summary';
import {line, order} from './testOrders';

const usd = (amount: number) => ({amount, currency: 'USD'});

describe('The summary', () => {
  it('adds up to the total: items less their discounts, shipping, discount, taxes', () => {
    const lines = [line(1, 'AF-MUG', {discount: usd(4), tax: usd(1.6)}), line(2, 'AF-STOVE')];

    const sums = totals(
      order({lines, shipping: usd(5), discount: usd(3), tax: usd(0.4), total: usd(48)}),
    );

    expect(sums).toEqual([
      ['Items', usd(44)],
      ['Shipping', usd(5)],
      ['Discount', usd(-3)],
      ['Tax', usd(2)],
      ['Total', usd(48)],
    ]);
  });

  it('leaves out what is nothing', () => {
    expect(totals(order()).map(([name]) => name)).toEqual(['Items', 'Total']);
  });

  it('writes an address with the parts that the channel gave', () => {
    expect(
      addressLines({name: 'Ada', city: 'Portland', postalCode: '97205', country: 'US'}),
    ).toEqual(['Ada', 'Portland 97205', 'US']);
  });
});
