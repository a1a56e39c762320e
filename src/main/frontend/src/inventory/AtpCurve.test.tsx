import {render, screen} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import {AtpCurve, steps, ticks} from './AtpCurve';

describe('The curve of available-to-promise', () => {
  it('says in words what it draws', () => {
    render(
      <AtpCurve
        days={[
          {date: '2022-02-01', availableToPromise: 12, projectedOnHand: 17},
          {date: '2022-02-02', availableToPromise: 16, projectedOnHand: 16},
        ]}
      />,
    );
    expect(screen.getByRole('img').textContent).toContain(
      'Available to promise from 12 on 2022-02-01 to 16 on 2022-02-02',
    );
  });

  it('stays level for a day and then jumps', () => {
    expect(
      steps(
        [1, 3],
        (index) => index * 10,
        (value) => value,
      ),
    ).toBe('M0.0 1.0H10.0V3.0H20.0');
  });

  it('is marked at round figures, below zero too', () => {
    expect(ticks(0, 27)).toEqual([0, 10, 20]);
    expect(ticks(-4, 4)).toEqual([-4, -2, 0, 2, 4]);
  });
});
