import {Loading} from '@carbon/react';
import {Link, useSearchParams} from 'react-router';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {listBatches, type Batch} from './batches';
import {BatchForm} from './BatchForm';
import {BatchResult} from './BatchResult';
import {BatchTable} from './BatchTable';
import {FulfillmentHead} from './FulfillmentHead';
import {WaitingStart} from './WaitingStart';
import {listWaves} from './waves';

const everyMs = 5000;

/** Batches: orders that are planned together when somebody says so. */
export function BatchesPage() {
  useTitle('Batches');
  const {user} = useSession();
  const [query, setQuery] = useSearchParams();
  const id = query.get('id');
  const {data: batches, error, reload} = usePolled('batches', listBatches, everyMs);
  const started = (batch: Batch) => {
    setQuery({id: batch.id});
    reload();
  };
  return (
    <>
      <FulfillmentHead title="Batches" />
      <WaitingInWaves />
      {mayOperate(user) && (
        <>
          <WaitingStart onStarted={started} />
          <BatchForm onStarted={started} />
        </>
      )}
      {id && <BatchResult key={id} id={id} />}
      {error && <ErrorNotice error={error} />}
      {!batches && !error && <Loading withOverlay={false} description="Batches are read" />}
      {batches && (
        <Panel title="Planned before" className="below">
          {batches.length === 0 ? (
            <p>No orders have been planned together yet.</p>
          ) : (
            <BatchTable label="Batches" batches={batches} />
          )}
        </Panel>
      )}
    </>
  );
}

function WaitingInWaves() {
  const {data: waves} = usePolled('waves', listWaves, everyMs);
  const waiting = waves?.reduce((sum, wave) => sum + wave.waiting, 0) ?? 0;
  return waiting > 0 ? (
    <p className="quiet batch__waves">
      {count(waiting, 'order')} {waiting === 1 ? 'waits' : 'wait'} in a wave, to be planned with it:{' '}
      <Link to="/fulfillment/waves">run a wave now</Link>.
    </p>
  ) : null;
}
