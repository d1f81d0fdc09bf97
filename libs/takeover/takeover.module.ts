import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { PublicationsResolver } from './publications.resolver.js';
import { FrameworkPublications } from './publications.service.js';
import { TakeoverReader } from './takeover-reader.service.js';
import { TakeoverResolver } from './takeover.resolver.js';
import { FrameworkTakeovers } from './takeover.service.js';

@Module({
  imports: [FrameworksModule],
  providers: [FrameworkPublications, FrameworkTakeovers, TakeoverReader, PublicationsResolver, TakeoverResolver],
})
export class TakeoverModule {}
