import {render} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {title} from './JourneyPanel';
import type {Journey} from './model';
import {Position} from './Position';

const journey: Journey = {
  processInstanceId: '1',
  definitionId: 'order-journey:1:1',
  key: 'order-journey',
  version: 1,
  state: 'ACTIVE',
  activeActivities: [],
  completedActivities: [],
  incidents: [],
};
const name = (id: string) => ({ReserveInventory: 'Reserve inventory'})[id] ?? id;

describe('A journey’s position in words', () => {
  it('names each step once, by its label', () => {
    const activeActivities = ['ReserveInventory', 'ReserveInventory', 'Other'];

    expect(text({...journey, activeActivities})).toBe('Now at Reserve inventory, Other');
  });

  it('tells where it is stuck, and why', () => {
    const incidents = [{activityId: 'ReserveInventory', message: 'Connection refused'}];

    expect(text({...journey, activeActivities: ['ReserveInventory'], incidents})).toContain(
      'Stuck at Reserve inventory: Connection refused',
    );
  });

  it('tells when it is over', () => {
    expect(text({...journey, state: 'COMPLETED'})).toBe('This journey has ended.');
  });
});

describe('A journey’s title', () => {
  it('is that of the order, or of the fulfillment order', () => {
    expect(title(journey)).toBe('Order journey');
    expect(title({...journey, fulfillmentOrderId: '01K-2'})).toBe('Fulfillment 2');
  });
});

function text(of: Journey): string {
  return render(<Position journey={of} name={name} />).container.textContent ?? '';
}
