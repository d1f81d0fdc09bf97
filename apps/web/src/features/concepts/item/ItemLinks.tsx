import { Link, useLocation } from 'react-router';
import { Code } from '../../../ui/Code.js';
import type { Item } from '../tree/concept-tree.js';
import { StanceMark } from './StanceMark.js';

export function ItemLinks({ items, address }: { readonly items: readonly Item[]; readonly address: string }) {
  const { search } = useLocation();
  return (
    <ul role="list" className="link-list">
      {items.map((item) => (
        <li key={item.id}>
          <StanceMark stance={item.stance} />
          <Link to={{ pathname: `${address}/${item.id}`, search }}>
            <Code code={item.code} />
            {item.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
