import {render} from '@testing-library/react';
import type {ReactNode} from 'react';
import {MemoryRouter} from 'react-router';
import {vi} from 'vitest';
import {SessionProvider} from '../security/session';

export interface Call {
  method: string;
  path: string;
  body: unknown;
  headers?: Record<string, string>;
}

/** Answers fetch for a test; `answer` gets each call, and undefined means 404. */
export function serve(answer: (call: Call) => unknown): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    const call = {
      method: init.method ?? 'GET',
      path,
      body,
      headers: init.headers as Record<string, string>,
    };
    calls.push(call);
    const given = answer(call);
    if (given instanceof Response) {
      return given;
    }
    return given === undefined
      ? Response.json({title: 'Not found'}, {status: 404})
      : Response.json(given);
  });
  return calls;
}

/** Shows a page as somebody logged in would see it. */
export function show(page: ReactNode, at = '/') {
  return render(
    <MemoryRouter initialEntries={[at]}>
      <SessionProvider>{page}</SessionProvider>
    </MemoryRouter>,
  );
}
