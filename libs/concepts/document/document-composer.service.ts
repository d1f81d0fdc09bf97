import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, indicatorDefinitions, type Read } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { dayInBerlin } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { select, type Statement, type Tx } from '#platform/tenancy';
import { ConceptReader } from '../reading/concept-reader.service.js';
import type { LocalConcept } from '../reading/local-concept.js';
import { type CouncilRow, recordsOf } from '../council/council.statements.js';
import { composeDocument } from './compose.domain.js';
import type { DocumentContent } from './content.domain.js';
import type { DocumentSource, IndicatorSource } from './document-source.domain.js';

/** Which revision a document is of: without ids the newest of the own concept. */
export interface RevisionChoice {
  readonly municipalityId: string | null;
  readonly revisionId: string | null;
  readonly stanceMarkers: boolean;
}

interface Surroundings {
  readonly district: string;
  readonly changedAt: string;
}

interface Composed {
  readonly concept: LocalConcept;
  readonly content: DocumentContent;
}

/** Reads everything a document says in one transaction. */
@Injectable()
export class DocumentComposer {
  constructor(
    @Inject(ConceptReader) private readonly reader: ConceptReader,
    @Inject(Frameworks) private readonly frameworks: Frameworks,
  ) {}

  async compose(tx: Tx, actor: Actor, { municipalityId, revisionId, stanceMarkers }: RevisionChoice): Promise<Composed> {
    const read: Read = (statements) => select(tx, statements);
    const concept = await this.reader.revision(tx, actor, revisionId, municipalityId ?? actor.context.municipalityId);
    const { municipality, frameworkReleaseId, revision } = concept;
    const statements = [surroundingsOf(concept), recordsOf(municipality.id), indicatorDefinitions(frameworkReleaseId)];
    const [[around] = [], records = [], indicators = []] = await read(statements);
    if (!around) throw new NotFound();
    const { district, changedAt } = around as unknown as Surroundings;
    const release = await this.frameworks.release(read, actor, frameworkReleaseId);
    const source = {
      ...{ municipality: municipality.name, district, framework: release, concept, links: linksOf(release.fields) },
      indicators: indicators as unknown as IndicatorSource[],
      changedOn: dayInBerlin(new Date(changedAt)),
      consultations: (records as unknown as CouncilRow[]).filter(
        (record) => record.kind === 'consultation' && record.revision === revision,
      ),
    };
    return { concept, content: composeDocument(source, { stanceMarkers }) };
  }
}

interface Measured {
  readonly id: string;
  readonly indicators: readonly { readonly id: string }[];
}

interface MeasuredField {
  readonly challenges: readonly { readonly goals: readonly (Measured & { readonly measures: readonly Measured[] })[] }[];
}

/** Which item is measured by which indicator, goals and measures alike. */
function linksOf(fields: readonly MeasuredField[]): DocumentSource['links'] {
  const goals = fields.flatMap(({ challenges }) => challenges.flatMap((challenge) => challenge.goals));
  const items = goals.flatMap((goal) => [goal, ...goal.measures]);
  return items.flatMap(({ id, indicators }) => indicators.map((indicator) => ({ indicatorId: indicator.id, itemId: id })));
}

// A reader outside the municipality sees no changes, but then the revision is adopted and dated by its resolution.
function surroundingsOf({ municipality, revisionId }: LocalConcept): Statement {
  const text = `select d.name as district, greatest(
             r.created_at,
             (select max(i.updated_at) from concept_item i where i.municipality_id = r.municipality_id and i.revision_id = r.id),
             (select max(c.changed_at) from concept_item_change c where c.municipality_id = r.municipality_id and c.revision_id = r.id)
           ) as "changedAt"
      from concept_revision r join district d on d.id = r.district_id where r.municipality_id = $1 and r.id = $2`;
  return { name: 'concepts.document-surroundings', text, values: [municipality.id, revisionId] };
}
