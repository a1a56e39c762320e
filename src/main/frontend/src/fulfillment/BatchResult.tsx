import {Button, InlineNotification, Loading, ProgressBar} from '@carbon/react';
import {useState} from 'react';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count, exactTime, words} from '../shared/format';
import {InSight} from '../shared/InSight';
import {Panel} from '../shared/Panel';
import {useAction} from '../shared/useAction';
import {usePolled} from '../shared/usePolled';
import {endSearch, isOver, readBatch, type Batch} from './batches';
import {BatchPlans} from './BatchPlans';
import {figure, gapOf} from './BatchTable';

const underWayMs = 700;
const overMs = 60_000;

const endings = {
  GOOD_ENOUGH: 'The gap was as small as wanted.',
  EFFORT_SPENT: 'The search ended when its effort was spent.',
  TIME_LIMIT: 'The search ended at its time limit.',
  CANCELLED: 'Somebody ended the search; these are the best plans so far.',
};

/** One batch: how far it is, then what it comes to, order by order. */
export function BatchResult({id}: {id: string}) {
  const [everyMs, setEveryMs] = useState(underWayMs);
  const {
    data: batch,
    error,
    reload,
  } = usePolled(
    id,
    async (signal) => {
      const now = await readBatch(id, signal);
      setEveryMs(isOver(now) ? overMs : underWayMs);
      return now;
    },
    everyMs,
  );
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {!batch && !error && <Loading withOverlay={false} description="The batch is read" />}
      {batch && (
        <InSight>
          <Panel
            title={`Batch of ${count(batch.orders, 'order')}`}
            className="below"
            aside={<time dateTime={batch.requestedAt}>{exactTime(batch.requestedAt)}</time>}
          >
            {!isOver(batch) && <UnderWay batch={batch} changed={reload} />}
            {batch.status === 'FAILED' && (
              <InlineNotification
                kind="error"
                lowContrast
                hideCloseButton
                title="There are no plans"
                subtitle={batch.failure}
              />
            )}
            <Served batch={batch} />
            <Totals batch={batch} />
            {batch.status === 'DONE' && <BatchPlans batch={batch} />}
          </Panel>
        </InSight>
      )}
    </>
  );
}

function UnderWay({batch, changed}: {batch: Batch; changed: () => void}) {
  const {user} = useSession();
  const {busy, error, run} = useAction(() => endSearch(batch.id), changed);
  return (
    <div className="batch__under-way">
      <ProgressBar
        label={words(batch.status)}
        value={batch.percent}
        max={100}
        helperText={`${batch.percent} %`}
      />
      {error && <ErrorNotice error={error} />}
      {mayOperate(user) && (
        <Button size="sm" kind="tertiary" disabled={busy} onClick={() => void run()}>
          Take the best so far
        </Button>
      )}
    </div>
  );
}

function Served({batch: {waiting, orders, status}}: {batch: Batch}) {
  if (!waiting) {
    return null;
  }
  const found = `${count(waiting.found, 'order')} waited for stock, which can serve ${orders}.`;
  const woken =
    waiting.woken === undefined
      ? ''
      : ` ${waiting.woken} took up, or take up, what they were given.`;
  return <p className="quiet batch__remark">{status === 'WAITING' ? '' : found + woken}</p>;
}

function Totals({batch}: {batch: Batch}) {
  const {cost, lowerBound, gap, unassignedUnits, unassignedUnitCost, ending} = batch;
  if (cost === undefined && lowerBound === undefined) {
    return null;
  }
  const totals: [string, string][] = [
    ['Cost', figure(cost)],
    ['Lower bound', figure(lowerBound)],
    ['Gap', gap === 0 ? '0, proven best' : gapOf(gap)],
    ['Unassigned units', unassignedUnits.toLocaleString('en-US')],
  ];
  return (
    <>
      <dl className="facts facts--row">
        {totals.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet batch__remark">
        {ending && endings[ending]} No plans of these orders cost less than the lower bound.
        {unassignedUnits > 0 &&
          unassignedUnitCost !== undefined &&
          ` Cost and bound count ${figure(unassignedUnitCost)} for each unassigned unit, more than any line costs.`}
      </p>
    </>
  );
}
