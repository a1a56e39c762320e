import {describe, expect, it} from 'vitest';
import {frame, path, type Feature} from './mapping';

const point = (longitude: number, latitude: number, type = 'source'): Feature => ({
  geometry: {type: 'Point', coordinates: [longitude, latitude]},
  properties: {type},
});

describe('The map of a plan', () => {
  it('holds every point, north above and west to the left', () => {
    const {width, height, project} = frame([point(-122, 47), point(-74, 40, 'destination')]);
    const seattle = project([-122, 47]);
    const newYork = project([-74, 40]);
    expect(seattle[0]).toBeLessThan(newYork[0]);
    expect(seattle[1]).toBeLessThan(newYork[1]);
    for (const [x, y] of [seattle, newYork]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('stands still around one place', () => {
    expect(frame([point(10, 50)]).project([10, 50])).toEqual([320, 88]);
  });

  it('draws lines open and polygons closed', () => {
    const same = (at: [number, number]) => at;
    const line = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 2],
        ],
      ],
    };
    const zone = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    expect(path(line, same)).toBe('M0 0L1 2');
    expect(path(zone, same)).toBe('M0 0L1 0L1 1L0 0Z');
  });
});
