import type { Policy } from '#platform/authorization';

const writers = new Set(['district_planner', 'district_admin', 'system']);

export const frameworksPolicy: Policy = (can, actor) => {
  if (actor.context.districtId) can('read', 'FrameworkRelease');
  if (writers.has(actor.role)) can('write', 'FrameworkRelease');
  if (actor.role === 'district_planner') can('edit', 'FrameworkDraft');
};
