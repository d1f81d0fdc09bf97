import type { Policy } from '#platform/authorization';
import { Role } from './identity.graphql.js';

const people: ReadonlySet<string> = new Set(Object.values(Role));

/** Which rows of the district a role sees is the work of row security; its own account belongs to everybody. */
export const identityPolicy: Policy = (can, actor) => {
  if (!people.has(actor.role)) return;
  can('read', 'District');
  can('read', 'Municipality');
  can('edit', 'OwnAccount');
};
