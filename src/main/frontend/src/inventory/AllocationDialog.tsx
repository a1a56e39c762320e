import {Modal, NumberInput, TextInput} from '@carbon/react';
import {useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count, words} from '../shared/format';
import {useAction} from '../shared/useAction';
import {
  changeAllocation,
  groupName,
  named,
  type Allocation,
  type AllocationKind,
} from './allocations';

const texts = {
  allocate: {heading: 'Allocate units', button: 'Allocate'},
  unallocate: {heading: 'Give units back to all?', button: 'Unallocate'},
  reallocate: {heading: 'Give units to another group', button: 'Reallocate'},
} as const;

interface Props {
  kind: AllocationKind;
  levels: string[];
  /** Whose units; to allocate, missing or what to begin with. */
  row?: Allocation;
  sku?: string;
  location?: string;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for units and a group, and says what the server objects to. */
export function AllocationDialog({kind, levels, row, sku, location, onDone, onClose}: Props) {
  const [place, setPlace] = useState({
    sku: row?.sku ?? sku ?? '',
    location: row?.location ?? location ?? '',
  });
  const [values, setValues] = useState<Record<string, string>>({});
  const [quantity, setQuantity] = useState(kind === 'allocate' ? 1 : (row?.left ?? 1));
  // A repetition of the same change is done once; another change is another request.
  const [dialog] = useState(() => `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`);
  const chosen = named(levels, values);
  const {busy, error, run} = useAction(
    () =>
      changeAllocation(kind, {
        requestId: `app-${dialog}-${digest([place, chosen, quantity])}`,
        sku: place.sku.trim(),
        location: place.location.trim(),
        group: row?.group ?? chosen,
        ...(kind === 'reallocate' && {target: chosen}),
        quantity,
      }),
    () => {
      onClose();
      onDone();
    },
  );
  return (
    <Modal
      open
      size="sm"
      modalHeading={texts[kind].heading}
      primaryButtonText={texts[kind].button}
      secondaryButtonText="Cancel"
      primaryButtonDisabled={busy}
      onRequestSubmit={run}
      onRequestClose={onClose}
    >
      <div className="allocation-form">
        {row ? (
          <p>
            {groupName(row)} has {count(row.left, 'unit')} of {row.sku} left at {row.location}.
          </p>
        ) : (
          <>
            <TextInput
              id="allocation-sku"
              labelText="SKU to allocate"
              value={place.sku}
              onChange={(event) => setPlace({...place, sku: event.target.value})}
            />
            <TextInput
              id="allocation-location"
              labelText="At location"
              value={place.location}
              onChange={(event) => setPlace({...place, location: event.target.value})}
            />
          </>
        )}
        {kind !== 'unallocate' &&
          levels.map((level, i) => (
            <TextInput
              key={level}
              id={`allocation-${level}`}
              labelText={levelName(level) + (i > 0 ? ' (optional)' : '')}
              value={values[level] ?? ''}
              onChange={(event) => setValues({...values, [level]: event.target.value})}
            />
          ))}
        <NumberInput
          id="allocation-quantity"
          label="Units"
          min={1}
          step={1}
          value={quantity}
          onChange={(_, {value}) => setQuantity(Number(value))}
        />
      </div>
      {error && <ErrorNotice error={error} />}
    </Modal>
  );
}

/** "customerGroup" as a person reads it: "Customer group". */
function levelName(level: string): string {
  return words(level.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

function digest(change: unknown): string {
  let sum = 0;
  for (const char of JSON.stringify(change)) {
    sum = (31 * sum + char.charCodeAt(0)) | 0;
  }
  return (sum >>> 0).toString(36);
}
