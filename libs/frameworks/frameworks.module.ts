import { Module } from '@nestjs/common';
import { DraftContent } from './draft/entries/draft-content.service.js';
import { DraftIndicatorsResolver } from './draft/entries/draft-indicators.resolver.js';
import { DraftIndicators } from './draft/entries/draft-indicators.service.js';
import { DraftItems } from './draft/entries/draft-items.service.js';
import { DraftsResolver } from './draft/drafts.resolver.js';
import { FrameworkDrafts } from './draft/drafts.service.js';
import { RenumberingResolver } from './draft/renumbering/renumbering.resolver.js';
import { Renumbering } from './draft/renumbering/renumbering.service.js';
import { FrameworkReleasing } from './draft/releasing.service.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { FrameworkExport } from './exchange/framework-export.service.js';
import { FrameworkImport } from './exchange/import/framework-import.service.js';
import { FrameworksResolver } from './frameworks.resolver.js';
import { Frameworks } from './frameworks.service.js';

const drafts = [FrameworkDrafts, DraftContent, DraftItems, DraftIndicators, Renumbering, FrameworkReleasing];
const draftResolvers = [DraftsResolver, DraftIndicatorsResolver, RenumberingResolver];

@Module({
  controllers: [ExchangeController],
  providers: [Frameworks, FrameworkImport, FrameworkExport, FrameworksResolver, ...drafts, ...draftResolvers],
  exports: [Frameworks, DraftContent, DraftItems, FrameworkImport],
})
export class FrameworksModule {}
