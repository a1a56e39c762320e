import {Button, Modal, TextArea} from '@carbon/react';
import {useState} from 'react';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {dateTime, words} from '../shared/format';
import {useAction} from '../shared/useAction';
import type {Hold, Order} from './model';
import {reviewOrder, type Decision} from './ordersApi';

/** Why the order is held, with the review; and how earlier holds ended. */
export function Holds({order, onChanged}: {order: Order; onChanged: () => void}) {
  const [decision, setDecision] = useState<Decision>();
  const {user} = useSession();
  const open = order.holds.filter((hold) => !hold.endedAt);
  const ended = order.holds.filter((hold) => hold.endedAt);
  return (
    <>
      {open.length > 0 && (
        <section className="hold" aria-label="Hold">
          <div>
            <p className="hold__title">
              Held for review: {open.map(({reason}) => words(reason)).join(', ')}
            </p>
            <p>Since {dateTime(open[0]!.placedAt)}. Nothing happens until a person decides.</p>
          </div>
          {mayOperate(user) && (
            <div className="hold__actions">
              <Button size="md" onClick={() => setDecision('RELEASE')}>
                Release
              </Button>
              <Button size="md" kind="danger--tertiary" onClick={() => setDecision('CANCEL')}>
                Cancel order
              </Button>
            </div>
          )}
        </section>
      )}
      {ended.map((hold) => (
        <EndedHold key={`${hold.reason} ${hold.placedAt}`} hold={hold} />
      ))}
      {decision && (
        <ReviewDialog
          order={order}
          decision={decision}
          onClose={() => setDecision(undefined)}
          onDone={onChanged}
        />
      )}
    </>
  );
}

function EndedHold({hold}: {hold: Hold}) {
  return (
    <p className="hold-ended quiet">
      Was held: {words(hold.reason)}; ended by {hold.endedBy} on {dateTime(hold.endedAt!)}
      {hold.note && `: “${hold.note}”`}
    </p>
  );
}

function ReviewDialog(props: {
  order: Order;
  decision: Decision;
  onClose: () => void;
  onDone: () => void;
}) {
  const {order, decision, onClose, onDone} = props;
  const release = decision === 'RELEASE';
  const [note, setNote] = useState('');
  const {busy, error, run} = useAction(
    () => reviewOrder(order.id, decision, note.trim()),
    () => {
      onDone();
      onClose();
    },
  );
  return (
    <Modal
      open
      danger={!release}
      size="sm"
      modalHeading={`${release ? 'Release' : 'Cancel'} order ${order.orderNumber}`}
      primaryButtonText={release ? 'Release' : 'Cancel the order'}
      secondaryButtonText="Back"
      primaryButtonDisabled={busy}
      onRequestClose={onClose}
      onRequestSubmit={() => void run()}
    >
      {error && <ErrorNotice error={error} />}
      <TextArea
        id="review-note"
        labelText="Note for the timeline"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Modal>
  );
}
