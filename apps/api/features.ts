import type { Type } from '@nestjs/common';
import { AuditModule, auditPolicy } from '#platform/audit';
import type { Policy } from '#platform/authorization';
import { DocumentsModule } from '#platform/documents';
import { MailModule } from '#platform/mail';
import { ConceptsModule, conceptsPolicy } from '#features/concepts';
import { ConceptMergeModule, mergePolicy } from '#features/concepts/merge';
import { FrameworksModule, frameworksPolicy } from '#features/frameworks';
import { FundingModule, fundingPolicy } from '#features/funding';
import { IdentityModule, identityPolicy } from '#features/identity';
import { IndicatorsModule, indicatorsPolicy } from '#features/indicators';
import { ReportingModule, reportingPolicy } from '#features/reporting';
import { StandardsModule, standardsPolicy } from '#features/standards';
import { TakeoverModule, takeoverPolicy } from '#features/takeover';

/** What a feature brings into the API: its module and what each role may do in it. */
interface Feature {
  readonly module: Type;
  readonly policy?: Policy;
}

/** Every part of the product that the API serves, in dependency order. */
export const features: readonly Feature[] = [
  { module: AuditModule, policy: auditPolicy },
  { module: DocumentsModule },
  { module: MailModule },
  { module: IdentityModule, policy: identityPolicy },
  { module: FrameworksModule, policy: frameworksPolicy },
  { module: IndicatorsModule, policy: indicatorsPolicy },
  { module: StandardsModule, policy: standardsPolicy },
  { module: ConceptsModule, policy: conceptsPolicy },
  { module: ConceptMergeModule, policy: mergePolicy },
  { module: TakeoverModule, policy: takeoverPolicy },
  { module: FundingModule, policy: fundingPolicy },
  { module: ReportingModule, policy: reportingPolicy },
];
