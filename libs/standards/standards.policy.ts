import type { Policy } from '#platform/authorization';

const importers = new Set(['district_planner', 'district_admin', 'system']);

export const standardsPolicy: Policy = (can, actor) => {
  if (actor.context.districtId) can('read', 'StandardCatalogue');
  if (importers.has(actor.role)) can('import', 'StandardCatalogue');
};
