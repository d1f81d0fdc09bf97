import type { Policy } from '#platform/authorization';

const readers = new Set(['district_admin', 'auditor']);

export const auditPolicy: Policy = (can, actor) => {
  if (readers.has(actor.role)) can('read', 'AuditTrail');
};
