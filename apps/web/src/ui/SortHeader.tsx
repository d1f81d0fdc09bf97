import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

interface SortHeaderProps {
  readonly by: string;
  readonly numeric?: boolean;
  /** The order of the list when the address says nothing. */
  readonly standard?: string;
  readonly children: ReactNode;
}

/** A column that can be sorted by; the order is part of the address. */
export function SortHeader({ by, numeric = false, standard, children }: SortHeaderProps) {
  const [params] = useSearchParams();
  const current = params.get('reihenfolge') ?? standard ?? '';
  const direction = current === `${by}_asc` ? 'ascending' : current === `${by}_desc` ? 'descending' : undefined;
  const next = new URLSearchParams(params);
  next.set('reihenfolge', direction === 'ascending' ? `${by}_desc` : `${by}_asc`);
  for (const position of ['nach', 'ab']) next.delete(position);
  return (
    <th scope="col" className={numeric ? 'number' : undefined} aria-sort={direction}>
      <Link to={`?${next}`} className="sort-link" aria-current={direction ? 'true' : undefined}>
        {children}
        <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
      </Link>
    </th>
  );
}
