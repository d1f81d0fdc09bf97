import { Module } from '@nestjs/common';
import { DraftIndicatorsResolver } from './draft/draft-indicators.resolver.js';
import { DraftIndicators } from './draft/draft-indicators.service.js';
import { DraftItems } from './draft/draft-items.service.js';
import { DraftsResolver } from './draft/drafts.resolver.js';
import { FrameworkDrafts } from './draft/drafts.service.js';
import { FrameworkReleasing } from './draft/releasing.service.js';
import { FrameworkImport } from './exchange/framework-import.service.js';
import { FrameworksResolver } from './frameworks.resolver.js';
import { Frameworks } from './frameworks.service.js';

const drafts = [FrameworkDrafts, DraftItems, DraftIndicators, FrameworkReleasing, DraftsResolver, DraftIndicatorsResolver];

@Module({ providers: [Frameworks, FrameworkImport, FrameworksResolver, ...drafts], exports: [Frameworks, FrameworkImport] })
export class FrameworksModule {}
