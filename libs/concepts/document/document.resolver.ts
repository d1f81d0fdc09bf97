import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, connectionFrom, idempotent, offsetOf, PageArgs } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { ConceptDocuments } from './concept-documents.service.js';
import {
  ConceptDocument,
  ConceptDocumentConnection,
  RequestConceptDocumentInput,
  RequestConceptDocumentResult,
} from './document.graphql.js';
import { documentView } from './document.view.js';

@Resolver(() => ConceptDocument)
export class ConceptDocumentResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptDocuments) private readonly documents: ConceptDocuments,
  ) {}

  @Query(() => ConceptDocumentConnection, {
    description: "Documents of a concept's revisions, the newest first. The district sees those of adopted revisions.",
  })
  @Requires('read', 'ConceptDocument')
  async conceptDocumentPage(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
  ): Promise<Connection<ConceptDocument>> {
    const slice = offsetOf(page);
    const { rows, total } = await this.documents.list(actor, municipalityId, slice);
    return connectionFrom(
      rows.map((row) => documentView(row, actor.locale)),
      total,
      slice,
    );
  }

  @Query(() => [ConceptDocument], {
    description: 'The newest 200 documents.',
    deprecationReason: 'conceptDocumentPage reads them all, page by page.',
  })
  @Requires('read', 'ConceptDocument')
  async conceptDocuments(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
  ): Promise<ConceptDocument[]> {
    const { rows } = await this.documents.list(actor, municipalityId, { limit: 200, offset: 0 });
    return rows.map((row) => documentView(row, actor.locale));
  }

  @Mutation(() => RequestConceptDocumentResult, {
    description: 'Has a revision written out in the queue; where a document with the same content exists, that one is the result.',
  })
  @Requires('request', 'ConceptDocument')
  async requestConceptDocument(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which document.' }) input: RequestConceptDocumentInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<ConceptDocument> {
    const { municipalityId = null, revisionId = null, format, stanceMarkers } = input;
    const wish = { municipalityId, revisionId, format, stanceMarkers };
    const row = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'requestConceptDocument', key, input, () => this.documents.request(tx, actor, wish)),
    );
    return documentView(row, actor.locale);
  }
}
