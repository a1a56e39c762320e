import {dateTime, money, words, type Money} from '../shared/format';
import {Panel} from '../shared/Panel';
import {amount} from './LinesTable';
import type {Address, Order} from './model';

/** Who bought, what it costs, and where it goes. */
export function Summary({order}: {order: Order}) {
  const {customer, shipTo, billTo} = order;
  const sameAddress = addressLines(shipTo).join() === addressLines(billTo).join();
  return (
    <Panel title="Summary">
      <dl className="facts">
        <Fact name="Order id" value={order.id} wide />
        <Fact name="Channel" value={`${order.channel}, ${order.channelOrderId}`} />
        <Fact name="Type" value={words(order.orderType)} />
        <Fact name="Customer" value={[customer.name, customer.email, customer.phone]} />
        <Fact name="Group" value={customer.group && words(customer.group)} />
        <Fact name="Ship to" value={addressLines(shipTo)} />
        <Fact name="Bill to" value={sameAddress ? 'Same address' : addressLines(billTo)} />
        <Fact name="Shipping method" value={order.shippingMethod} />
        <Fact
          name="Payment"
          value={order.payment?.status && [words(order.payment.status), order.payment.method]}
        />
        <Fact name="Risk" value={order.riskLevel && words(order.riskLevel)} />
        <Fact
          name="Waits for stock until"
          value={order.cancelAfter && dateTime(order.cancelAfter)}
        />
        <Fact name="Note" value={order.note} />
      </dl>
      <dl className="totals">
        {totals(order).map(([name, sum]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(sum)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Fact(props: {name: string; value?: string | (string | undefined)[]; wide?: boolean}) {
  const {name, value, wide} = props;
  const lines = [value].flat().filter(Boolean);
  return lines.length === 0 ? null : (
    <div className={wide ? 'facts__wide' : ''}>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

export function addressLines(address: Address): string[] {
  const {name, company, street1, street2, city, region, postalCode, country, phone} = address;
  const town = [[city, region].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ');
  return [name, company, street1, street2, town, country, phone].filter(
    (line) => !!line,
  ) as string[];
}

/** The amounts that add up to the total; those that are nothing are left out. */
export function totals(order: Order): [string, Money][] {
  const {currency} = order.total;
  const sum = (of: (line: Order['lines'][number]) => number) =>
    order.lines.reduce((all, line) => all + of(line), 0);
  const parts: [string, number][] = [
    ['Items', sum((line) => amount(line).amount)],
    ['Shipping', order.shipping.amount],
    ['Discount', -order.discount.amount],
    ['Tax', order.tax.amount + sum((line) => line.tax.amount)],
  ];
  return [
    ...parts
      .filter(([, value]) => value !== 0)
      .map(([name, value]): [string, Money] => [name, {amount: value, currency}]),
    ['Total', order.total],
  ];
}
