import {fireEvent, screen, waitFor} from '@testing-library/react';
import {Route, Routes} from 'react-router';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {ImportPage} from './ImportPage';
import {PositionsPage} from './PositionsPage';
import {ProductPage} from './ProductPage';

const admin = {name: 'admin', roles: ['ADMIN']};
const mug = {sku: 'MUG', location: 'DC-RENO', onHand: 20, reserved: 5, available: 15};

describe('The inventory pages', () => {
  it('list positions and ask for what the address says', async () => {
    const calls = serve(answer);
    show(<PositionsPage />, '/inventory?sku=MUG');
    const link = await screen.findByRole('link', {name: 'MUG'});
    expect(link.getAttribute('href')).toBe('/inventory/products/MUG');
    expect(calls.map(({path}) => path)).toContain('/api/inventory/positions?sku=MUG&limit=100');
  });

  it('show a product across locations with what can be promised', async () => {
    serve(answer);
    show(
      <Routes>
        <Route path="/inventory/products/:sku" element={<ProductPage />} />
      </Routes>,
      '/inventory/products/MUG',
    );
    await screen.findByRole('link', {name: 'DC-RENO'});
    await screen.findByText(/Available to promise from 15 on 2026-01-01/);
    fireEvent.change(screen.getByLabelText('When can I have'), {target: {value: '18'}});
    await screen.findByText('18 can be promised for 2026-01-02.');
  });

  it('show what can be promised of all, of one site or of one location', async () => {
    const calls = serve(answer);
    show(
      <Routes>
        <Route path="/inventory/products/:sku" element={<ProductPage />} />
      </Routes>,
      '/inventory/products/MUG',
    );
    await screen.findByText(/Available to promise from 15 on 2026-01-01/);
    const choice = screen.getByLabelText('Stock of');
    await waitFor(() =>
      expect(choices(choice)).toEqual([
        'All locations',
        'Sites: WEST',
        'Locations: DC-RENO',
        'Locations: STORE-1',
      ]),
    );
    fireEvent.change(choice, {target: {value: 'site=WEST'}});
    await screen.findByText(/Available to promise from 9 on 2026-01-01/);
    fireEvent.change(choice, {target: {value: 'location=STORE-1'}});
    await waitFor(() =>
      expect(calls.map(({path}) => path)).toContain(
        '/api/inventory/available-to-promise?location=STORE-1&sku=MUG',
      ),
    );
  });

  it('import a file part by part and report what was refused', async () => {
    const calls = serve(answer);
    show(<ImportPage />);
    const rows = Array.from({length: 2001}, (_, n) => `MUG,${n === 3 ? 'NOWHERE' : 'A'},1`);
    const file = new File([['sku,location,quantity', ...rows].join('\n')], 'stock.csv');
    const input = await screen.findByLabelText('CSV file');
    fireEvent.change(input, {target: {files: [file]}});
    await screen.findByText('2,000 rows done');
    await waitFor(() => expect(screen.getByText('location must be a known location')).toBeTruthy());
    const sent = calls.filter(({path}) => path === '/api/inventory/changes');
    expect(sent.map(({body}) => (body as unknown[]).length)).toEqual([2000, 1]);
  });
});

function choices(select: HTMLElement): string[] {
  return [...select.querySelectorAll('option')].map((each) => {
    const group = each.closest('optgroup')?.getAttribute('label');
    return group ? `${group}: ${each.textContent}` : (each.textContent ?? '');
  });
}

function answer({path, body}: Call): unknown {
  if (path === '/api/session') {
    return admin;
  }
  if (path.startsWith('/api/inventory/positions')) {
    return {positions: [mug]};
  }
  if (path.startsWith('/api/inventory/reservations')) {
    return {reservations: []};
  }
  if (path === '/api/inventory/queries') {
    return {
      figures: [
        {sku: 'MUG', dimensions: {site: 'STORE-1', location: 'STORE-1'}, quantities: {}},
        {sku: 'MUG', dimensions: {site: 'WEST', location: 'DC-RENO'}, quantities: {}},
      ],
    };
  }
  if (path.startsWith('/api/inventory/available-to-promise?site=WEST')) {
    const days = [{date: '2026-01-01', availableToPromise: 9, projectedOnHand: 9}];
    return {promises: [{sku: 'MUG', available: 9, days}]};
  }
  if (path.startsWith('/api/inventory/available-to-promise')) {
    const days = [
      {date: '2026-01-01', availableToPromise: 15, projectedOnHand: 15},
      {date: '2026-01-02', availableToPromise: 18, projectedOnHand: 18},
    ];
    const earliest = path.includes('quantity=18') ? '2026-01-02' : undefined;
    return {promises: [{sku: 'MUG', available: 15, earliest, days}]};
  }
  if (path === '/api/inventory/changes') {
    return {
      outcomes: (body as {id: string; location: string}[]).map(({id, location}) =>
        location === 'NOWHERE'
          ? {
              id,
              outcome: 'REFUSED',
              errors: [{field: 'location', rule: 'known', message: 'must be a known location'}],
            }
          : {id, outcome: 'DONE'},
      ),
    };
  }
  return undefined;
}
