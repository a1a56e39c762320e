import {Loading} from '@carbon/react';
import {useState} from 'react';
import {Link, useSearchParams} from 'react-router';
import {Figures, type Column} from '../inventory/Figures';
import {mayOperate, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {dateTime, words} from '../shared/format';
import {InSight} from '../shared/InSight';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {FulfillmentHead} from './FulfillmentHead';
import {WhatIfAnswer} from './WhatIfAnswer';
import {WhatIfForm} from './WhatIfForm';
import {isOver, listWhatIfs, percent, readChoices, readWhatIf, type WhatIf} from './whatIfs';

const answerEveryMs = 1000;
const overEveryMs = 60_000;
const listEveryMs = 5000;
const choicesEveryMs = 60_000;

const columns: Column<WhatIf>[] = [
  {
    name: 'Asked',
    cell: ({id, requestedAt}) => (
      <Link to={`?id=${encodeURIComponent(id)}`}>
        <time dateTime={requestedAt}>{dateTime(requestedAt)}</time>
      </Link>
    ),
  },
  {name: 'Alternatives', cell: ({question}) => question.scenarios.map(({name}) => name).join(', ')},
  {
    name: 'Orders',
    number: true,
    cell: ({question: {lastOrders, carts = []}}) => lastOrders + carts.length,
  },
  {
    name: 'Demand',
    number: true,
    cell: ({question: {demandFactor}}) => (demandFactor == null ? '–' : percent(demandFactor)),
  },
  {name: 'Status', cell: ({status}) => words(status)},
];

/** What would happen to the last orders under another strategy, network or stock. */
export function WhatIfsPage() {
  useTitle('What-if');
  const {user} = useSession();
  const [query, setQuery] = useSearchParams();
  const id = query.get('id');
  const {data: asked, error, reload} = usePolled('what-ifs', listWhatIfs, listEveryMs);
  return (
    <>
      <FulfillmentHead title="What-if" />
      {mayOperate(user) && (
        <Asking
          onAsked={(whatIf) => {
            setQuery({id: whatIf.id});
            reload();
          }}
        />
      )}
      {id && <Answer key={id} id={id} />}
      {error && <ErrorNotice error={error} />}
      {!asked && !error && <Loading withOverlay={false} description="Questions are read" />}
      {asked && (
        <Panel title="Asked before" className="below">
          {asked.length === 0 ? (
            <p>Nothing has been asked yet.</p>
          ) : (
            <Figures
              label="Questions asked before"
              columns={columns}
              rows={asked}
              keyOf={(each) => each.id}
            />
          )}
        </Panel>
      )}
    </>
  );
}

function Asking({onAsked}: {onAsked: (whatIf: WhatIf) => void}) {
  const {data: choices, error} = usePolled('choices', readChoices, choicesEveryMs);
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {choices && <WhatIfForm choices={choices} onAsked={onAsked} />}
    </>
  );
}

function Answer({id}: {id: string}) {
  const [everyMs, setEveryMs] = useState(answerEveryMs);
  const {data, error} = usePolled(
    id,
    async (signal) => {
      const whatIf = await readWhatIf(id, signal);
      setEveryMs(isOver(whatIf) ? overEveryMs : answerEveryMs);
      return whatIf;
    },
    everyMs,
  );
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Loading withOverlay={false} description="The answer is read" />}
      {data && (
        <InSight>
          <WhatIfAnswer whatIf={data} />
        </InSight>
      )}
    </>
  );
}
