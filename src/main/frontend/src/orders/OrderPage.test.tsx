import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {Route, Routes} from 'react-router';
import {beforeEach, describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import type {Order} from './model';
import OrderPage from './OrderPage';
import {line, order} from './testOrders';

let current: Order;
let roles: string[];
let calls: Call[];

beforeEach(() => {
  current = order();
  roles = ['OPERATOR'];
  calls = serve(({method, path}) => {
    const answers: Record<string, unknown> = {
      '/api/session': {name: 'olga', roles},
      [`/api/orders/${current.id}`]: current,
      [`/api/orders/${current.id}/timeline`]: [
        {at: '2025-03-01T10:00:00Z', event: 'Order placed', by: 'web'},
      ],
      [`/api/orders/${current.id}/journey`]: {journeys: []},
    };
    return method === 'GET' ? answers[path] : {};
  });
});

describe('One order’s view', () => {
  it('shows lines, timeline, and that nothing is planned yet', async () => {
    open();

    await screen.findByRole('heading', {name: 'Order W-1'});
    await waitFor(() => expect(document.title).toBe('Order W-1 · Waymark'));
    expect(screen.getByText('AF-MUG')).toBeTruthy();
    expect(screen.getByText('Order placed')).toBeTruthy();
    await screen.findByText('Not planned yet.');
    await screen.findByText('This order has no journey yet.');
  });

  it('cancels the whole order when every line is chosen', async () => {
    open();

    await userEvent.click(await screen.findByRole('button', {name: 'Cancel order or lines'}));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Reason'), 'Changed her mind');
    await userEvent.click(dialog.getByRole('button', {name: /Cancel the order/}));

    await waitFor(() => expect(written()).toEqual({lines: [], reason: 'Changed her mind'}));
  });

  it('cancels single lines, of those that have not left', async () => {
    current = order({
      lines: [line(1, 'AF-MUG'), line(2, 'AF-STOVE'), line(3, 'AF-LAMP', {shipped: 2})],
    });
    open();

    await userEvent.click(await screen.findByRole('button', {name: 'Cancel order or lines'}));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByLabelText(/AF-LAMP/)).toBeNull();
    await userEvent.click(dialog.getByLabelText(/AF-MUG/));
    await userEvent.click(dialog.getByRole('button', {name: /Cancel these lines/}));

    await waitFor(() => expect(written()).toEqual({lines: [2], reason: ''}));
  });

  it('releases a held order with a note', async () => {
    current = order({
      status: 'ON_HOLD',
      holds: [{reason: 'HIGH_VALUE', placedAt: '2025-03-01T10:00:00Z'}],
    });
    open();

    await userEvent.click(await screen.findByRole('button', {name: 'Release'}));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Note for the timeline'), 'Checked');
    await userEvent.click(dialog.getByRole('button', {name: /Release/}));

    await waitFor(() => expect(written()).toEqual({decision: 'RELEASE', note: 'Checked'}));
  });

  it('offers nothing that changes an order to those who may only look', async () => {
    roles = ['VIEWER'];
    current = order({
      status: 'ON_HOLD',
      holds: [{reason: 'HIGH_VALUE', placedAt: '2025-03-01T10:00:00Z'}],
    });
    open();

    await screen.findByText('Held for review: High value');
    expect(screen.queryByRole('button', {name: /Release|Cancel/})).toBeNull();
  });
});

function open() {
  const routes = (
    <Routes>
      <Route path="/orders/:id" element={<OrderPage />} />
    </Routes>
  );
  show(routes, `/orders/${current.id}`);
}

function written(): unknown {
  return calls.find(({method}) => method === 'POST')?.body;
}
