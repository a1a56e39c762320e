import {useEffect, useRef, type ReactNode} from 'react';

/** What was asked for, scrolled to as soon as it is there. */
export function InSight({children}: {children: ReactNode}) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where scrolling answers with a promise, that must not be taken for a clean-up.
    here.current?.scrollIntoView({block: 'start'});
  }, []);
  return (
    <div ref={here} className="in-sight">
      {children}
    </div>
  );
}
