import {Table, TableBody, TableCell, TableHead, TableHeader, TableRow} from '@carbon/react';
import {money, type Money} from '../shared/format';
import type {OrderLine} from './model';

const quantities = ['ordered', 'allocated', 'shipped', 'delivered', 'cancelled'] as const;

/** The order's lines and where their units are. */
export function LinesTable({lines}: {lines: OrderLine[]}) {
  return (
    <div className="scrollable" tabIndex={0} role="group" aria-label="Lines and quantities">
      <Table size="md" aria-label="Lines">
        <TableHead>
          <TableRow>
            <TableHeader>Item</TableHeader>
            {['Price', 'Ordered', 'Allocated', 'Shipped', 'Delivered', 'Cancelled', 'Amount'].map(
              (heading) => (
                <TableHeader key={heading} className="number">
                  {heading}
                </TableHeader>
              ),
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.line}>
              <TableCell className="line__item">
                <span className="line__sku">{line.sku}</span>
                {line.description && <span className="quiet">{line.description}</span>}
              </TableCell>
              <TableCell className="number">{money(line.unitPrice)}</TableCell>
              {quantities.map((name) => (
                <TableCell key={name} className={`number ${line[name] === 0 ? 'none' : ''}`}>
                  {line[name]}
                </TableCell>
              ))}
              <TableCell className="number">{money(amount(line))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** What the line costs after discount, before tax. */
export function amount({unitPrice, ordered, discount}: OrderLine): Money {
  return {
    amount: unitPrice.amount * ordered - discount.amount,
    currency: unitPrice.currency,
  };
}
