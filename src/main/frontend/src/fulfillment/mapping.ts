type Point = [number, number];

export interface Geometry {
  type: string;
  coordinates: unknown;
}

export interface Feature {
  geometry: Geometry;
  properties: {
    type: string;
    id?: string;
    name?: string;
    chosen?: boolean;
    removedBy?: string;
    explanation?: string;
    reason?: string;
  };
}

/** GeoJSON (RFC 7946): longitude before latitude, degrees. */
export interface FeatureCollection {
  features: Feature[];
}

export interface Frame {
  width: number;
  height: number;
  /** Where a point stands in the picture. */
  project: (point: Point) => Point;
}

const width = 640;
const margin = 28;

/**
 * A picture that holds every point of the plan, in Mercator's projection, so that shapes keep their
 * angles. Zones may reach out of it.
 */
export function frame(features: Feature[]): Frame {
  const points = features
    .filter((each) => each.properties.type !== 'zone')
    .flatMap((each) => pointsOf(each.geometry))
    .map(mercator);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  // Two places next door are not blown up to fill the picture.
  const span = Math.max(east - west, north - south, 0.01);
  const scale = (width - 2 * margin) / span;
  const height = Math.max((north - south) * scale, 120) + 2 * margin;
  const dx = (width - (east - west) * scale) / 2;
  const dy = (height - (north - south) * scale) / 2;
  return {
    width,
    height: Math.round(height),
    project: (point) => {
      const [x, y] = mercator(point);
      return [round((x - west) * scale + dx), round((north - y) * scale + dy)];
    },
  };
}

/** The outline of lines and polygons. */
export function path(geometry: Geometry, project: Frame['project']): string {
  const closed = geometry.type.endsWith('Polygon') ? 'Z' : '';
  return lines(geometry.coordinates)
    .map((line) => 'M' + line.map((point) => project(point).join(' ')).join('L') + closed)
    .join('');
}

function lines(coordinates: unknown): Point[][] {
  const all = coordinates as unknown[];
  if (isPoint(all[0])) {
    return [all as Point[]];
  }
  return all.flatMap(lines);
}

function pointsOf({coordinates}: Geometry): Point[] {
  return isPoint(coordinates) ? [coordinates] : lines(coordinates).flat();
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && typeof value[0] === 'number';
}

// Beyond 85° the projection runs away; nothing ships from there.
function mercator([longitude, latitude]: Point): Point {
  const bounded = Math.max(-85, Math.min(85, latitude));
  const radians = (bounded * Math.PI) / 180;
  return [(longitude * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + radians / 2))];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
