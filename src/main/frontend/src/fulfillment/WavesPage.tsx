import {Loading} from '@carbon/react';
import {Link} from 'react-router';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {FulfillmentHead} from './FulfillmentHead';
import {WavePanel} from './WavePanel';
import {listWaves} from './waves';

const everyMs = 5000;

/** Waves: orders that wait to be planned together, and how well that went. */
export function WavesPage() {
  useTitle('Waves');
  const {data: waves, error, reload} = usePolled('waves', listWaves, everyMs);
  return (
    <>
      <FulfillmentHead title="Waves" count={waves && count(waves.length, 'wave')} />
      {error && <ErrorNotice error={error} />}
      {!waves && !error && <Loading withOverlay={false} description="Waves are read" />}
      {waves?.length === 0 && (
        <div className="empty">
          <p>
            No orders wait to be planned together. A wave is made with{' '}
            <code>PUT /api/fulfillment/waves/…</code>, see the API documentation. Orders that are
            open already can be planned together as a <Link to="/fulfillment/batches">batch</Link>.
          </p>
        </div>
      )}
      {waves?.map((standing) => (
        <WavePanel key={standing.wave.id} standing={standing} changed={reload} />
      ))}
    </>
  );
}
