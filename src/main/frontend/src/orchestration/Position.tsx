import type {Journey} from './model';

interface Props {
  journey: Journey;
  /** An element's label in the diagram. */
  name: (id: string) => string;
}

/** Where a journey is, in words, for those who cannot see the diagram as well. */
export function Position({journey, name}: Props) {
  const {activeActivities, incidents} = journey;
  return (
    <div className="journey__position" aria-live="polite">
      {activeActivities.length > 0 ? (
        <p>
          Now at <strong>{[...new Set(activeActivities.map(name))].join(', ')}</strong>
        </p>
      ) : (
        <p>{isOver(journey) ? 'This journey has ended.' : 'Between two steps.'}</p>
      )}
      {incidents.map(({activityId, message}) => (
        <p key={activityId} className="journey__incident">
          Stuck at {name(activityId)}: {message ?? 'see Cockpit'}
        </p>
      ))}
    </div>
  );
}

/** The engine's states of a process instance that runs no more. */
export function isOver({state}: Journey): boolean {
  return !['ACTIVE', 'SUSPENDED'].includes(state);
}
