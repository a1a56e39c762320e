import {Button, ProgressBar} from '@carbon/react';
import {Figures, type Column} from '../inventory/Figures';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count, dateTime, words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {usePolled} from '../shared/usePolled';
import {listRuns, runNow, setActive, taken, type Batch, type Standing} from './waves';

const everyMs = 2000;

const columns: Column<Batch>[] = [
  {
    name: 'Run',
    cell: ({requestedAt}) => <time dateTime={requestedAt}>{dateTime(requestedAt)}</time>,
  },
  {name: 'Status', cell: ({status, failure}) => failure ?? words(status)},
  {name: 'Orders', number: true, cell: ({orders}) => orders.toLocaleString('en-US')},
  {
    name: 'Unassigned units',
    number: true,
    cell: ({unassignedUnits}) => unassignedUnits.toLocaleString('en-US'),
  },
  {name: 'Cost', number: true, cell: ({cost}) => figure(cost)},
  {name: 'Lower bound', number: true, cell: ({lowerBound}) => figure(lowerBound)},
  {
    name: 'Gap',
    number: true,
    cell: ({gap}) => (gap === undefined ? '–' : `${(gap * 100).toFixed(3)} %`),
  },
];

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
  const running = runs?.find(({status}) => status !== 'DONE' && status !== 'FAILED');
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
      {runs && runs.length > 0 && (
        <Figures
          label={`Runs of ${wave.name}`}
          columns={columns}
          rows={runs}
          keyOf={({id}) => id}
        />
      )}
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

function figure(value?: number): string {
  return value === undefined
    ? '–'
    : value.toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});
}
