import {Button} from '@carbon/react';
import {useRef} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {planWaiting, type Batch} from './batches';

/** Plans everything that waits for stock, with one button. */
export function WaitingStart({onStarted}: {onStarted: (batch: Batch) => void}) {
  const key = useRef('');
  const {busy, error, run} = useAction(
    async () => {
      // A second try after a broken line has the same key, so that it starts nothing twice.
      key.current ||= `app-${Date.now()}-${Math.random().toString(36).slice(2)}`;
      const batch = await planWaiting(key.current);
      key.current = '';
      onStarted(batch);
    },
    () => {},
  );
  return (
    <Panel title="Waiting orders">
      <p className="quiet">
        All orders that wait for stock are planned together from the stock there is. The oldest are
        served first; those that get something take it up at once, the others wait on.
      </p>
      {error && <ErrorNotice error={error} />}
      <Button size="md" className="batch__start" disabled={busy} onClick={() => void run()}>
        Plan all waiting orders
      </Button>
    </Panel>
  );
}
