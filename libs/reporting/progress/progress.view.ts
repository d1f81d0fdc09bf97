import { conceptProgress, conceptState, recentConceptChanges } from '#features/concepts/reading';
import { fundingStanding, recentFundingEvents } from '#features/funding';
import { municipalitySummary } from '#features/identity';
import { indicatorStanding } from '#features/indicators';
import type { Actor } from '#platform/authorization';
import type { Row, Statement } from '#platform/tenancy';
import { changesOf } from './changes.domain.js';
import { decisionsNeeded } from './decisions-needed.domain.js';
import { headline } from './headline.domain.js';
import {
  type ConceptState,
  type ApplicationRow,
  type ConceptChangeRow,
  countsOf,
  type FieldRow,
  type FundingEventRow,
  sumsOf,
} from './progress.domain.js';
import type { ProgressConcept, ProgressIndicator, ProgressPage } from './progress.graphql.js';

export function progressStatements(municipalityId: string, today: string): Statement[] {
  return [
    municipalitySummary(municipalityId),
    conceptState(municipalityId),
    conceptProgress(municipalityId),
    recentConceptChanges(municipalityId),
    fundingStanding(municipalityId),
    recentFundingEvents(municipalityId),
    indicatorStanding(municipalityId, today),
  ];
}

interface MunicipalityRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly short_name: string;
}

interface ConceptRow {
  readonly revision: number;
  readonly state: ConceptState;
  readonly adopted_on: string | null;
  readonly adoption_body: string | null;
  readonly adoption_paper_number: string | null;
}

/** The page from the rows of `progressStatements`, in their order; null when there is no such municipality for the reader. */
export function progressPage(results: readonly Row[][], { context, locale }: Actor, today: string): ProgressPage | null {
  const [municipalities, concepts, fields, conceptChanges, applications, events, indicators] = results as unknown as [
    MunicipalityRow[],
    ConceptRow[],
    FieldRow[],
    ConceptChangeRow[],
    ApplicationRow[],
    FundingEventRow[],
    IndicatorRow[],
  ];
  const [municipality] = municipalities;
  if (!municipality) return null;
  const { id, slug, name, short_name: shortName } = municipality;
  const concept = conceptOf(concepts[0], fields);
  const isOwn = context.municipalityId === id;
  const lastChange = conceptChanges[0]?.at ?? null;
  return {
    municipality: { id, slug, name, shortName },
    asOf: today,
    headline: headline(
      { place: shortName, counts: concept.counts, adoptedOn: concept.adoption?.date ?? null, applications, seesDrafts: isOwn },
      locale,
    ),
    concept,
    funding: { ...sumsOf(applications), applications: [...applications] },
    indicators: telling(indicators),
    decisionsNeeded: isOwn ? decisionsNeeded(applications, concept.state, lastChange, locale) : [],
    changes: isOwn
      ? changesOf(events, conceptChanges, '/konzept', locale)
      : changesOf(events, withoutNames(conceptChanges), `/konzepte/${id}`, locale),
  };
}

const withoutNames = (changes: readonly ConceptChangeRow[]) => changes.map((change) => ({ ...change, actor: null }));

function conceptOf(row: ConceptRow | undefined, fields: readonly FieldRow[]): ProgressConcept {
  return {
    state: row?.state ?? 'draft',
    revision: row?.revision ?? 1,
    adoption: adoptionOf(row),
    counts: countsOf(fields),
    fields: fields.map((field) => ({ ...field, open: field.total - field.decided })),
  };
}

function adoptionOf(row: ConceptRow | undefined): ProgressConcept['adoption'] {
  if (!row?.adopted_on || row.adoption_body === null) return null;
  return { body: row.adoption_body, date: row.adopted_on, paperNumber: row.adoption_paper_number };
}

interface IndicatorRow {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly level: ProgressIndicator['level'];
  readonly direction: ProgressIndicator['direction'];
  readonly origin: ProgressIndicator['origin'];
  readonly baseline_value: number | null;
  readonly baseline_date: string | null;
  readonly target_value: number | null;
  readonly target_year: number | null;
  readonly latest_value: number | null;
  readonly latest_date: string | null;
  readonly basis: string;
}

const shownIndicators = 8;

/** One printed page holds eight rows: the municipality's own values first, then those that have a target. */
function telling(rows: readonly IndicatorRow[]): ProgressIndicator[] {
  const weight = ({ level, target_value }: IndicatorRow) => (level === 'municipality' ? 2 : 0) + (target_value === null ? 0 : 1);
  const known = rows.filter(({ latest_value }) => latest_value !== null);
  return [...known]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, shownIndicators)
    .map(({ baseline_value, baseline_date, target_value, target_year, latest_value, latest_date, ...indicator }) => ({
      ...indicator,
      latestValue: latest_value,
      latestDate: latest_date,
      baselineValue: baseline_value,
      baselineDate: baseline_date,
      targetValue: target_value,
      targetYear: target_year,
    }));
}
