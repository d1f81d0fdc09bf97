import { Inject, Injectable } from '@nestjs/common';
import { wordDifference } from '#features/frameworks/difference';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { recordId, type Statement, Tenancy } from '#platform/tenancy';
import { ConceptReader } from '../reading/concept-reader.service.js';
import type { LocalConcept } from '../reading/local-concept.js';
import type { ConceptState, Origin } from '../concept.domain.js';
import { conceptsPolicy } from '../concepts.policy.js';
import { municipalityOf } from '../locked-revision.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { compareRevisions, type ItemDifference } from './compare.domain.js';

interface RevisionSummaryRow {
  readonly id: string;
  readonly number: number;
  readonly state: ConceptState;
  readonly frameworkReleaseId: string;
  readonly releaseNumber: number;
  readonly createdAt: string;
  readonly body: string | null;
  readonly date: string | null;
  readonly paperNumber: string | null;
  readonly url: string | null;
  readonly adoptionOrigin: Origin | null;
}

export type RevisionSummary = Omit<RevisionSummaryRow, 'body' | 'date' | 'paperNumber' | 'url'> & {
  readonly adoption: LocalConcept['adoption'];
};

interface WordedDifference extends Omit<ItemDifference, 'fields'> {
  readonly fields: readonly (ItemDifference['fields'][number] & { readonly words: ReturnType<typeof wordDifference> })[];
}

// Of the other fields one value took the place of another.
const wordedFields = new Set(['title', 'text', 'target', 'reason']);

@Injectable()
export class ConceptRevisions {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReader) private readonly reader: ConceptReader,
  ) {}

  /** The revisions a reader may see, the newest first. */
  async list(actor: Actor, municipalityId: string | null): Promise<RevisionSummary[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'LocalConcept');
    const [rows = []] = await this.tenancy.read(actor.context, [revisionsOf(municipalityId ?? municipalityOf(actor))]);
    return (rows as unknown as RevisionSummaryRow[]).map(({ body, date, paperNumber, url, ...row }) => ({
      ...row,
      adoption: body !== null && date !== null ? { body, date, paperNumber, url } : null,
    }));
  }

  async difference(actor: Actor, municipalityId: string | null, fromId: string, toId: string): Promise<WordedDifference[]> {
    const whose = municipalityId ?? municipalityOf(actor);
    const before = await this.reader.storedRevision(actor, whose, fromId);
    const after = await this.reader.storedRevision(actor, whose, toId);
    return compareRevisions(itemsOf(before.fields), itemsOf(after.fields)).map(worded);
  }
}

function worded({ fields, ...item }: ItemDifference): WordedDifference {
  return {
    ...item,
    fields: fields.map((change) => ({
      ...change,
      words: wordedFields.has(change.field) ? wordDifference(change.before ?? '', change.after ?? '') : [],
    })),
  };
}

function revisionsOf(municipalityId: string): Statement {
  const text = `select r.id, r.number, r.state, r.release_id as "frameworkReleaseId", f.number as "releaseNumber", r.created_at as "createdAt",
           r.adoption_body as body, r.adoption_date as date, r.adoption_paper_number as "paperNumber", r.adoption_url as url,
           r.adoption_origin as "adoptionOrigin"
      from concept_revision r join framework_release f on f.district_id = r.district_id and f.id = r.release_id
     where r.municipality_id = $1 order by r.number desc`;
  return { name: 'concepts.revisions', text, values: [recordId(municipalityId)] };
}
