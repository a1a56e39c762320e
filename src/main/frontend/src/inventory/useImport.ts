import {useState} from 'react';
import {ApiError} from '../shared/api';
import {readImport, refusals, type Refusal} from './importFile';
import {change} from './inventoryApi';

const rowsPerCall = 2000;

export interface ImportProgress {
  name: string;
  rows: number;
  sent: number;
  refused: Refusal[];
  done: boolean;
}

/** Sends a file in parts, one after the other, and counts what became of its rows. */
export function useImport() {
  const [progress, setProgress] = useState<ImportProgress>();
  const [error, setError] = useState<ApiError>();

  const run = async (file: File, kind: string) => {
    setError(undefined);
    try {
      const {rows, refused} = await readImport(await file.text(), kind);
      let now: ImportProgress = {name: file.name, rows: rows.length, sent: 0, refused, done: false};
      setProgress(now);
      for (let first = 0; first < rows.length; first += rowsPerCall) {
        const part = rows.slice(first, first + rowsPerCall);
        const outcomes = await change(part.map((row) => row.change));
        now = {
          ...now,
          sent: now.sent + part.length,
          refused: [...now.refused, ...refusals(part, outcomes)],
        };
        setProgress(now);
      }
      setProgress({...now, done: true});
    } catch (fault) {
      setError(
        fault instanceof ApiError ? fault : new ApiError({status: 0, detail: String(fault)}),
      );
    }
  };
  const running = progress !== undefined && !progress.done && error === undefined;
  return {progress, error, running, run};
}
