import {Tile} from '@carbon/react';
import {useId, type ReactNode} from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled part of a page. */
export function Panel({title, aside, className = '', children}: Props) {
  const id = useId();
  return (
    <Tile className={`panel ${className}`}>
      <section aria-labelledby={id}>
        <div className="panel__head">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
        {children}
      </section>
    </Tile>
  );
}
