import {NavLink} from 'react-router';

interface Props {
  title: string;
  count?: string;
  /** What the pages are about, for those who hear the page. */
  label: string;
  pages: {name: string; to: string}[];
}

/** The title of one of several pages that belong together, and the way to the others. */
export function PageHead({title, count, label, pages}: Props) {
  return (
    <>
      <div className="page__head">
        <h1>{title}</h1>
        {count && (
          <p className="page__count" role="status">
            {count}
          </p>
        )}
      </div>
      <nav className="subpages" aria-label={label}>
        {pages.map(({name, to}) => (
          <NavLink key={to} to={to} end className="subpages__link">
            {name}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
