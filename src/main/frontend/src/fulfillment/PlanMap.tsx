import {get} from '../shared/api';
import {count} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {frame, path, type Feature, type FeatureCollection} from './mapping';

const refreshMs = 30_000;

/** The plan drawn true to latitude: sources, delivery zones, the destination and the ways to it. */
export function PlanMap({orderId, version}: {orderId: string; version: string}) {
  const {data} = usePolled(
    `map ${orderId} ${version}`,
    (signal) =>
      get<FeatureCollection>(
        `/api/fulfillment/orders/${encodeURIComponent(orderId)}/plan/map`,
        signal,
      ),
    refreshMs,
  );
  const features = data?.features ?? [];
  if (features.length === 0) {
    return null;
  }
  const {width, height, project} = frame(features);
  const of = (type: string) => features.filter((each) => each.properties.type === type);
  const zones = of('zone').map((each) => each.properties.name);
  const chosen = of('source').filter((each) => each.properties.chosen);
  return (
    <figure className="plan-map">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Map: ${count(of('source').length, 'source')}, ${chosen.length} chosen, ${count(zones.length, 'zone')}`}
      >
        {of('zone').map((each, index) => (
          <path key={index} className="plan-map__zone" d={path(each.geometry, project)}>
            <title>{each.properties.name}</title>
          </path>
        ))}
        {of('shipment').map((each, index) => (
          <path key={index} className="plan-map__way" d={path(each.geometry, project)}>
            <title>{each.properties.reason}</title>
          </path>
        ))}
        {of('source').map((each) => (
          <SourceMark key={each.properties.id} feature={each} project={project} />
        ))}
        {of('destination').map((each, index) => {
          const [x, y] = project(each.geometry.coordinates as [number, number]);
          return (
            <path
              key={index}
              className="plan-map__destination"
              d={`M${x} ${y}l-6 -14a6.5 6.5 0 1 1 12 0z`}
            >
              <title>Destination</title>
            </path>
          );
        })}
      </svg>
      <figcaption className="quiet">
        Filled: chosen sources. Hollow: eligible ones. Dashed: those that a rule removed; each says
        why when you point at it, and so does the table below.{' '}
        {zones.length > 0 && `Shaded: the delivery zones of the destination, ${zones.join(', ')}.`}
      </figcaption>
    </figure>
  );
}

interface MarkProps {
  feature: Feature;
  project: (point: [number, number]) => [number, number];
}

function SourceMark({feature: {geometry, properties}, project}: MarkProps) {
  const [x, y] = project(geometry.coordinates as [number, number]);
  // A name that would leave the picture stands on the other side.
  const toTheLeft = x > 400;
  const part = properties.chosen ? 'chosen' : properties.removedBy ? 'removed' : 'eligible';
  return (
    <g>
      <circle
        className={`plan-map__source plan-map__source--${part}`}
        cx={x}
        cy={y}
        r={properties.chosen ? 6 : 4}
      >
        <title>{`${properties.name}: ${properties.explanation}`}</title>
      </circle>
      {properties.chosen && (
        <text
          className="plan-map__name"
          x={toTheLeft ? x - 9 : x + 9}
          y={y + 4}
          textAnchor={toTheLeft ? 'end' : 'start'}
        >
          {properties.name}
        </text>
      )}
    </g>
  );
}
