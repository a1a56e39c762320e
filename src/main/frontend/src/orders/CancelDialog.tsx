import {Checkbox, CheckboxGroup, Modal, TextArea} from '@carbon/react';
import {useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {useAction} from '../shared/useAction';
import {cancellable, type Order} from './model';
import {cancelOrder} from './ordersApi';

interface Props {
  order: Order;
  onClose: () => void;
  onDone: () => void;
}

/** Asks which lines to cancel, and why. */
export function CancelDialog({order, onClose, onDone}: Props) {
  const open = order.lines.filter((line) => cancellable(line) > 0);
  const [kept, setKept] = useState<number[]>([]);
  const [reason, setReason] = useState('');
  const chosen = open.map(({line}) => line).filter((line) => !kept.includes(line));
  const whole = kept.length === 0;

  const {busy, error, run} = useAction(
    () => cancelOrder(order.id, whole ? [] : chosen, reason.trim()),
    () => {
      onDone();
      onClose();
    },
  );

  return (
    <Modal
      open
      danger
      size="sm"
      modalHeading={`Cancel order ${order.orderNumber}`}
      primaryButtonText={whole ? 'Cancel the order' : 'Cancel these lines'}
      secondaryButtonText="Keep it"
      primaryButtonDisabled={busy || chosen.length === 0}
      onRequestClose={onClose}
      onRequestSubmit={() => void run()}
    >
      {error && <ErrorNotice error={error} />}
      <p className="dialog__text">
        What has not left yet is cancelled and its stock given back. A source that already works on
        it is asked to stop, and may answer that it is too late.
      </p>
      <CheckboxGroup legendText="Lines to cancel">
        {open.map((line) => (
          <Checkbox
            key={line.line}
            id={`cancel-${line.line}`}
            labelText={`${cancellable(line)} × ${line.sku} ${line.description ?? ''}`.trim()}
            checked={!kept.includes(line.line)}
            onChange={(_, {checked}) =>
              setKept(checked ? kept.filter((each) => each !== line.line) : [...kept, line.line])
            }
          />
        ))}
      </CheckboxGroup>
      <TextArea
        id="cancel-reason"
        labelText="Reason"
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
