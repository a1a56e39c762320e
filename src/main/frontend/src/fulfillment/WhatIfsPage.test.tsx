import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {WhatIfsPage} from './WhatIfsPage';

const scenario = {name: 'Without Reno', strategy: 'closest', closed: ['DC-RENO'], stockFactor: 0.5};
const done = {
  id: 'Q1',
  requestedAt: '2026-01-01T11:00:00Z',
  status: 'DONE',
  progress: 1,
  question: {lastOrders: 20, scenarios: [scenario]},
  answer: {
    orders: 20,
    outcomes: [
      {
        scenario: 'baseline',
        figures: {cost: {value: 1000}, distanceKm: {value: 2000}, lateOrders: {value: 3}},
      },
      {
        scenario: 'Without Reno',
        figures: {cost: {value: 1250.5}, distanceKm: {value: 2200}, lateOrders: {value: 3}},
      },
    ],
  },
};

function answer(role: string, one: unknown, refusal?: Response) {
  return ({method, path}: Call): unknown => {
    if (path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (path.endsWith('/strategies')) {
      return {strategies: [{id: 'closest', name: 'Closest', active: true}]};
    }
    if (path.endsWith('/sources')) {
      return {sources: [{location: 'DC-RENO', name: 'Reno', active: true}]};
    }
    if (path.endsWith('/what-ifs')) {
      return method === 'POST' ? (refusal ?? one) : {whatIfs: []};
    }
    return path.endsWith('/what-ifs/Q1') ? one : undefined;
  };
}

async function row(name: string) {
  return within((await screen.findByText(name)).closest('tr') as HTMLElement);
}

describe('The what-if page', () => {
  it('asks what was typed, and shows the outcomes side by side with their difference', async () => {
    const calls = serve(answer('OPERATOR', done));
    show(<WhatIfsPage />);
    fireEvent.change(await screen.findByLabelText('Last orders'), {target: {value: '20'}});
    fireEvent.change(screen.getByLabelText('Name'), {target: {value: 'Without Reno'}});
    fireEvent.change(screen.getByLabelText('Strategy'), {target: {value: 'closest'}});
    fireEvent.change(screen.getByLabelText('Stock, % of what there is'), {target: {value: '50'}});
    fireEvent.click(screen.getByLabelText('Reno (DC-RENO)'));
    fireEvent.click(screen.getByRole('button', {name: 'Compare'}));

    const cost = await row('Cost');
    cost.getByText('1,000.00');
    cost.getByText('1,250.50');
    cost.getByText('+250.50');
    const km = await row('Distance, km');
    km.getByText('2,200.0');
    km.getByText('+200.0');
    (await row('Late orders')).getByText('±0');
    screen.getByText(/strategy closest; without DC-RENO; 50 % of the stock/);
    const sent = calls.find(({method}) => method === 'POST');
    expect(sent?.body).toEqual({lastOrders: 20, scenarios: [scenario]});
  });

  it('sends scaled demand, and several alternatives', async () => {
    const calls = serve(answer('OPERATOR', done));
    show(<WhatIfsPage />);
    fireEvent.change(await screen.findByLabelText('Demand, % of those orders'), {
      target: {value: '150'},
    });
    fireEvent.click(screen.getByRole('button', {name: 'Add an alternative'}));
    fireEvent.click(screen.getByRole('button', {name: 'Compare'}));
    await waitFor(() =>
      expect(calls.find(({method}) => method === 'POST')?.body).toEqual({
        lastOrders: 100,
        scenarios: [{name: 'Alternative 1'}, {name: 'Alternative 2'}],
        demandFactor: 1.5,
      }),
    );
  });

  it('shows the bands of scaled demand', async () => {
    const figures = {cost: {value: 1500, low: 1400, high: 1600}};
    const bands = 'The mean, 5th and 95th percentile of 100 draws';
    const outcomes = [{scenario: 'baseline', figures}];
    serve(answer('VIEWER', {...done, answer: {orders: 30, bands, outcomes}}));
    show(<WhatIfsPage />, '/fulfillment/what-ifs?id=Q1');
    (await row('Cost')).getByText('1,400.00 to 1,600.00');
    screen.getByText(/5th and 95th percentile of 100 draws\./);
  });

  it('shows how far an answer is, and asks nothing for those who may not', async () => {
    serve(answer('VIEWER', {...done, status: 'RUNNING', progress: 0.4, answer: undefined}));
    show(<WhatIfsPage />, '/fulfillment/what-ifs?id=Q1');
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
    await screen.findByText('Nothing has been asked yet.');
    expect(screen.queryByRole('button', {name: 'Compare'})).toBeNull();
  });

  it('says why there is no answer', async () => {
    const failed = {...done, status: 'FAILED', failure: 'Its node stopped', answer: undefined};
    serve(answer('VIEWER', failed));
    show(<WhatIfsPage />, '/fulfillment/what-ifs?id=Q1');
    await screen.findByText('Its node stopped');
  });

  it('says where nothing was planned that could be compared', async () => {
    serve(answer('VIEWER', {...done, answer: {orders: 0, outcomes: []}}));
    show(<WhatIfsPage />, '/fulfillment/what-ifs?id=Q1');
    await screen.findByText(/No order has been planned yet/);
  });

  it('sends levels of stock, and sources that there would be', async () => {
    const calls = serve(answer('OPERATOR', done));
    show(<WhatIfsPage />);
    fireEvent.click(await screen.findByRole('button', {name: 'Open a new source'}));
    fireEvent.click(screen.getByRole('button', {name: 'Set a stock level'}));
    const type = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), {target: {value}});
    const source = within(screen.getByRole('group', {name: 'New source 1'}));
    fireEvent.change(source.getByLabelText('Location'), {target: {value: 'WH-OMAHA'}});
    type('Name of the source', 'Omaha');
    type('Country, two letters', 'us');
    type('Latitude, degrees', '41.26');
    type('Longitude, degrees', '-95.93');
    type('SKU', 'AF-MUG');
    const level = within(screen.getByRole('group', {name: 'Stock level 1'}));
    fireEvent.change(level.getByLabelText('Location'), {target: {value: 'WH-OMAHA'}});
    type('Units that can be sold', '7');
    fireEvent.click(screen.getByRole('button', {name: 'Compare'}));
    await waitFor(() =>
      expect(calls.find(({method}) => method === 'POST')?.body).toMatchObject({
        scenarios: [
          {
            sources: [
              {
                location: 'WH-OMAHA',
                kind: 'WAREHOUSE',
                address: {country: 'US'},
                point: {latitude: 41.26, longitude: -95.93},
              },
            ],
            stock: [{sku: 'AF-MUG', location: 'WH-OMAHA', available: 7}],
          },
        ],
      }),
    );
  });

  it('shows what the server refuses at its field, and can ask again', async () => {
    const errors = [
      {field: 'scenarios[0].stockFactor', rule: 'range', message: 'must be 0 or more'},
      {field: 'scenarios[0].sources[3].operation', rule: 'other', message: 'has no field here'},
    ];
    const refusal = Response.json({title: 'Invalid input', errors}, {status: 400});
    serve(answer('OPERATOR', done, refusal));
    show(<WhatIfsPage />);
    fireEvent.click(await screen.findByRole('button', {name: 'Compare'}));
    await screen.findByText('must be 0 or more');
    const stock = screen.getByLabelText('Stock, % of what there is');
    expect(stock.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(stock));
    expect(screen.queryByText('scenarios[0].stockFactor')).toBeNull();
    screen.getByText('scenarios[0].sources[3].operation');
    expect(screen.getByRole('button', {name: 'Compare'}).hasAttribute('disabled')).toBe(false);
  });
});
