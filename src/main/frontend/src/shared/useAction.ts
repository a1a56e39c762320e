import {useState} from 'react';
import {ApiError} from './api';

/** Runs one write at a time and keeps what went wrong, for a dialog to show. */
export function useAction(write: () => Promise<unknown>, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();

  const run = async () => {
    if (busy) {
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await write();
      setBusy(false);
      done();
    } catch (fault) {
      setError(
        fault instanceof ApiError ? fault : new ApiError({status: 0, detail: String(fault)}),
      );
      setBusy(false);
    }
  };
  return {busy, error, run};
}
