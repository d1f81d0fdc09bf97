import type { Origin } from '../concept.domain.js';
import type { ConceptItem } from '../reading/concept-item.domain.js';
import { type ConceptChallenge, type ConceptField, itemsOf } from '../reading/overlay.domain.js';
import {
  edition,
  type DocumentConsultation,
  type DocumentContent,
  type DocumentField,
  type DocumentIndicator,
  type DocumentItem,
  type Fact,
  type OmittedItem,
  type RevisionFacts,
  type StanceCounts,
} from './content.domain.js';
import type { DocumentSource, IndicatorSource } from './document-source.domain.js';
import {
  baselineWords,
  dayWords,
  exampleWords,
  kindWords,
  priorityWords,
  resolutionWords,
  resultWords,
  stanceWords,
  statusWords,
  targetWords,
} from './wording.domain.js';

/** Words everything a document says. */
export function composeDocument(source: DocumentSource, options: { readonly stanceMarkers: boolean }): DocumentContent {
  const composer = new Composer(source, options.stanceMarkers);
  const fields = source.concept.fields.map((field) => composer.field(field));
  const indicators = composer.shownIndicators();
  return {
    edition,
    municipality: source.municipality,
    district: source.district,
    framework: frameworkWords(source.framework),
    revision: revisionFacts(source),
    counts: sumOf(fields.map(({ counts }) => counts)),
    example: source.concept.adoptionOrigin === 'example' || composer.example,
    fields,
    indicators,
    consultations: consultationsOf(source),
  };
}

class Composer {
  /** Whether anything was labelled so far. */
  example = false;
  private readonly indicatorsOf = new Map<string, IndicatorSource[]>();
  private readonly shown = new Set<string>();

  constructor(
    private readonly source: DocumentSource,
    private readonly stanceMarkers: boolean,
  ) {
    const known = new Map(source.indicators.map((indicator) => [indicator.id, indicator]));
    source.links.forEach(({ indicatorId, itemId }) => {
      const indicator = known.get(indicatorId);
      if (indicator) this.indicatorsOf.set(itemId, [...(this.indicatorsOf.get(itemId) ?? []), indicator]);
    });
  }

  field(field: ConceptField): DocumentField {
    const items = itemsOf([field]);
    return {
      code: field.code,
      title: field.title,
      guidingPrinciple: field.guidingPrinciple,
      example: this.label([field.guidingPrincipleOrigin]),
      counts: countsOf(items),
      challenges: field.challenges.map((challenge) => this.challenge(challenge)),
      omitted: items.filter(({ stance }) => stance === 'omitted').map((item) => this.omitted(item)),
    };
  }

  /** Every indicator that something shown is measured by, in the order of the release. */
  shownIndicators(): DocumentIndicator[] {
    return this.source.indicators.filter(({ id }) => this.shown.has(id)).map((indicator) => this.indicator(indicator));
  }

  private challenge({ code, title, text, origin, items }: ConceptChallenge): DocumentField['challenges'][number] {
    const goals = items.filter((goal) => goal.stance !== 'omitted' || goal.measures.some(holds)).map((goal) => this.item(goal));
    return { code, title, text, example: this.label([origin]), goals };
  }

  private item(item: ConceptItem): DocumentItem {
    const { code, title, stance, priority } = item;
    const omitted = stance === 'omitted';
    return {
      ...{ code, title, stance, priority },
      text: omitted ? omittedGoal : item.text,
      facts: omitted ? [] : this.factsOf(item),
      marker: this.stanceMarkers ? stanceWords[stance ?? 'open'] : null,
      reason: this.stanceMarkers && !omitted ? item.reason : null,
      example: this.labelOf(item),
      measures: item.measures.filter(holds).map((measure) => this.item(measure)),
    };
  }

  private factsOf(item: ConceptItem): Fact[] {
    // A goal kept against its removal has its own copy: the release knows no link to it any more.
    const indicators = this.indicatorsOf.get(item.id) ?? item.indicators;
    indicators.forEach(({ id }) => this.shown.add(id));
    const facts: readonly (readonly [string, string | null])[] = [
      ['Zielwert', item.target],
      ['Zuständig', item.responsible],
      ['Priorität', item.priority && priorityWords[item.priority]],
      ['Kennzahlen', indicators.map(({ code, title }) => `${code} ${title}`).join('; ')],
    ];
    return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  }

  private omitted(item: ConceptItem): OmittedItem {
    const { kind, code, title, reason } = item;
    return { kind: kindWords[kind], code: code ?? '', title, reason: reason ?? '', example: this.labelOf(item) };
  }

  private indicator(indicator: IndicatorSource): DocumentIndicator {
    const { code, title, definition, source, basis, origin } = indicator;
    return {
      ...{ code, title, definition },
      baseline: baselineWords(indicator),
      target: targetWords(indicator),
      source: `${source}; Basis: ${basis}`,
      example: this.label([origin]),
    };
  }

  private labelOf({ origin, localOrigin, exampleFields }: ConceptItem): string | null {
    return this.label([origin, localOrigin], exampleFields);
  }

  private label(origins: readonly (Origin | null)[], parts: readonly string[] = []): string | null {
    const label = exampleWords(origins, parts);
    this.example ||= label !== null;
    return label;
  }
}

const omittedGoal = 'Dieses Ziel wurde nicht übernommen. Die folgenden Maßnahmen gelten dennoch.';

function holds({ stance }: ConceptItem): boolean {
  return stance !== 'omitted';
}

function revisionFacts({ concept: { revision, state, adoption, adoptionOrigin }, changedOn }: DocumentSource): RevisionFacts {
  const draft = state !== 'adopted';
  const date = adoption?.date ?? changedOn;
  return {
    ...{ number: revision, state, draft, date },
    status: draft ? `${statusWords[state]}, nicht beschlossen` : statusWords[state],
    resolution: adoption && [resolutionWords(adoption), exampleWords([adoptionOrigin])].filter(Boolean).join(' · '),
  };
}

function frameworkWords({ title, number, resolution }: DocumentSource['framework']): string {
  return `„${title}“, Fassung ${number}${resolution ? ` (${resolutionWords(resolution)})` : ''}`;
}

function consultationsOf({ consultations }: DocumentSource): DocumentConsultation[] {
  return [...consultations]
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
    .map(({ date, body, paperNumber, result }) => ({
      ...{ date: dayWords(date), body, paperNumber },
      result: result ? resultWords[result] : 'steht aus',
    }));
}

function countsOf(items: readonly ConceptItem[]): StanceCounts {
  const count = (stance: ConceptItem['stance']): number => items.filter((item) => item.stance === stance).length;
  return {
    adopted: count('adopted'),
    adapted: count('adapted'),
    own: count('own'),
    omitted: count('omitted'),
    open: count(null),
    total: items.length,
  };
}

function sumOf(counts: readonly StanceCounts[]): StanceCounts {
  const sum = (part: keyof StanceCounts): number => counts.reduce((total, each) => total + each[part], 0);
  return {
    adopted: sum('adopted'),
    adapted: sum('adapted'),
    own: sum('own'),
    omitted: sum('omitted'),
    open: sum('open'),
    total: sum('total'),
  };
}
