import {Button, ProgressBar} from '@carbon/react';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count, dateTime, words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {usePolled} from '../shared/usePolled';
import {isOver} from './batches';
import {BatchTable} from './BatchTable';
import {listRuns, runNow, setActive, taken, type Standing} from './waves';

const everyMs = 2000;

/** One wave: who waits, when it runs next, its run under way, and its history. */
export function WavePanel({standing, changed}: {standing: Standing; changed: () => void}) {
  const {wave, waiting, nextAt} = standing;
  const {
    data: runs,
    error,
    reload,
  } = usePolled(wave.id, (signal) => listRuns(wave.id, signal), everyMs);
  const again = () => {
    reload();
    changed();
  };
  const running = runs?.find((run) => !isOver(run));
  return (
    <Panel title={wave.name} aside={<Actions standing={standing} done={again} />}>
      <p className="wave__state">
        {count(waiting, 'order')} {waiting === 1 ? 'waits' : 'wait'}: {taken(wave)}.{' '}
        {nextAt ? (
          <>
            Every {count(wave.everyMinutes, 'minute')}, next{' '}
            <time dateTime={nextAt}>{dateTime(nextAt)}</time>.
          </>
        ) : (
          'Paused.'
        )}
      </p>
      {running && (
        <ProgressBar
          label={`${words(running.status)}, ${count(running.orders, 'order')}`}
          value={running.percent}
          max={100}
          helperText={`${running.percent} %`}
        />
      )}
      {error && <ErrorNotice error={error} />}
      {runs && runs.length > 0 && <BatchTable label={`Runs of ${wave.name}`} batches={runs} />}
      {runs?.length === 0 && <p>It has not run yet.</p>}
    </Panel>
  );
}

function Actions({standing, done}: {standing: Standing; done: () => void}) {
  const {user} = useSession();
  const {wave, waiting} = standing;
  const start = useAction(() => runNow(wave.id), done);
  const turn = useAction(() => setActive(wave, !wave.active), done);
  const error = start.error ?? turn.error;
  if (!mayOperate(user)) {
    return null;
  }
  return (
    <div className="wave__actions">
      <Button
        size="sm"
        kind="tertiary"
        disabled={waiting === 0 || start.busy}
        onClick={() => void start.run()}
      >
        Run now
      </Button>
      <Button size="sm" kind="ghost" disabled={turn.busy} onClick={() => void turn.run()}>
        {wave.active ? 'Pause' : 'Resume'}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
