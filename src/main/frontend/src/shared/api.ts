/** One rule that an input broke, as the server names it. */
export interface Violation {
  field: string;
  rule: string;
  message: string;
}

/** RFC 9457 problem details. */
export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  errors?: Violation[];
}

/** An answer other than 2xx; status 0 means that the server could not be reached. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `Status ${problem.status}`);
  }
}

let signedOut: () => void = () => {};

/** What to do when the server no longer knows who we are. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send('GET', path, undefined, signal).then((answer) => answer.json());
}

export function getText(path: string, signal?: AbortSignal): Promise<string> {
  return send('GET', path, undefined, signal).then((answer) => answer.text());
}

/** A question that needs a body. */
export function ask<T>(path: string, question: unknown, signal?: AbortSignal): Promise<T> {
  return send('POST', path, question, signal).then((answer) => answer.json());
}

/**
 * Sends a write; answers without a body give undefined. Sent twice with the same key, it is done
 * once, where the API says so.
 */
export async function write<T = void>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  idempotencyKey?: string,
): Promise<T> {
  const answer = await send(method, path, body, undefined, idempotencyKey);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function send(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  idempotencyKey?: string,
): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers: {
        ...headers(method, body),
        ...(idempotencyKey && {'Idempotency-Key': idempotencyKey}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (fault) {
    if (signal?.aborted) {
      throw fault;
    }
    throw new ApiError({status: 0, title: 'Waymark cannot be reached', detail: 'Trying again.'});
  }
  if (!answer.ok) {
    if (answer.status === 401 && !path.startsWith('/api/session')) {
      signedOut();
    }
    throw new ApiError(await problemOf(answer));
  }
  return answer;
}

function headers(method: string, body: unknown): Record<string, string> {
  // Without X-Requested-With a 401 would make the browser ask for a password in its own window.
  const all: Record<string, string> = {
    Accept: 'application/json, application/problem+json, application/xml',
    'X-Requested-With': 'XMLHttpRequest',
  };
  if (body !== undefined) {
    all['Content-Type'] = 'application/json';
  }
  const token = cookie('XSRF-TOKEN');
  if (method !== 'GET' && token) {
    all['X-XSRF-TOKEN'] = token;
  }
  return all;
}

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    return {...((await answer.json()) as Problem), status: answer.status};
  } catch {
    return {status: answer.status, title: answer.statusText || `Status ${answer.status}`};
  }
}
