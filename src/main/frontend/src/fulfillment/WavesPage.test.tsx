import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {WavesPage} from './WavesPage';

const noon = {
  wave: {
    id: 'noon',
    name: 'Noon',
    active: true,
    everyMinutes: 60,
    maxOrders: 5000,
    orders: {channels: ['web', 'edi'], strategies: [], shippingMethods: [], minValue: 20},
  },
  nextAt: '2026-01-01T12:00:00Z',
  waiting: 3,
};
const run = {
  id: 'B1',
  requestedAt: '2026-01-01T11:00:00Z',
  status: 'DONE',
  percent: 100,
  orders: 1200,
  unassignedUnits: 4,
  cost: 1001.5,
  lowerBound: 1000,
  gap: 0.0015,
};

function answer(role: string, runs: unknown[], waves: unknown[] = [noon]) {
  return ({method, path}: Call): unknown => {
    if (path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (path.endsWith('/noon/runs')) {
      return method === 'POST' ? {...run, id: 'B2', status: 'WAITING'} : {runs};
    }
    return path.endsWith('/waves') ? {waves} : noon;
  };
}

describe('The waves page', () => {
  it('says who waits, when it runs, and how far each run was from the best there can be', async () => {
    serve(answer('VIEWER', [run]));
    show(<WavesPage />);
    await screen.findByText(/3 orders wait: channel edi or web, at least 20\./);
    const row = within((await screen.findByText('Done')).closest('tr') as HTMLElement);
    row.getByText('1,200');
    row.getByText('1,001.50');
    row.getByText('0.150 %');
    expect(screen.queryByRole('button', {name: 'Run now'})).toBeNull();
  });

  it('shows how far a run under way is', async () => {
    serve(answer('VIEWER', [{...run, status: 'IMPROVING', percent: 40}]));
    show(<WavesPage />);
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('40');
  });

  it('runs, pauses and resumes for operators', async () => {
    const calls = serve(answer('OPERATOR', []));
    show(<WavesPage />);
    fireEvent.click(await screen.findByRole('button', {name: 'Run now'}));
    fireEvent.click(screen.getByRole('button', {name: 'Pause'}));
    await waitFor(() => {
      const writes = calls.filter(({method}) => method !== 'GET');
      expect(writes.map(({method, path}) => `${method} ${path}`)).toEqual([
        'POST /api/fulfillment/waves/noon/runs',
        'PUT /api/fulfillment/waves/noon',
      ]);
      expect(writes[1]?.body).toMatchObject({active: false, everyMinutes: 60, name: 'Noon'});
    });
  });

  it('says what to do where there is none', async () => {
    serve(answer('VIEWER', [], []));
    show(<WavesPage />);
    await screen.findByText(/No orders wait to be planned together/);
  });
});
