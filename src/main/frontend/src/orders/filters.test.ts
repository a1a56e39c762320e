import {describe, expect, it} from 'vitest';
import {activeFilters, noFilters, readFilters, searchQuery, writeFilters} from './filters';

describe('The list’s filters', () => {
  it('stand in the address, and only those that restrict', () => {
    const filters = {...noFilters, status: 'ON_HOLD', text: 'smith & co'};

    const address = writeFilters(filters);

    expect(address.toString()).toBe('status=ON_HOLD&text=smith+%26+co');
    expect(readFilters(address)).toEqual(filters);
  });

  it('ask for whole days in the reader’s time zone, the last one included', () => {
    const query = new URLSearchParams(
      searchQuery({...noFilters, from: '2025-03-01', to: '2025-03-01'}, 50),
    );

    expect(query.get('placedFrom')).toBe(new Date(2025, 2, 1).toISOString());
    expect(query.get('placedTo')).toBe(new Date(2025, 2, 2).toISOString());
  });

  it('leave out what does not restrict, and blanks around what does', () => {
    expect(searchQuery({...noFilters, sku: ' AF-MUG '}, 50)).toBe('sku=AF-MUG&limit=50');
    expect(searchQuery({...noFilters, channel: '  '}, 20, 'cursor')).toBe('limit=20&after=cursor');
  });

  it('ignore a day that is not one', () => {
    expect(searchQuery({...noFilters, from: '2025-'}, 50)).toBe('limit=50');
  });

  it('count without the free text', () => {
    expect(activeFilters({...noFilters, text: 'a', sku: 'b', from: '2025-01-01'})).toBe(2);
  });
});
