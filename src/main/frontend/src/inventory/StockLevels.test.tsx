import {fireEvent, screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {serve, show, type Call} from '../shared/testServer';
import {SettingsPanel} from './SettingsPanel';
import {StockLevelsPage} from './StockLevelsPage';

const out = {
  sku: 'MUG',
  location: 'DC-RENO',
  level: 'OUT_OF_STOCK',
  available: 0,
  since: '2026-01-01T10:00:00Z',
};
const low = {...out, sku: 'LAMP', channel: 'web', level: 'LOW_STOCK', available: 2, threshold: 3};

describe('The stock levels page', () => {
  it('lists what is low and what is out, and asks for what is chosen', async () => {
    const calls = serve(({path}) =>
      path.startsWith('/api/inventory/stock-levels') ? {levels: [low, out]} : undefined,
    );
    show(<StockLevelsPage />, '/inventory/stock-levels?sku=LAMP');
    const link = await screen.findByRole('link', {name: 'LAMP'});
    expect(link.getAttribute('href')).toBe('/inventory/products/LAMP');
    const row = within(link.closest('tr') as HTMLElement);
    row.getByText('Low stock');
    row.getByText('web');
    row.getByText('3');
    within(screen.getByText('MUG').closest('tr') as HTMLElement).getByText('All');

    fireEvent.change(screen.getByLabelText('Level'), {target: {value: 'OUT_OF_STOCK'}});
    await waitFor(() =>
      expect(calls.map(({path}) => path)).toContain(
        '/api/inventory/stock-levels?sku=LAMP&level=OUT_OF_STOCK&limit=100',
      ),
    );
  });
});

describe('Safety stock and thresholds of a product', () => {
  it('are shown by scope and changed by those who operate', async () => {
    const calls = serve(answer('OPERATOR'));
    show(<SettingsPanel sku="MUG" locations={['DC-RENO']} />);
    fireEvent.click(
      await screen.findByRole('button', {name: 'Change what is set for DC-RENO, web'}),
    );
    const form = within(screen.getByRole('form', {name: 'Safety stock and threshold'}));
    expect(form.getByLabelText<HTMLInputElement>('Safety stock').value).toBe('4');
    fireEvent.change(form.getByLabelText('Safety stock'), {target: {value: '-1'}});
    form.getByText('A whole number, 0 or more');
    expect(form.getByRole<HTMLButtonElement>('button', {name: 'Save'}).disabled).toBe(true);
    fireEvent.change(form.getByLabelText('Safety stock'), {target: {value: ''}});
    fireEvent.change(form.getByLabelText('Low-stock threshold'), {target: {value: '9'}});
    fireEvent.click(form.getByRole('button', {name: 'Save'}));

    await waitFor(() =>
      expect(
        calls.filter(({method}) => method === 'PUT').map(({path, body}) => [path, body]),
      ).toEqual([
        [
          '/api/inventory/safety-stocks',
          {sku: 'MUG', location: 'DC-RENO', channel: 'web', remove: true},
        ],
        [
          '/api/inventory/low-stock-thresholds',
          {sku: 'MUG', location: 'DC-RENO', channel: 'web', units: 9},
        ],
      ]),
    );
  });

  it('are left alone where a new entry says nothing of them', async () => {
    const calls = serve(answer('OPERATOR'));
    show(<SettingsPanel sku="MUG" locations={['DC-RENO']} />);
    const form = within(await screen.findByRole('form', {name: 'Safety stock and threshold'}));
    fireEvent.change(form.getByLabelText('Low-stock threshold'), {target: {value: '2'}});
    fireEvent.click(form.getByRole('button', {name: 'Save'}));

    await waitFor(() =>
      expect(
        calls.filter(({method}) => method === 'PUT').map(({path, body}) => [path, body]),
      ).toEqual([['/api/inventory/low-stock-thresholds', {sku: 'MUG', units: 2}]]),
    );
  });

  it('are only shown to others', async () => {
    serve(answer('VIEWER'));
    show(<SettingsPanel sku="MUG" locations={['DC-RENO']} />);
    const row = within((await screen.findByText('web')).closest('tr') as HTMLElement);
    row.getByText('4');
    row.getByText('7');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

function answer(role: string) {
  const web = {sku: 'MUG', location: 'DC-RENO', channel: 'web'};
  return ({path, method}: Call): unknown => {
    if (path === '/api/session') {
      return {name: 'somebody', roles: [role]};
    }
    if (method === 'PUT') {
      return {outcomes: [{outcome: 'DONE'}]};
    }
    if (path.startsWith('/api/inventory/safety-stocks')) {
      return {
        settings: [
          {...web, units: 4},
          {sku: 'MUG', units: 1},
        ],
      };
    }
    return path.startsWith('/api/inventory/low-stock-thresholds')
      ? {settings: [{...web, units: 7}]}
      : undefined;
  };
}
