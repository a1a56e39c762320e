import {createContext, useContext, useEffect, useMemo, useState, type ReactNode} from 'react';
import {ApiError, get, onSignedOut, write} from '../shared/api';

/** Who is logged in. */
export interface User {
  name: string;
  roles: string[];
}

interface Session {
  /** Undefined until the server has answered; null when nobody is logged in. */
  user: User | null | undefined;
  logIn: (username: string, password: string) => Promise<void>;
  logOut: () => Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({children}: {children: ReactNode}) {
  const [user, setUser] = useState<User | null>();

  useEffect(() => {
    onSignedOut(() => setUser(null));
    whoAmI().then(setUser);
  }, []);

  const session = useMemo<Session>(
    () => ({
      user,
      logIn: async (username, password) => {
        setUser(await write<User>('POST', '/api/session', {username, password}));
      },
      logOut: async () => {
        await write('DELETE', '/api/session');
        setUser(null);
      },
    }),
    [user],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('useSession outside of SessionProvider');
  }
  return session;
}

/** Whether the user may change orders. */
export function mayOperate(user: User | null | undefined): boolean {
  return hasAny(user, ['OPERATOR', 'ADMIN']);
}

/** Whether the user may open the engine's own apps. */
export function maySeeEngine(user: User | null | undefined): boolean {
  return hasAny(user, ['OPERATOR', 'DESIGNER', 'ADMIN']);
}

function hasAny(user: User | null | undefined, roles: string[]): boolean {
  return user?.roles.some((role) => roles.includes(role)) ?? false;
}

async function whoAmI(): Promise<User | null> {
  try {
    return await get<User>('/api/session');
  } catch (fault) {
    if (fault instanceof ApiError && fault.problem.status !== 0) {
      return null;
    }
    // The server may be starting: ask again rather than show a login page that cannot work.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return whoAmI();
  }
}
