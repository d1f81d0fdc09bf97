import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { TakeoverMergeEnd } from './merge/merge-end.service.js';
import { TakeoverMergeResolver } from './merge/merge.resolver.js';
import { TakeoverMerges } from './merge/merge.service.js';
import { PublicationsResolver } from './publication/publications.resolver.js';
import { FrameworkPublications } from './publication/publications.service.js';
import { TakeoverReader } from './takeover-reader.service.js';
import { TakeoverResolver } from './takeover.resolver.js';
import { FrameworkTakeovers } from './takeover.service.js';

@Module({
  imports: [FrameworksModule],
  providers: [
    ...[FrameworkPublications, FrameworkTakeovers, TakeoverMerges, TakeoverMergeEnd, TakeoverReader],
    ...[PublicationsResolver, TakeoverResolver, TakeoverMergeResolver],
  ],
})
export class TakeoverModule {}
