import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {BatchesPage} from './BatchesPage';

const rows = ['A', 'B'].map((id) => ({
  id,
  orderNumber: `N-${id}`,
  channel: 'web',
  status: 'BACKORDERED',
  placedAt: '2026-01-01T09:00:00Z',
  city: 'Boston',
  country: 'US',
  lines: 2,
  total: {amount: 120, currency: 'USD'},
}));
const orderOf = (id: string) => ({
  id,
  orderNumber: `N-${id}`,
  channel: 'web',
  shipTo: {country: 'US', postalCode: '02108'},
  total: {amount: 120, currency: 'USD'},
  attributes: {promisedBy: '2026-01-05'},
  lines: [
    {line: 1, sku: 'AF-CANOE', ordered: 5, cancelled: 1, allocated: 2},
    {line: 2, sku: 'AF-MUG', ordered: 1, cancelled: 0, allocated: 1},
  ],
  fulfillmentOrders: [{source: 'STORE-NYC', status: 'REJECTED'}],
});
const done = {
  id: 'B1',
  requestedAt: '2026-01-01T11:00:00Z',
  status: 'DONE',
  percent: 100,
  orders: 2,
  unassignedUnits: 2,
  unassignedUnitCost: 30,
  cost: 70.5,
  lowerBound: 70,
  gap: 0.00714,
  ending: 'EFFORT_SPENT',
};
const plans = [
  {
    orderId: 'A',
    cost: 10.5,
    shipments: [{source: 'DC-RENO', lines: [{line: 1, sku: 'AF-CANOE', quantity: 2}]}],
    unassigned: [],
  },
  {orderId: 'B', cost: 0, shipments: [], unassigned: [{line: 1, quantity: 2, reason: 'All taken'}]},
];

function answer(role: string, batch: unknown, waiting = 0) {
  return ({method, path}: Call): unknown => {
    const order = /\/api\/orders\/(.)$/.exec(path);
    if (path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (order) {
      return orderOf(order[1] as string);
    }
    if (path.startsWith('/api/orders?')) {
      return {orders: rows};
    }
    if (path.includes('/plans?')) {
      return {plans};
    }
    if (path.endsWith('/A/plan')) {
      return {strategy: 'closest'};
    }
    if (path.endsWith('/strategies')) {
      return {strategies: [{id: 'closest', name: 'Closest', active: true}]};
    }
    if (path.endsWith('/sources')) {
      return {sources: []};
    }
    if (path.endsWith('/waves')) {
      return {waves: [{wave: {}, waiting}]};
    }
    if (path.endsWith('/batches/waiting')) {
      return batch;
    }
    if (path.endsWith('/batches')) {
      return method === 'POST' ? batch : {batches: []};
    }
    return path.endsWith('/batches/B1')
      ? method === 'DELETE'
        ? new Response()
        : batch
      : undefined;
  };
}

describe('The batches page', () => {
  it('plans the open units of the chosen orders, each by its own strategy', async () => {
    const calls = serve(answer('OPERATOR', done));
    show(<BatchesPage />);
    fireEvent.click(await screen.findByRole('button', {name: 'Plan 2 orders together'}));
    await screen.findByText('All taken', {exact: false});
    const sent = calls.find(({method}) => method === 'POST');
    expect(sent?.headers?.['Idempotency-Key']).toMatch(/^app-/);
    expect(sent?.body).toEqual({
      orders: ['A', 'B'].map((orderId) => ({
        orderId,
        wanted: {
          destination: {country: 'US', postalCode: '02108'},
          lines: [{line: 1, sku: 'AF-CANOE', quantity: 2}],
          ...(orderId === 'A' && {strategy: 'closest'}),
          split: 'BY_LINE',
          excludedSources: ['STORE-NYC'],
          terms: {orderValue: 120, promisedBy: '2026-01-05', rejections: 1, channel: 'web'},
        },
      })),
    });
  });

  it('leaves out who is not chosen, and narrows the choice to those that share a SKU', async () => {
    const calls = serve(answer('OPERATOR', done));
    show(<BatchesPage />);
    fireEvent.click(await screen.findByLabelText('Order N-B'));
    fireEvent.change(screen.getByLabelText('That share the SKU'), {target: {value: 'AF-CANOE'}});
    await waitFor(() =>
      expect(calls.some(({path}) => /status=BACKORDERED&sku=AF-CANOE/.test(path))).toBe(true),
    );
    fireEvent.click(await screen.findByRole('button', {name: 'Plan 1 order together'}));
    await waitFor(() => {
      const sent = calls.find(({method}) => method === 'POST');
      expect(sent?.body).toMatchObject({orders: [{orderId: 'A'}]});
    });
  });

  it('says what a batch costs, how far that is from the bound, and why units are left', async () => {
    serve(answer('VIEWER', done));
    show(<BatchesPage />, '/fulfillment/batches?id=B1');
    const row = within((await screen.findByText('N-B')).closest('tr') as HTMLElement);
    row.getByText('Line 1, 2 units: All taken');
    screen.getByText('70.50');
    screen.getByText('70.00');
    screen.getByText('0.714 %');
    screen.getByText(/count 30.00 for each unassigned unit/);
    screen.getByText(/ended when its effort was spent/);
    expect(screen.queryByRole('button', {name: /together/})).toBeNull();
  });

  it('shows how far a batch is, and lets operators take the best so far', async () => {
    const calls = serve(answer('OPERATOR', {...done, status: 'IMPROVING', percent: 40}));
    show(<BatchesPage />, '/fulfillment/batches?id=B1');
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    fireEvent.click(screen.getByRole('button', {name: 'Take the best so far'}));
    await waitFor(() => expect(calls.some(({method}) => method === 'DELETE')).toBe(true));
  });

  it('plans all that wait with one button, and says how many were served', async () => {
    const calls = serve(answer('OPERATOR', {...done, waiting: {found: 400, woken: 2}}));
    show(<BatchesPage />);
    fireEvent.click(await screen.findByRole('button', {name: 'Plan all waiting orders'}));
    await screen.findByText(/400 orders waited for stock, which can serve 2\. 2 took up/);
    const sent = calls.find(({method}) => method === 'POST');
    expect(sent?.path).toMatch(/batches\/waiting$/);
    expect(sent?.headers?.['Idempotency-Key']).toMatch(/^app-/);
  });

  it('keeps the button from those who only look on', async () => {
    serve(answer('VIEWER', done));
    show(<BatchesPage />);
    await screen.findByText('No orders have been planned together yet.');
    expect(screen.queryByRole('button', {name: 'Plan all waiting orders'})).toBeNull();
  });

  it('leads those that wait in a wave to it', async () => {
    serve(answer('VIEWER', done, 3));
    show(<BatchesPage />);
    await screen.findByText(/3 orders wait in a wave/);
    const link = screen.getByRole('link', {name: 'run a wave now'});
    expect(link.getAttribute('href')).toBe('/fulfillment/waves');
  });
});
