import { ContextAndInstallation1795400000000 } from './1795400000000-context-and-installation.js';
import { Outbox1795400000005 } from './1795400000005-outbox.js';
import { AuditChains1795400000010 } from './1795400000010-audit-chains.js';
import { AuditVerification1795400000011 } from './1795400000011-audit-verification.js';
import { DistrictsMunicipalitiesAndTheirFigures1795400000020 } from './1795400000020-districts-municipalities-and-their-figures.js';
import { AccountsMembershipsAndSessions1795400000021 } from './1795400000021-accounts-memberships-and-sessions.js';
import { SigningInThroughNarrowFunctions1795400000022 } from './1795400000022-signing-in-through-narrow-functions.js';
import { EndedSessionsAreForgotten1795400000023 } from './1795400000023-ended-sessions-are-forgotten.js';
import { DemoAccountsForVisitors1795400000029 } from './1795400000029-demo-accounts-for-visitors.js';
import { FrameworkWithReleasesThatFreeze1795400000030 } from './1795400000030-framework-with-releases-that-freeze.js';
import { IndicatorValuesOfDistrictAndMunicipality1795400000031 } from './1795400000031-indicator-values-of-district-and-municipality.js';
import { FrameworksPublishedToOtherDistricts1795400000032 } from './1795400000032-frameworks-published-to-other-districts.js';
import { FrameworksTakenOverFromAnotherDistrict1795400000033 } from './1795400000033-frameworks-taken-over-from-another-district.js';
import { LocalConceptsLaidOverARelease1795400000040 } from './1795400000040-local-concepts-laid-over-a-release.js';
import { FundingProgrammes1795400000050 } from './1795400000050-funding-programmes.js';
import { FundingApplications1795400000051 } from './1795400000051-funding-applications.js';
import { FundingDecisions1795400000052 } from './1795400000052-funding-decisions.js';
import { Documents1795400000060 } from './1795400000060-documents.js';
import { AuditKnowsWhoseChainItIs1795400000061 } from './1795400000061-audit-knows-whose-chain-it-is.js';
import { ConceptDocuments1795400000062 } from './1795400000062-concept-documents.js';
import { Mail1795400000065 } from './1795400000065-mail.js';
import { KeysAgainstRepetitionsAreForgotten1795400000066 } from './1795400000066-keys-against-repetitions-are-forgotten.js';
import { FundingNotices1795400000070 } from './1795400000070-funding-notices.js';
import { FrameworkDraftsEditedBySeveral1795400000080 } from './1795400000080-framework-drafts-edited-by-several.js';
import { ADraftOfTheFrameworkMayBeDiscarded1795400000081 } from './1795400000081-a-draft-of-the-framework-may-be-discarded.js';
import { MergesOfANewRelease1795400000084 } from './1795400000084-merges-of-a-new-release.js';
import { WhatAMergeOpenedAndCarries1795400000085 } from './1795400000085-what-a-merge-opened-and-carries.js';
import { TheWayOfAConceptToTheCouncil1795400000086 } from './1795400000086-the-way-of-a-concept-to-the-council.js';
import { LocalChangesProposedForTheFramework1795400000087 } from './1795400000087-local-changes-proposed-for-the-framework.js';
import { ConceptsPublishedToNeighbours1795400000088 } from './1795400000088-concepts-published-to-neighbours.js';
import { ExampleContentOnTheWayToTheCouncil1795400000089 } from './1795400000089-example-content-on-the-way-to-the-council.js';
import { NeighboursSeeHowFarAConceptDeviates1795400000090 } from './1795400000090-neighbours-see-how-far-a-concept-deviates.js';
import { ProposalsReturnWhenTheirDraftIsDiscarded1795400000181 } from './1795400000181-proposals-return-when-their-draft-is-discarded.js';
import { AMergeWithTheOriginIsTakenBack1795400000200 } from './1795400000200-a-merge-with-the-origin-is-taken-back.js';
import { VolunteerStandardsOfADistrict1795400000210 } from './1795400000210-volunteer-standards-of-a-district.js';
import { MeetingsOfAnAdoptedConceptAreFrozen1795400000220 } from './1795400000220-meetings-of-an-adopted-concept-are-frozen.js';
import { DocumentsOfDraftsGo1795400000240 } from './1795400000240-documents-of-drafts-go.js';
import { EntriesOfAFrameworkAreFoundByTheirField1795400000270 } from './1795400000270-entries-of-a-framework-are-found-by-their-field.js';
import { WhatAMergeRemembersGoesWithItsDraft1795400000290 } from './1795400000290-what-a-merge-remembers-goes-with-its-draft.js';
import { ATownHallBehindOneAddressMayAskForItsPasswords1795400000310 } from './1795400000310-a-town-hall-behind-one-address-may-ask-for-its-passwords.js';
import { TheCheckOfTheAuditTrailNamesPlaces1795400000320 } from './1795400000320-the-check-of-the-audit-trail-names-places.js';

/** Every migration in the order of its timestamp. */
export const migrations = [
  ContextAndInstallation1795400000000,
  Outbox1795400000005,
  AuditChains1795400000010,
  AuditVerification1795400000011,
  DistrictsMunicipalitiesAndTheirFigures1795400000020,
  AccountsMembershipsAndSessions1795400000021,
  SigningInThroughNarrowFunctions1795400000022,
  EndedSessionsAreForgotten1795400000023,
  DemoAccountsForVisitors1795400000029,
  FrameworkWithReleasesThatFreeze1795400000030,
  IndicatorValuesOfDistrictAndMunicipality1795400000031,
  FrameworksPublishedToOtherDistricts1795400000032,
  FrameworksTakenOverFromAnotherDistrict1795400000033,
  LocalConceptsLaidOverARelease1795400000040,
  FundingProgrammes1795400000050,
  FundingApplications1795400000051,
  FundingDecisions1795400000052,
  Documents1795400000060,
  AuditKnowsWhoseChainItIs1795400000061,
  ConceptDocuments1795400000062,
  Mail1795400000065,
  KeysAgainstRepetitionsAreForgotten1795400000066,
  FundingNotices1795400000070,
  FrameworkDraftsEditedBySeveral1795400000080,
  ADraftOfTheFrameworkMayBeDiscarded1795400000081,
  MergesOfANewRelease1795400000084,
  WhatAMergeOpenedAndCarries1795400000085,
  TheWayOfAConceptToTheCouncil1795400000086,
  LocalChangesProposedForTheFramework1795400000087,
  ConceptsPublishedToNeighbours1795400000088,
  ExampleContentOnTheWayToTheCouncil1795400000089,
  NeighboursSeeHowFarAConceptDeviates1795400000090,
  ProposalsReturnWhenTheirDraftIsDiscarded1795400000181,
  AMergeWithTheOriginIsTakenBack1795400000200,
  VolunteerStandardsOfADistrict1795400000210,
  MeetingsOfAnAdoptedConceptAreFrozen1795400000220,
  DocumentsOfDraftsGo1795400000240,
  EntriesOfAFrameworkAreFoundByTheirField1795400000270,
  WhatAMergeRemembersGoesWithItsDraft1795400000290,
  ATownHallBehindOneAddressMayAskForItsPasswords1795400000310,
  TheCheckOfTheAuditTrailNamesPlaces1795400000320,
];
