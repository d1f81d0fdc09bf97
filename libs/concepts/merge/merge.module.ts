import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { ConceptsModule } from '../concepts.module.js';
import { MergeReader } from './merge-reader.service.js';
import { MergeResolver } from './merge.resolver.js';
import { ConceptMerges } from './merge.service.js';

/** A new release of the framework reaching the concepts that are based on an older one. */
@Module({
  imports: [FrameworksModule, ConceptsModule],
  providers: [ConceptMerges, MergeReader, MergeResolver],
  exports: [ConceptMerges, MergeReader],
})
export class ConceptMergeModule {}
