import {exactTime} from '../shared/format';
import type {TimelineEntry} from './model';

/** Everything that happened to the order, oldest first. */
export function TimelineList({entries}: {entries: TimelineEntry[]}) {
  return (
    <ol className="timeline">
      {entries.map(({at, event, detail, by}, place) => (
        <li key={`${place} ${at}`} className="timeline__entry">
          <p className="timeline__event">{event}</p>
          {detail && <p className="timeline__detail">{detail}</p>}
          <p className="quiet">
            <time dateTime={at}>{exactTime(at)}</time> · {by}
          </p>
        </li>
      ))}
    </ol>
  );
}
