import { NotFound } from '#platform/errors';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id as it may be sent to PostgreSQL; what is no id answers like the id of no record. */
export function recordId(id: string): string {
  if (!uuid.test(id)) throw new NotFound();
  return id.toLowerCase();
}
