import {screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {Route, Routes} from 'react-router';
import {describe, expect, it} from 'vitest';
import {serve, show} from '../shared/testServer';
import {LoginPage, ownPath} from './LoginPage';

describe('Logging in', () => {
  it('leads back to the page that was asked for', async () => {
    const calls = serve(({method}) =>
      method === 'POST' ? {name: 'olga', roles: ['OPERATOR']} : new Response('', {status: 401}),
    );
    open('/login?from=%2Forders%2F1');

    await userEvent.type(screen.getByLabelText('User name'), 'olga');
    await userEvent.type(screen.getByLabelText('Password'), 'secret');
    await userEvent.click(screen.getByRole('button', {name: 'Log in'}));

    await screen.findByText('The order');
    expect(calls.at(-1)!.body).toEqual({username: 'olga', password: 'secret'});
  });

  it('says when the password is wrong, and lets one try again', async () => {
    serve(() => new Response('', {status: 401}));
    open('/login');

    await userEvent.type(screen.getByLabelText('User name'), 'olga');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong');
    await userEvent.click(screen.getByRole('button', {name: 'Log in'}));

    await screen.findByText('The user name or the password is wrong.');
    await waitFor(() =>
      expect(screen.getByRole('button', {name: 'Log in'}).hasAttribute('disabled')).toBe(false),
    );
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', null])(
    'never leads elsewhere: %s',
    (from) => expect(ownPath(from)).toBe('/'),
  );
});

function open(at: string) {
  show(
    <Routes>
      <Route path="/login" element={<LoginPage />} />
      <Route path="/orders/1" element={<p>The order</p>} />
    </Routes>,
    at,
  );
}
