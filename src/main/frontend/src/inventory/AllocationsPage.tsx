import {Button} from '@carbon/react';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {mayOperate, useSession} from '../security/session';
import {usePolled} from '../shared/usePolled';
import {AllocationDialog} from './AllocationDialog';
import {allocationLevels, groupName, type Allocation, type AllocationKind} from './allocations';
import {Figures, type Column} from './Figures';
import {listAllocations} from './inventoryApi';
import {productPath} from './paths';
import {StockListing} from './StockListing';

const levelsRefreshMs = 300_000;

const columns: Column<Allocation>[] = [
  {name: 'SKU', cell: ({sku}) => <Link to={productPath(sku)}>{sku}</Link>},
  {name: 'Location', cell: ({location}) => location},
  {name: 'Group', cell: groupName},
  {name: 'Allocated', number: true, cell: ({allocated}) => figure(allocated)},
  {name: 'Consumed', number: true, cell: ({consumed}) => figure(consumed)},
  {name: 'Left', number: true, cell: ({left}) => figure(left)},
  {
    name: 'In stock for it',
    number: true,
    cell: ({left, backed}) =>
      backed < left ? <strong className="short">{figure(backed)}</strong> : figure(backed),
  },
  {name: 'For all', number: true, cell: ({commonPool}) => figure(commonPool)},
];

interface Wanted {
  kind: AllocationKind;
  row?: Allocation;
}

/** Who has how many units kept, and the changes to that. */
export function AllocationsPage() {
  const {user} = useSession();
  const [query] = useSearchParams();
  const [wanted, setWanted] = useState<Wanted>();
  const [version, setVersion] = useState(0);
  const levels = usePolled('levels', allocationLevels, levelsRefreshMs).data ?? [];
  const changes: Column<Allocation> = {
    name: 'Change',
    cell: (row) =>
      row.left > 0 &&
      (['unallocate', 'reallocate'] as const).map((kind) => (
        <Button
          key={kind}
          kind="ghost"
          size="sm"
          aria-label={`${kind} ${row.sku} of ${groupName(row)} at ${row.location}`}
          onClick={() => setWanted({kind, row})}
        >
          {kind === 'unallocate' ? 'Unallocate' : 'Reallocate'}
        </Button>
      )),
  };
  return (
    <>
      <StockListing
        title="Allocations"
        one="allocation"
        byGroup
        scope={String(version)}
        load={listAllocations}
        choice={
          mayOperate(user) && (
            <Button
              className="listing__action"
              size="md"
              onClick={() => setWanted({kind: 'allocate'})}
            >
              Allocate
            </Button>
          )
        }
        table={(rows) => (
          <Figures
            label="Allocations"
            columns={mayOperate(user) ? [...columns, changes] : columns}
            rows={rows}
            keyOf={({sku, location, path}) => `${sku}|${location}|${path}`}
          />
        )}
        nothing="Nothing is kept for any group here"
      />
      {wanted && (
        <AllocationDialog
          {...wanted}
          levels={levels}
          sku={query.get('sku') ?? ''}
          location={query.get('location') ?? ''}
          onDone={() => setVersion(version + 1)}
          onClose={() => setWanted(undefined)}
        />
      )}
    </>
  );
}

function figure(units: number): string {
  return units.toLocaleString('en-US');
}
