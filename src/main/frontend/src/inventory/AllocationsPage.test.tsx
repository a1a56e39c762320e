import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {AllocationsPage} from './AllocationsPage';

const web = {
  sku: 'MUG',
  location: 'DC-RENO',
  group: {channel: 'web', customerGroup: 'vip'},
  path: 'web/vip',
  allocated: 10,
  consumed: 4,
  left: 6,
  backed: 5,
  commonPool: 0,
};

function answer(role: string, change: (call: Call) => unknown = () => ({outcome: 'DONE'})) {
  return (call: Call): unknown => {
    if (call.path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (call.path.endsWith('/levels')) {
      return {levels: ['channel', 'customerGroup']};
    }
    return call.method === 'POST' ? change(call) : {allocations: [web]};
  };
}

const isChange = ({method, path}: Call) => method === 'POST' && path.includes('/allocations/');

describe('The allocations page', () => {
  it('shows what is kept for whom and asks for what the address says', async () => {
    const calls = serve(answer('VIEWER'));
    show(<AllocationsPage />, '/inventory/allocations?sku=MUG&group=web');
    const row = within((await screen.findByText('web › vip')).closest('tr') as HTMLElement);
    ['10', '4', '6', '5', '0'].forEach((figure) => row.getByText(figure));
    expect(row.getByText('5').className).toBe('short');
    expect(calls.map(({path}) => path)).toContain(
      '/api/inventory/allocations?sku=MUG&group=web&limit=100',
    );
    expect(screen.queryByRole('button', {name: /allocate/i})).toBeNull();
  });

  it('lets an operator allocate, and says how many there are when it is too much', async () => {
    let tooFew = true;
    const calls = serve(
      answer('OPERATOR', () =>
        tooFew
          ? Response.json(
              {title: 'Too few units', detail: 'Only 3 units can be allocated.'},
              {status: 409},
            )
          : {outcome: 'DONE'},
      ),
    );
    show(<AllocationsPage />, '/inventory/allocations?sku=MUG');
    fireEvent.click(await screen.findByRole('button', {name: 'Allocate'}));
    const dialog = within(await screen.findByRole('dialog'));
    const fill = (label: string, value: string) =>
      fireEvent.change(dialog.getByLabelText(label), {target: {value}});
    fill('At location', 'DC-RENO');
    fill('Channel', ' web ');
    fill('Customer group (optional)', 'vip');
    fill('Units', '7');
    fireEvent.click(dialog.getByRole('button', {name: 'Allocate'}));
    await screen.findByText('Only 3 units can be allocated.');

    tooFew = false;
    fill('Units', '3');
    fireEvent.click(dialog.getByRole('button', {name: 'Allocate'}));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    const bodies = calls.filter(isChange).map(({body}) => body as Record<string, unknown>);
    expect(bodies[1]).toMatchObject({
      sku: 'MUG',
      location: 'DC-RENO',
      group: {channel: 'web', customerGroup: 'vip'},
      quantity: 3,
    });
    expect(bodies[0]!.requestId).not.toBe(bodies[1]!.requestId);
  });

  it('reallocates and unallocates what a group has left', async () => {
    const calls = serve(answer('ADMIN'));
    show(<AllocationsPage />);
    fireEvent.click(
      await screen.findByRole('button', {name: 'reallocate MUG of web › vip at DC-RENO'}),
    );
    fireEvent.change(screen.getByLabelText('Channel'), {target: {value: 'store'}});
    fireEvent.click(screen.getByRole('button', {name: 'Reallocate'}));
    await waitFor(() => expect(calls.filter(isChange)).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    fireEvent.click(screen.getByRole('button', {name: 'unallocate MUG of web › vip at DC-RENO'}));
    fireEvent.click(screen.getByRole('button', {name: 'Unallocate'}));
    await waitFor(() => expect(calls.filter(isChange)).toHaveLength(2));

    const [moved, back] = calls.filter(isChange);
    expect(moved).toMatchObject({
      path: '/api/inventory/allocations/reallocate',
      body: {group: web.group, target: {channel: 'store'}, quantity: 6},
    });
    expect(back).toMatchObject({
      path: '/api/inventory/allocations/unallocate',
      body: {group: web.group, quantity: 6},
    });
  });
});
