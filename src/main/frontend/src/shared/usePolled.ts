import {useCallback, useEffect, useRef, useState} from 'react';
import {ApiError} from './api';

export interface Polled<T> {
  data?: T;
  error?: ApiError;
  /** Whether `data` still belongs to the key before. */
  stale: boolean;
  reload: () => void;
}

interface State<T> {
  data?: T;
  error?: ApiError;
  key?: string;
}

/**
 * Loads at once, whenever the key changes, and again every `everyMs` while the tab is visible.
 * What was loaded stays until something different arrives, so that nothing flickers.
 */
export function usePolled<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  everyMs: number,
): Polled<T> {
  const [state, setState] = useState<State<T>>({});
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;

    const run = async () => {
      clearTimeout(timer);
      if (running || document.hidden) {
        return;
      }
      running = true;
      try {
        const data = await latest.current(abort.signal);
        if (!abort.signal.aborted) {
          setState((before) => keepEqual(before, {data, key}));
        }
      } catch (fault) {
        if (!abort.signal.aborted) {
          setState((before) => ({...before, key, error: asApiError(fault)}));
        }
      }
      running = false;
      if (!abort.signal.aborted) {
        timer = setTimeout(run, everyMs);
      }
    };

    void run();
    document.addEventListener('visibilitychange', run);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [key, everyMs, turn]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return {data: state.data, error: state.error, stale: state.key !== key, reload};
}

function keepEqual<T>(before: State<T>, now: State<T>): State<T> {
  const equal = JSON.stringify(before.data) === JSON.stringify(now.data);
  if (equal && before.key === now.key && !before.error) {
    return before;
  }
  return equal ? {...now, data: before.data} : now;
}

function asApiError(fault: unknown): ApiError {
  return fault instanceof ApiError
    ? fault
    : new ApiError({status: 0, title: 'Something went wrong', detail: String(fault)});
}
