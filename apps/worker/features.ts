import type { Type } from '@nestjs/common';
import { DocumentsModule } from '#platform/documents';
import { MailModule } from '#platform/mail';
import { ConceptsModule } from '#features/concepts';
import { FundingModule } from '#features/funding';

/** What a feature brings into the worker. */
export interface Feature {
  readonly module: Type;
}

/** Every feature with job handlers, and what those need, in dependency order. */
export const features: readonly Feature[] = [
  { module: DocumentsModule },
  { module: MailModule },
  { module: ConceptsModule },
  { module: FundingModule },
];
