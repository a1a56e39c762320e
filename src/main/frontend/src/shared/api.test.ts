import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ApiError, get, getText, onSignedOut, write} from './api';

const answers = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal('fetch', answers));
afterEach(() => {
  answers.mockReset();
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

describe('The API client', () => {
  it('sends the anti-forgery token with writes, and never makes the browser ask', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D';
    answers.mockResolvedValue(new Response(null, {status: 204}));

    await write('POST', '/api/orders/1/cancellation', {lines: []});

    const headers = answers.mock.calls[0]![1]!.headers as Record<string, string>;
    expect(headers['X-XSRF-TOKEN']).toBe('abc=');
    expect(headers['X-Requested-With']).toBe('XMLHttpRequest');
  });

  it('takes XML as the server types it: application/xml', async () => {
    answers.mockResolvedValue(new Response('<definitions/>'));

    expect(await getText('/api/journeys/definitions/1/xml')).toBe('<definitions/>');

    const headers = answers.mock.calls[0]![1]!.headers as Record<string, string>;
    expect(headers['Accept']).toContain('application/xml');
  });

  it('tells the problem with its fields', async () => {
    const errors = [{field: 'limit', rule: 'range', message: 'must be 1 to 200'}];
    answers.mockResolvedValue(Response.json({title: 'Invalid input', errors}, {status: 400}));

    const failure = await get('/api/orders').catch((fault: unknown) => fault);

    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as ApiError).problem).toEqual({title: 'Invalid input', status: 400, errors});
  });

  it('says when somebody is logged out, except while logging in', async () => {
    const listener = vi.fn();
    onSignedOut(listener);
    answers.mockImplementation(async () => new Response('', {status: 401}));

    await write('POST', '/api/session', {}).catch(() => {});
    expect(listener).not.toHaveBeenCalled();

    await get('/api/orders').catch(() => {});
    expect(listener).toHaveBeenCalledOnce();
  });

  it('tells an unreachable server from one that refuses', async () => {
    answers.mockRejectedValue(new TypeError('Failed to fetch'));

    const failure = await get('/api/orders').catch((fault: unknown) => fault);

    expect((failure as ApiError).problem.status).toBe(0);
  });
});
