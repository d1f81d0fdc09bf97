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
export function SortHeader({ by, numeric, standard, children }: SortHeaderProps) {
  const [params] = useSearchParams();
  const { aria, arrow, next } = standing(params.get('reihenfolge') ?? standard, by);
  const target = new URLSearchParams(params);
  target.set('reihenfolge', `${by}_${next}`);
  for (const position of ['nach', 'ab']) target.delete(position);
  return (
    <th scope="col" className={numeric ? 'number' : undefined} aria-sort={aria}>
      <Link to={`?${target}`} className="sort-link" aria-current={aria ? 'true' : undefined}>
        {children}
        <span aria-hidden="true">{arrow}</span>
      </Link>
    </th>
  );
}

function standing(order: string | undefined, by: string) {
  if (order === `${by}_asc`) return { aria: 'ascending', arrow: ' ↑', next: 'desc' } as const;
  if (order === `${by}_desc`) return { aria: 'descending', arrow: ' ↓', next: 'asc' } as const;
  return { aria: undefined, arrow: '', next: 'asc' } as const;
}
