import type { Policy } from '#platform/authorization';

const members = new Set(['coordinator', 'contributor']);
const readers = new Set(['coordinator', 'contributor', 'mayor', 'district_planner']);

export const reportingPolicy: Policy = (can, actor) => {
  if (readers.has(actor.role)) can('read', 'ProgressPage');
  if (members.has(actor.role)) can('read', 'Overview');
};
