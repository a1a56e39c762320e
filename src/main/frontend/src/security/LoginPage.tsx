import {Button, InlineNotification, PasswordInput, TextInput} from '@carbon/react';
import {useState, type FormEvent} from 'react';
import {Navigate, useSearchParams} from 'react-router';
import {ApiError} from '../shared/api';
import {useTitle} from '../shared/useTitle';
import {useSession} from './session';

export function LoginPage() {
  useTitle('Log in');
  const {user, logIn} = useSession();
  const [query] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  if (user) {
    return <Navigate to={ownPath(query.get('from'))} replace />;
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await logIn(username, password);
    } catch (fault) {
      setFailure(reason(fault));
      setBusy(false);
    }
  };

  return (
    <main className="login">
      <form className="login__card" onSubmit={submit}>
        <p className="login__brand">Waymark</p>
        <h1>Log in</h1>
        {failure && <InlineNotification kind="error" lowContrast hideCloseButton title={failure} />}
        <TextInput
          id="username"
          labelText="User name"
          autoComplete="username"
          autoFocus
          required
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <PasswordInput
          id="password"
          labelText="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" disabled={busy}>
          {busy ? 'Logging in…' : 'Log in'}
        </Button>
      </form>
    </main>
  );
}

function reason(fault: unknown): string {
  if (fault instanceof ApiError && fault.problem.status === 401) {
    return 'The user name or the password is wrong.';
  }
  return fault instanceof Error ? fault.message : 'Something went wrong.';
}

/** Only paths of our own: a link must not be able to send somebody elsewhere after the login. */
export function ownPath(from: string | null): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/';
}
