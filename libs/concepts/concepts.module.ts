import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { AdoptionResolver } from './council/adoption.resolver.js';
import { ConceptAdoption } from './council/adoption.service.js';
import { ConceptReader } from './reading/concept-reader.service.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { Concepts } from './decision/concepts.service.js';
import { CouncilResolver } from './council/council.resolver.js';
import { CouncilTrails } from './council/council.service.js';
import { DeviationController } from './deviation/deviation.controller.js';
import { DeviationResolver } from './deviation/deviation.resolver.js';
import { Deviations } from './deviation/deviation.service.js';
import { ProposalResolver } from './proposal/proposal.resolver.js';
import { FrameworkProposals } from './proposal/proposal.service.js';
import { ConceptDocuments } from './document/concept-documents.service.js';
import { DocumentComposer } from './document/document-composer.service.js';
import { ConceptDocumentController } from './document/document.controller.js';
import { ConceptDocumentJobs } from './document/document.jobs.js';
import { ConceptDocumentResolver } from './document/document.resolver.js';
import { NeighbourResolver } from './neighbour/neighbour.resolver.js';
import { Neighbours } from './neighbour/neighbour.service.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ConceptReview } from './review/review.service.js';
import { RevisionsResolver } from './review/revisions.resolver.js';
import { ConceptRevisions } from './review/revisions.service.js';

@Module({
  imports: [FrameworksModule],
  controllers: [ConceptDocumentController, DeviationController],
  providers: [
    ...[Concepts, ConceptReader, ConceptAdoption, ConceptsResolver, AdoptionResolver],
    ...[CouncilTrails, CouncilResolver, ConceptReview, ReviewResolver, ConceptRevisions, RevisionsResolver],
    ...[Deviations, DeviationResolver, FrameworkProposals, ProposalResolver],
    ...[Neighbours, NeighbourResolver],
    ...[DocumentComposer, ConceptDocuments, ConceptDocumentJobs, ConceptDocumentResolver],
  ],
  exports: [Concepts, ConceptReader, ConceptAdoption, CouncilTrails, ConceptReview],
})
export class ConceptsModule {}
