import {screen, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show} from '../shared/testServer';
import {others} from './Candidates';
import type {FulfillmentPlan} from './model';
import {PlanExplanation} from './PlanExplanation';

const plan: FulfillmentPlan = {
  id: '1',
  strategy: 'careful',
  madeAt: '2025-03-01T10:00:00Z',
  shipments: [
    {
      source: 'DC-RENO',
      provider: 'simulated-warehouse',
      lines: [{line: 1, sku: 'AF-MUG', quantity: 2}],
      distanceKm: 695,
      cost: 12.5,
      reason: 'The closest that has all',
      byTerm: {'fixed cost per shipment': 6.5, distance: 4, 'penalty of maximum-distance': 2},
      leavesAt: '2025-03-01T18:00:00Z',
      arrivesOn: '2025-03-04',
    },
  ],
  unassigned: [{line: 2, quantity: 1, reason: 'No source has any AF-CANOE available (1 wanted)'}],
  candidates: [
    {
      source: 'STORE-NYC',
      distanceKm: 3930,
      removedBy: 'maximum-distance',
      explanation: '3930 km, at most 1000',
    },
    {source: 'DC-RENO', distanceKm: 695, explanation: 'Chosen'},
    {source: 'STORE-SEATTLE', distanceKm: 233, removedBy: 'no-stock', explanation: 'Has none'},
  ],
  cost: 12.5,
  lowerBound: 12.5,
  notes: ['Destination by postal code 97205'],
  lines: [
    {
      line: 1,
      sku: 'AF-MUG',
      quantity: 2,
      sentence: '2 AF-MUG (line 1) ship from DC-RENO at 12.50',
      options: [
        {
          source: 'DC-RENO',
          role: 'CHOSEN',
          available: 5,
          cost: 12.5,
          byTerm: {distance: 4, 'price of scarce stock': 0.25},
        },
        {source: 'DC-COLUMBUS', role: 'RUNNER_UP', available: 9, cost: 14, byTerm: {distance: 7}},
        {
          source: 'STORE-NYC',
          role: 'REMOVED',
          available: 3,
          removedBy: 'maximum-distance',
          explanation: '3930 km, at most 1000',
        },
      ],
      others: {eligible: 2, 'no-stock': 7},
    },
  ],
  softened: [
    {
      rule: 'maximum-distance',
      source: 'DC-RENO',
      lines: [1],
      explanation: '695 km, at most 500',
      cost: 2,
    },
  ],
};

async function told(shown: FulfillmentPlan = plan) {
  serve(({path}) => (path.endsWith('/plan') ? shown : {name: 'olga', roles: []}));
  show(<PlanExplanation orderId="1" version="1" />);
  await screen.findByText(/Strategy/);
}

async function row(table: string, name: string) {
  const cell = within(await screen.findByRole('table', {name: table})).getByText(name);
  return within(cell.closest('tr') as HTMLElement);
}

describe('The plan’s explanation', () => {
  it('says which source was chosen, and which rule removed each other one by which figure', async () => {
    await told();
    (await row('Sources looked at', 'DC-RENO')).getByText('Chosen', {selector: '.cds--tag *'});
    const far = await row('Sources looked at', 'STORE-NYC');
    far.getByText('Maximum distance');
    far.getByText('3930 km, at most 1000');
    (await row('Sources looked at', 'STORE-SEATTLE')).getByText('No stock');
    screen.getByText(/cost 12.50, proven best/);
    screen.getByText('Destination by postal code 97205');
  });

  it('says line by line what the chosen source and the runner-up cost, term by term', async () => {
    await told();
    const chosen = await row('Sources for line 1', 'DC-RENO');
    chosen.getByText('distance 4.00, price of scarce stock 0.2500');
    chosen.getByText('12.50');
    const next = await row('Sources for line 1', 'DC-COLUMBUS');
    next.getByText('Runner up');
    next.getByText('14.00');
    next.getByText('distance 7.00');
    (await row('Sources for line 1', 'STORE-NYC')).getByText('3930 km, at most 1000');
    screen.getByText(/Price of scarce stock, in these costs: 0.2500 at DC-RENO\./);
    screen.getByText(/Not listed: 2 eligible, 7 removed by no-stock/);
  });

  it('says what each soft constraint costs, and what each shipment consists of', async () => {
    await told();
    const broken = await row('Soft constraints that the plan breaks', 'Maximum distance');
    broken.getByText('695 km, at most 500');
    broken.getByText('2.00');
    const shipment = within(screen.getByRole('region', {name: 'From DC-RENO'}));
    shipment.getByText('The closest that has all');
    shipment.getByText('Penalty of maximum-distance');
    shipment.getByText('2025-03-04');
  });

  it('says why units have no source, and how far an unproven plan is from the bound', async () => {
    await told({...plan, lowerBound: 10, softened: []});
    screen.getByText('Line 2, 1 unit: No source has any AF-CANOE available (1 wanted)');
    screen.getByText(/25\.000 % above the lower bound 10\.00/);
    screen.getByText('The plan breaks no soft constraint.');
  });

  it('lists the sources not used, nearest first', () => {
    expect(others(plan).map(({source}) => source)).toEqual(['STORE-SEATTLE', 'STORE-NYC']);
  });
});
