import {screen} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show} from '../shared/testServer';
import type {FulfillmentPlan} from './model';
import {others, PlanExplanation} from './PlanExplanation';

const plan: FulfillmentPlan = {
  id: '1',
  strategy: 'closest',
  madeAt: '2025-03-01T10:00:00Z',
  shipments: [
    {
      source: 'DC-RENO',
      provider: 'simulated-warehouse',
      lines: [{line: 1, sku: 'AF-MUG', quantity: 2}],
      distanceKm: 695,
      cost: 695,
      reason: 'The closest that has all',
    },
  ],
  unassigned: [],
  candidates: [
    {source: 'STORE-NYC', distanceKm: 3930, removedBy: 'maximum-distance', explanation: 'Too far'},
    {source: 'DC-RENO', distanceKm: 695, explanation: 'Chosen'},
    {source: 'STORE-SEATTLE', distanceKm: 233, removedBy: 'no-stock', explanation: 'Has none'},
  ],
  cost: 695,
  lowerBound: 695,
  notes: ['Destination by postal code 97205'],
};

describe('The plan’s explanation', () => {
  it('says which source was chosen and which rule removed each other one', async () => {
    serve(({path}) => (path.endsWith('/plan') ? plan : {name: 'olga', roles: []}));

    show(<PlanExplanation orderId="1" version="1" />);

    await screen.findByText('The closest that has all');
    expect(screen.getByText('Chosen')).toBeTruthy();
    expect(screen.getByText('Maximum distance')).toBeTruthy();
    expect(screen.getByText('No stock')).toBeTruthy();
    expect(screen.getByText('Destination by postal code 97205')).toBeTruthy();
  });

  it('lists the sources not used, nearest first', () => {
    expect(others(plan).map(({source}) => source)).toEqual(['STORE-SEATTLE', 'STORE-NYC']);
  });
});
