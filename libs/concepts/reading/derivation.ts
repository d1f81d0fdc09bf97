import type { Frameworks } from '#features/frameworks';
import { audit } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import '../concepts.audit.js';
import { municipalityOf } from '../locked-revision.js';

type Release = Awaited<ReturnType<Frameworks['find']>>;

/** Begins the municipality's first draft over a release; does nothing where a concept exists. */
export async function derive(tx: Tx, actor: Actor, release: Release, at: Date): Promise<void> {
  const [municipalityId, { districtId }] = [municipalityOf(actor), actor.context];
  const [concept] = await tx.query<{ id: string }[]>(
    `insert into local_concept (municipality_id, district_id, framework_id, created_at) values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [municipalityId, districtId, release.framework_id, at],
  );
  if (!concept) return;
  await tx.query(
    `insert into concept_revision (municipality_id, district_id, concept_id, number, release_id, created_at) values ($1, $2, $3, 1, $4, $5)`,
    [municipalityId, districtId, concept.id, release.id, at],
  );
  const subject = { type: 'LocalConcept', id: concept.id };
  await audit.append(tx, { chain: { municipalityId }, actor, action: 'concept.derived', subject, body: { release: release.number }, at });
}
