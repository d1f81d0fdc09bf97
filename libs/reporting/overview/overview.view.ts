import {
  answeredProposals,
  comingConsultations,
  conceptProgress,
  conceptState,
  conceptWork,
  finishedDocuments,
  recentConceptChanges,
} from '#features/concepts/reading';
import {
  fundingDeadlines,
  fundingHistory,
  fundingStanding,
  itemsServedByDrafts,
  recentFundingEvents,
  standingsServedByDrafts,
} from '#features/funding';
import { municipalitySummary } from '#features/identity';
import type { Actor } from '#platform/authorization';
import type { Row, Statement } from '#platform/tenancy';
import { changesOf } from '../progress/changes.domain.js';
import type {
  AnsweredProposalRow,
  AppliedRow,
  ConceptWorkRow,
  ConsultationRow,
  DeadlineRow,
  FinishedDocumentRow,
  FundingHistoryRow,
  ServedByDraftRow,
  StandingRow,
} from './overview-rows.domain.js';
import { type Days, figuresOf } from './figures.domain.js';
import type { Overview } from './overview.graphql.js';
import { lostByApplication, workOf } from './work-list.domain.js';
import { countsOf, type ConceptChangeRow, type ConceptState, type FieldRow, type FundingEventRow } from '../progress/progress.domain.js';

export function overviewStatements(municipalityId: string, { today, since, newsSince }: Days): Statement[] {
  return [
    municipalitySummary(municipalityId),
    conceptState(municipalityId),
    conceptProgress(municipalityId),
    recentConceptChanges(municipalityId),
    conceptWork(municipalityId, since),
    comingConsultations(municipalityId, today),
    answeredProposals(municipalityId, newsSince),
    finishedDocuments(municipalityId, newsSince),
    fundingStanding(municipalityId),
    recentFundingEvents(municipalityId),
    fundingDeadlines(today),
    fundingHistory(municipalityId, since),
    itemsServedByDrafts(municipalityId),
    standingsServedByDrafts(municipalityId),
  ];
}

type Results = [
  { readonly id: string; readonly slug: string; readonly name: string; readonly short_name: string }[],
  { readonly state: ConceptState }[],
  FieldRow[],
  ConceptChangeRow[],
  ConceptWorkRow[],
  ConsultationRow[],
  AnsweredProposalRow[],
  FinishedDocumentRow[],
  AppliedRow[],
  FundingEventRow[],
  DeadlineRow[],
  FundingHistoryRow[],
  ServedByDraftRow[],
  StandingRow[],
];

/** The overview from the rows of `overviewStatements`, in their order; null when there is no such municipality for the reader. */
export function overview(results: readonly Row[][], { locale }: Actor, days: Days): Overview | null {
  const [places, concepts, fields, conceptChanges, [work], consultations, proposals, documents, applications, events, ...money] =
    results as unknown as Results;
  const [deadlines, [history], served, standings] = money;
  const [place] = places;
  if (!place) return null;
  const { id, slug, name, short_name: shortName } = place;
  const concept = { state: concepts[0]?.state ?? 'draft', counts: countsOf(fields), work };
  const funding = { applications, deadlines, lost: lostByApplication(served, standings) };
  return {
    municipality: { id, slug, name, shortName },
    asOf: days.today,
    comparedWith: days.since,
    work: workOf({ ...concept, ...funding, consultations, proposals, documents }, days, locale),
    figures: figuresOf(fields, work, applications, history),
    fields: fields.map((field) => ({ ...field, open: field.total - field.decided })),
    changes: changesOf(events, conceptChanges, '/konzept', locale),
  };
}
