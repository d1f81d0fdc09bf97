import type { Row } from '#platform/tenancy';
import { areasOf } from './catalogue.domain.js';
import type { Criterion, StandardCatalogue, StandardCatalogueVersion, VolunteerStandard } from './standards.graphql.js';

/** The answers to `catalogueStatements`, put together; null when there is no such version. */
export function catalogueOf([headers, standards, criteria]: readonly (readonly Row[])[]): StandardCatalogue | null {
  const [header] = headers ?? [];
  if (!header) return null;
  const rows = (standards ?? []) as unknown as (VolunteerStandard & { area: string })[];
  const asked = (criteria ?? []) as unknown as (Criterion & { standardId: string })[];
  const complete = rows.map((row) => ({ ...row, criteria: asked.filter(({ standardId }) => standardId === row.id) }));
  return { ...(header as unknown as StandardCatalogueVersion), areas: areasOf(complete) };
}
