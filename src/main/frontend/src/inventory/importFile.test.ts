import {describe, expect, it} from 'vitest';
import {readImport, refusals, report} from './importFile';

describe('A file of stock changes', () => {
  it('becomes one change a row, with dimensions and numbers', async () => {
    const {rows, refused} = await readImport(
      '\uFEFFSKU,Location,Quantity,Batch,Reason code\nMUG,DC-RENO,12,B1,FOUND\n',
      'RECEIVE',
    );
    expect(refused).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.line).toBe(2);
    expect(rows[0]!.change).toMatchObject({
      kind: 'RECEIVE',
      sku: 'MUG',
      location: 'DC-RENO',
      quantity: 12,
      reasonCode: 'FOUND',
      dimensions: {batch: 'B1'},
    });
  });

  it('gives the same ids to the same file, and others to another', async () => {
    const text = 'sku,location,quantity\nMUG,A,1\nMUG,A,1\n';
    const first = await readImport(text, 'RECEIVE');
    const again = await readImport(text, 'RECEIVE');
    const other = await readImport(text + 'MUG,A,1\n', 'RECEIVE');
    const ids = first.rows.map(({change}) => change.id);
    expect(new Set(ids).size).toBe(2);
    expect(again.rows.map(({change}) => change.id)).toEqual(ids);
    expect(ids).not.toContain(other.rows[0]!.change.id);
  });

  it('is refused as a whole without the columns that it needs', async () => {
    const {rows, refused} = await readImport('sku,quantity\nMUG,1\n', 'SET');
    expect(rows).toEqual([]);
    expect(refused).toEqual([{line: 1, text: 'has no column location'}]);
  });

  it('keeps what is no number for the server to refuse', async () => {
    const {rows} = await readImport('sku,location,quantity\nMUG,A,many\n', 'SET');
    expect(rows[0]!.change.quantity).toBe('many');
  });

  it('tells which lines were refused, and why', async () => {
    const {rows} = await readImport('sku,location,quantity\nMUG,A,1\nMUG,NOWHERE,2\n', 'SET');
    const refused = refusals(rows, [
      {id: '1', outcome: 'DONE'},
      {
        id: '2',
        outcome: 'REFUSED',
        errors: [{field: 'location', rule: 'known', message: 'must be a known location'}],
      },
    ]);
    expect(refused).toMatchObject([{line: 3, text: 'location must be a known location'}]);
    expect(report(refused)).toContain('3,location must be a known location,MUG,NOWHERE,2');
  });

  it('knows each row by its line in the file, whatever is empty or goes over several', async () => {
    const {rows} = await readImport(
      'sku,location,quantity,reason\nA,X,1,\n\n ,,,\nB,X,1,"two\nlines"\nC,X,1,\n',
      'SET',
    );
    expect(rows.map(({line, change}) => [line, change.sku])).toEqual([
      [2, 'A'],
      [5, 'B'],
      [7, 'C'],
    ]);
  });

  it('reports every row, and nothing that a spreadsheet would run', () => {
    const refused = Array.from({length: 5000}, (_, n) => ({line: n + 2, text: '=cmd()'}));
    expect(report(refused).split('\r\n')).toHaveLength(5001);
    expect(report(refused)).toContain('\n2,"\'=cmd()"');
  });
});
