import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {ReservationsPage} from './ReservationsPage';

const held = {
  id: 'R1',
  reference: 'cart-7',
  sku: 'MUG',
  location: 'BIN-A',
  site: 'HALL',
  quantity: 10,
  shipped: 3,
  returned: 1,
  uncovered: 0,
  state: 'OPEN',
  reservedAt: '2026-01-01T10:00:00Z',
  expiresAt: '2026-01-02T10:00:00Z',
};
const waiting = {...held, id: 'R2', reference: 'order-8', site: undefined, uncovered: 4};
const over = {...held, id: 'R3', reference: 'cart-9', state: 'EXPIRED', expiresAt: undefined};

function answer(role: string) {
  return ({path}: Call): unknown => {
    if (path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (path.startsWith('/api/inventory/reservations?')) {
      return {reservations: [held, waiting, over]};
    }
    return path.endsWith('/unreserve') ? {outcome: 'DONE', done: 6, invalid: 0} : undefined;
  };
}

describe('The reservations page', () => {
  it('shows what is held for a site, what waits for stock and what expires', async () => {
    serve(answer('VIEWER'));
    show(<ReservationsPage />);
    const row = async (reference: string) =>
      within((await screen.findByText(reference)).closest('tr') as HTMLElement);
    const [first, second, third] = [await row('cart-7'), await row('order-8'), await row('cart-9')];
    first.getByText('BIN-A, for any of HALL');
    expect(first.getAllByRole('time').map((each) => each.getAttribute('datetime'))).toContain(
      held.expiresAt,
    );
    second.getByText('BIN-A');
    second.getByText('4');
    third.getByText('Expired');
    expect(screen.queryByRole('button', {name: /^Release/})).toBeNull();
  });

  it('lets an operator release an open one, after a question', async () => {
    const calls = serve(answer('OPERATOR'));
    show(<ReservationsPage />);
    expect(await screen.findAllByRole('button', {name: /^Release MUG/})).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', {name: 'Release MUG for cart-7'}));
    await screen.findByText(/6 units of MUG for cart-7/);
    fireEvent.click(screen.getByRole('button', {name: 'Release'}));
    await screen.findByText('Given back');
    const sent = calls.filter(({path}) => path.endsWith('/unreserve'));
    await waitFor(() =>
      expect(sent.map(({body}) => body)).toEqual([
        {requestId: 'release-R1-6', reservation: 'R1', quantity: 6},
      ]),
    );
  });
});
