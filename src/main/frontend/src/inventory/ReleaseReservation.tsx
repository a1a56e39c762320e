import {Button, Modal} from '@carbon/react';
import {useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {useAction} from '../shared/useAction';
import {release} from './inventoryApi';
import {openUnits, type Reservation} from './model';

/** Gives back what is open of one reservation, after a question. */
export function ReleaseReservation({reservation}: {reservation: Reservation}) {
  const [asking, setAsking] = useState(false);
  const [released, setReleased] = useState(false);
  const {busy, error, run} = useAction(
    () => release(reservation),
    () => {
      setAsking(false);
      setReleased(true);
    },
  );
  if (released) {
    return 'Given back';
  }
  return (
    <>
      <Button
        kind="danger--ghost"
        size="sm"
        aria-label={`Release ${reservation.sku} for ${reservation.reference}`}
        onClick={() => setAsking(true)}
      >
        Release
      </Button>
      {asking && (
        <Modal
          open
          danger
          size="sm"
          modalHeading="Release the reservation?"
          primaryButtonText="Release"
          secondaryButtonText="Keep"
          primaryButtonDisabled={busy}
          onRequestSubmit={run}
          onRequestClose={() => setAsking(false)}
        >
          <p>
            {count(openUnits(reservation), 'unit')} of {reservation.sku} for {reservation.reference}{' '}
            become free for others.
          </p>
          {error && <ErrorNotice error={error} />}
        </Modal>
      )}
    </>
  );
}
