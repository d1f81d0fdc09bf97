import type { Policy } from '#platform/authorization';

/** What districts show each other is the business of their planning, and of nobody else. */
export const takeoverPolicy: Policy = (can, actor) => {
  if (actor.role !== 'district_planner') return;
  can(['read', 'write'], 'FrameworkPublication');
  can(['read', 'write'], 'FrameworkTakeover');
};
