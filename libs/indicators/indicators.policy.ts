import type { Policy } from '#platform/authorization';

const importers = new Set(['district_planner', 'district_admin', 'system']);

export const indicatorsPolicy: Policy = (can, actor) => {
  if (actor.context.districtId) can('read', 'Indicator');
  if (importers.has(actor.role)) can('import', 'Indicator');
};
