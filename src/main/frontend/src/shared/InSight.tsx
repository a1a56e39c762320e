import {useEffect, useRef, type ReactNode} from 'react';

/** What was asked for, scrolled to as soon as it is there. */
export function InSight({children}: {children: ReactNode}) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.scrollIntoView({block: 'start'}), []);
  return (
    <div ref={here} className="in-sight">
      {children}
    </div>
  );
}
