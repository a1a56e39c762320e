import {Select, SelectItem, Tag} from '@carbon/react';
import {Link, useSearchParams} from 'react-router';
import {dateTime, words} from '../shared/format';
import {Figures, type Column} from './Figures';
import {listLevels, type LevelFilters} from './inventoryApi';
import type {LevelName, StockLevel} from './model';
import {productPath} from './paths';
import {StockListing} from './StockListing';

const levels: LevelName[] = ['OUT_OF_STOCK', 'LOW_STOCK'];

const columns: Column<StockLevel>[] = [
  {name: 'SKU', cell: ({sku}) => <Link to={productPath(sku)}>{sku}</Link>},
  {name: 'Level', cell: ({level}) => <LevelTag level={level} />},
  {name: 'Location', cell: ({location}) => location},
  {name: 'Channel', cell: ({channel}) => channel ?? 'All'},
  {name: 'Available', number: true, cell: ({available}) => available.toLocaleString('en-US')},
  {
    name: 'Threshold',
    number: true,
    cell: ({threshold}) => threshold?.toLocaleString('en-US') ?? '–',
  },
  {name: 'Since', cell: ({since}) => <time dateTime={since}>{dateTime(since)}</time>},
];

/** Where stock is low or out; what of it, stands in the page's address. */
export function StockLevelsPage() {
  const [query, setQuery] = useSearchParams();
  const level = levels.find((each) => each === query.get('level')) ?? '';
  const choose = (chosen: string) =>
    setQuery(
      (before) => {
        const others = [...before].filter(([name]) => name !== 'level');
        return chosen ? [...others, ['level', chosen]] : others;
      },
      {replace: true},
    );
  return (
    <StockListing
      title="Stock levels"
      one="place"
      scope={level}
      load={(filters, wanted, signal) =>
        listLevels({...filters, level} satisfies LevelFilters, wanted, signal)
      }
      choice={
        <div className="stock-level__choice">
          <Select
            id="stock-level"
            labelText="Level"
            size="md"
            value={level}
            onChange={(event) => choose(event.target.value)}
          >
            <SelectItem value="" text="Low and out of stock" />
            {levels.map((each) => (
              <SelectItem key={each} value={each} text={words(each)} />
            ))}
          </Select>
        </div>
      }
      table={(rows) => <Figures label="Stock levels" columns={columns} rows={rows} keyOf={keyOf} />}
      nothing="Nothing is low or out of stock here"
    />
  );
}

function LevelTag({level}: {level: LevelName}) {
  return (
    <Tag type={level === 'OUT_OF_STOCK' ? 'red' : 'warm-gray'} size="sm">
      {words(level)}
    </Tag>
  );
}

function keyOf({sku, location, channel}: StockLevel): string {
  return JSON.stringify([sku, location, channel]);
}
