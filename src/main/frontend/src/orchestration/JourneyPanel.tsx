import {ContentSwitcher, InlineLoading, Switch} from '@carbon/react';
import {useState} from 'react';
import {maySeeEngine, useSession} from '../security/session';
import {ErrorNotice} from '../shared/ErrorNotice';
import {words} from '../shared/format';
import {Panel} from '../shared/Panel';
import {usePolled} from '../shared/usePolled';
import {JourneyDiagram} from './JourneyDiagram';
import {getJourneys} from './journeysApi';
import type {Journey} from './model';

interface Props {
  orderId: string;
  /** Changes whenever the order does. */
  version: string;
  refreshMs: number;
}

/** The order's journeys, one diagram at a time. */
export function JourneyPanel({orderId, version, refreshMs}: Props) {
  const [chosen, setChosen] = useState<string>();
  const {data, error} = usePolled(
    `${orderId} ${version}`,
    (signal) => getJourneys(orderId, signal),
    refreshMs,
  );
  const journey = data?.find((each) => each.processInstanceId === chosen) ?? data?.[0];

  return (
    <Panel title="Journey" className="panel--wide" aside={journey && <Version journey={journey} />}>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <InlineLoading description="Loading the journey…" />}
      {data?.length === 0 && <p className="quiet">This order has no journey yet.</p>}
      {data && journey && data.length > 1 && (
        <ContentSwitcher
          className="journey__switcher"
          size="sm"
          selectedIndex={data.indexOf(journey)}
          onChange={({name}) => setChosen(String(name))}
        >
          {data.map((each) => (
            <Switch key={each.processInstanceId} name={each.processInstanceId}>
              {title(each)}
            </Switch>
          ))}
        </ContentSwitcher>
      )}
      {journey && <JourneyDiagram key={journey.processInstanceId} journey={journey} />}
    </Panel>
  );
}

function Version({journey}: {journey: Journey}) {
  const {user} = useSession();
  const href = `/camunda/app/cockpit/default/#/process-instance/${journey.processInstanceId}/runtime`;
  return (
    <p className="quiet">
      {words(journey.key)}, version {journey.version}
      {maySeeEngine(user) && (
        <>
          {' · '}
          <a href={href}>Open in Cockpit</a>
        </>
      )}
    </p>
  );
}

/** "Order journey", or "Fulfillment 2" for that of fulfillment order …-2. */
export function title({key, fulfillmentOrderId}: Journey): string {
  return fulfillmentOrderId ? `Fulfillment ${fulfillmentOrderId.split('-').at(-1)}` : words(key);
}
