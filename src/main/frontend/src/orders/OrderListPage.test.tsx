import {fireEvent, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import type {OrderRow} from './model';
import {OrderListPage} from './OrderListPage';

const admin = {name: 'admin', roles: ['ADMIN']};

describe('The order list', () => {
  it('shows each order with its state and total', async () => {
    serve(listing([row(1, {status: 'ON_HOLD', customer: 'Ada'})]));

    show(<OrderListPage />);

    const link = await screen.findByRole('link', {name: 'W-1'});
    expect(link.getAttribute('href')).toBe('/orders/1');
    const order = link.closest('tr')!;
    expect(order.textContent).toContain('On hold');
    expect(order.textContent).toContain('Ada');
    expect(order.textContent).toContain('$12.50');
  });

  it('asks for what the address says', async () => {
    const calls = serve(listing([]));

    show(<OrderListPage />, '/?status=SHIPPED&sku=AF-MUG');

    await screen.findByText('No order meets these filters');
    expect(ordersAsked(calls)).toContain('/api/orders?status=SHIPPED&sku=AF-MUG&limit=50');
  });

  it('asks again with what was typed', async () => {
    const calls = serve(listing([row(1)]));
    show(<OrderListPage />);

    await userEvent.type(await screen.findByRole('searchbox', {name: 'Search orders'}), 'Ada');

    await waitFor(() => expect(ordersAsked(calls)).toContain('/api/orders?text=Ada&limit=50'));
  });

  it('loads more when asked, and then says that this is all', async () => {
    const all = Array.from({length: 51}, (_, number) => row(number));
    serve(({path}) => {
      const more = path.includes('limit=100');
      return path === '/api/session'
        ? admin
        : {orders: more ? all : all.slice(0, 50), next: more ? undefined : 'cursor'};
    });
    show(<OrderListPage />);

    fireEvent.click(await screen.findByRole('button', {name: 'Load more'}));

    await screen.findByRole('link', {name: 'W-50'});
    expect(screen.queryByRole('button', {name: 'Load more'})).toBeNull();
    expect(screen.getByText('51 orders')).toBeTruthy();
  });

  it('says so when there are no orders at all', async () => {
    serve(listing([]));

    show(<OrderListPage />);

    await screen.findByText('No orders yet');
  });

  it('names the field that the server objects to', async () => {
    const errors = [{field: 'sku', rule: 'length', message: 'must have 1 to 64 characters'}];
    serve(({path}) =>
      path === '/api/session'
        ? admin
        : Response.json({title: 'Invalid input', errors}, {status: 400}),
    );

    show(<OrderListPage />);

    const notice = await screen.findByText('Invalid input');
    expect(notice.closest('.error-notice')!.textContent).toContain(
      'sku must have 1 to 64 characters',
    );
  });
});

function listing(orders: OrderRow[]) {
  return ({path}: Call) => (path === '/api/session' ? admin : {orders});
}

function ordersAsked(calls: Call[]): string[] {
  return calls.map(({path}) => path).filter((path) => path.startsWith('/api/orders'));
}

function row(number: number, more: Partial<OrderRow> = {}): OrderRow {
  return {
    id: String(number),
    channel: 'web',
    orderNumber: `W-${number}`,
    status: 'PLACED',
    placedAt: '2025-03-01T10:00:00Z',
    lines: 1,
    total: {amount: 12.5, currency: 'USD'},
    ...more,
  };
}
