import { Link } from 'react-router';
import type { Item } from './concept-tree.js';
import { StanceMark } from './StanceMark.js';

export function ItemLinks({ items, address }: { readonly items: readonly Item[]; readonly address: string }) {
  return (
    <ul role="list" className="link-list">
      {items.map((item) => (
        <li key={item.id}>
          <StanceMark stance={item.stance} />
          <Link to={`${address}/${item.id}`}>
            {item.code && <span className="tree__code">{item.code}</span>}
            {item.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
