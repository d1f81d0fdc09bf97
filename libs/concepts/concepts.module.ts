import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { AdoptionResolver } from './adoption.resolver.js';
import { ConceptAdoption } from './adoption.service.js';
import { ConceptReader } from './concept-reader.service.js';
import { ConceptsResolver } from './concepts.resolver.js';
import { Concepts } from './concepts.service.js';

@Module({
  imports: [FrameworksModule],
  providers: [Concepts, ConceptReader, ConceptAdoption, ConceptsResolver, AdoptionResolver],
  exports: [Concepts, ConceptReader, ConceptAdoption],
})
export class ConceptsModule {}
