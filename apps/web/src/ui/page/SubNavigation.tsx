import { Link } from 'react-router';
import './sub-navigation.css';

export interface SubLink {
  readonly to: string;
  readonly label: string;
  readonly current: boolean;
}

/** The pages of one subject beside each other; each has an address of its own. */
export function SubNavigation({ label, links }: { readonly label: string; readonly links: readonly SubLink[] }) {
  return (
    <nav aria-label={label} className="sub-navigation no-print">
      <ul role="list">
        {links.map(({ to, label: text, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
