import {act, renderHook} from '@testing-library/react';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {ApiError} from './api';
import {usePolled} from './usePolled';

beforeEach(() => {
  vi.useFakeTimers();
  hide(false);
});

describe('What is polled', () => {
  it('keeps the very same data while the server says the same', async () => {
    const load = vi.fn(async () => ({orders: [1, 2]}));
    const {result} = renderHook(() => usePolled('all', load, 1000));
    await pass(0);
    const first = result.current.data;

    await pass(1000);

    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current.data).toBe(first);
  });

  it('pauses while the tab is hidden, and catches up when it is seen again', async () => {
    const load = vi.fn(async () => 1);
    renderHook(() => usePolled('all', load, 1000));
    await pass(0);

    hide(true);
    await pass(5000);
    expect(load).toHaveBeenCalledTimes(1);

    hide(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps what it had when the server fails, and recovers', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockResolvedValueOnce('old')
      .mockRejectedValueOnce(new ApiError({status: 503, title: 'Starting'}))
      .mockResolvedValue('new');
    const {result} = renderHook(() => usePolled('all', load, 1000));
    await pass(0);

    await pass(1000);
    expect(result.current.data).toBe('old');
    expect(result.current.error?.problem.status).toBe(503);

    await pass(1000);
    expect(result.current.data).toBe('new');
    expect(result.current.error).toBeUndefined();
  });

  it('is stale until the answer to a new question is there', async () => {
    const load = vi.fn(async () => 1);
    const {result, rerender} = renderHook(({key}) => usePolled(key, load, 1000), {
      initialProps: {key: 'one'},
    });
    await pass(0);
    expect(result.current.stale).toBe(false);

    rerender({key: 'two'});
    expect(result.current.stale).toBe(true);

    await pass(0);
    expect(result.current.stale).toBe(false);
  });
});

function pass(ms: number): Promise<void> {
  return act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
}

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
}
