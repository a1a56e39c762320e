import {Table, TableBody, TableCell, TableHead, TableHeader, TableRow} from '@carbon/react';
import type {ReactNode} from 'react';

/** A column of a table; `number` aligns its figures. */
export interface Column<T> {
  name: string;
  number?: boolean;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => string;
}

/** A plain table that scrolls sideways where the screen is narrow. */
export function Figures<T>({label, columns, rows, keyOf}: Props<T>) {
  return (
    <div className="scrollable" tabIndex={0} role="group" aria-label={label}>
      <Table size="md" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(({name, number}) => (
              <TableHeader key={name} className={number ? 'number' : ''}>
                {name}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              {columns.map(({name, number, cell}) => (
                <TableCell key={name} className={number ? 'number' : ''}>
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
