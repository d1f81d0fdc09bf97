import type { DocumentContent, DocumentField, DocumentItem, StanceCounts } from './content.domain.js';
import { dayWords, stanceWords } from './wording.domain.js';

/** One slide: what stands on it and what the speaker says to it. */
export interface Slide {
  readonly title: string;
  readonly lead: string | null;
  readonly lines: readonly string[];
  readonly table: SlideTable | null;
  /** Some of what stands on it is example content. */
  readonly example: boolean;
  readonly notes: string;
}

export interface SlideTable {
  /** Shares of the width. */
  readonly widths: readonly number[];
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
}

// More rows run out of the slide.
const fieldsOnSlide = 12;
const goalsOnSlide = 5;
const deviationsOnSlide = 5;
const deviationSlides = 4;

/** What a council needs to see of a concept, after the cover: the state, each field, what deviates and why, what to decide. */
export function councilSlides(content: DocumentContent): Slide[] {
  return [...standing(content), ...content.fields.map(fieldSlide), ...deviations(content), ...ownItems(content), decision(content)];
}

function standing({ counts, fields, revision, example }: DocumentContent): Slide[] {
  const pages = Math.max(1, Math.ceil(fields.length / fieldsOnSlide));
  const onEach = Math.ceil(fields.length / pages);
  return Array.from({ length: pages }, (_, page) => {
    const rows = fields.slice(page * onEach, (page + 1) * onEach).map(standingRow);
    return {
      title: `Wo wir stehen${pageWords(page, pages)}`,
      lead: countWords(counts),
      lines: [],
      table: rows.length > 0 ? { widths: [40, 13, 12, 11, 13, 11], rows: [standingHead, ...rows] } : null,
      example,
      notes: `Fassung ${revision.number}: ${revision.status}.\n${countWords(counts)}`,
    };
  });
}

function standingRow({ code, title, counts }: DocumentField): string[] {
  const numbers = [counts.adopted, counts.adapted, counts.own, counts.omitted, counts.open];
  return [shortened(`${code} ${title}`, oneLine), ...numbers.map(String)];
}

const standingHead = ['Handlungsfeld', 'übernommen', 'angepasst', 'eigene', 'nicht übern.', 'offen'];

function fieldSlide(field: DocumentField): Slide {
  const goals = field.challenges.flatMap((challenge) => challenge.goals).filter(({ stance }) => stance !== 'omitted');
  const shown = [...goals].sort((one, other) => rank(one) - rank(other)).slice(0, goalsOnSlide);
  const more = goals.length - shown.length;
  const inOrder = goals.filter((goal) => shown.includes(goal)).map(goalLine);
  return {
    title: `${field.code} ${field.title}`,
    lead: field.guidingPrinciple,
    lines: [...inOrder, ...(more > 0 ? [`… und ${more} weitere ${more === 1 ? 'Ziel' : 'Ziele'}`] : [])],
    table: null,
    example: [field, ...shown].some(isExample),
    notes: [countWords(field.counts), ...goals.map((goal) => `${numbered(goal)}: ${targetOf(goal)}`)].join('\n'),
  };
}

function deviations({ fields }: DocumentContent): Slide[] {
  const rows = fields.flatMap(deviationRows);
  const most = deviationsOnSlide * deviationSlides;
  const pages = Math.ceil(Math.min(rows.length, most) / deviationsOnSlide);
  return Array.from({ length: pages }, (_, page) => {
    const shown = rows.slice(page * deviationsOnSlide, Math.min((page + 1) * deviationsOnSlide, most));
    const left = page === pages - 1 ? rows.length - most : 0;
    return {
      title: `Was vom Rahmenkonzept abweicht und warum${pageWords(page, pages)}`,
      lead: null,
      lines: left > 0 ? [`… und ${left} weitere, siehe Konzept`] : [],
      table: { widths: [38, 16, 46], rows: [deviationHead, ...shown.map(({ cells }) => cells.map((cell) => shortened(cell)))] },
      example: shown.some(isExample),
      notes: shown.map(({ cells: [item = '', stance = '', reason = ''] }) => `${item} (${stance}): ${reason}`).join('\n'),
    };
  });
}

const deviationHead = ['Ziel oder Maßnahme', 'Entscheidung', 'Begründung'];

interface Deviation {
  readonly cells: readonly string[];
  readonly example: string | null;
}

function deviationRows({ challenges, omitted }: DocumentField): Deviation[] {
  const goals = challenges.flatMap((challenge) => challenge.goals);
  const adapted = goals.flatMap((goal) => [goal, ...goal.measures]).filter(({ stance }) => stance === 'adapted');
  return [
    ...omitted.map(({ code, title, reason, example }) => ({ cells: [`${code} ${title}`, stanceWords.omitted, reason], example })),
    ...adapted.map((item) => ({ cells: [numbered(item), stanceWords.adapted, item.reason ?? 'eigener Wortlaut'], example: item.example })),
  ];
}

function ownItems({ fields }: DocumentContent): Slide[] {
  const goals = fields.flatMap(({ challenges }) => challenges.flatMap((challenge) => challenge.goals));
  const own = goals.flatMap((goal) => [goal, ...goal.measures]).filter(({ stance }) => stance === 'own');
  if (own.length === 0) return [];
  const more = own.length - ownOnSlide;
  const lines = own.slice(0, ownOnSlide).map(({ title }) => shortened(title));
  return [
    {
      title: 'Was wir selbst hinzufügen',
      lead: null,
      lines: [...lines, ...(more > 0 ? [`… und ${more} weitere`] : [])],
      table: null,
      example: own.some(isExample),
      notes: own.map(({ title, text }) => `${title}: ${text}`).join('\n'),
    },
  ];
}

function decision(content: DocumentContent): Slide {
  const meetings = content.consultations.map(({ date, body, result }) => `${date}, ${body}: ${result}`);
  const said = content.revision.draft ? proposal(content, meetings) : resolved(content, meetings);
  return { ...said, table: null, example: false, notes: `Grundlage: ${content.framework}` };
}

function resolved({ revision }: DocumentContent, meetings: readonly string[]): Pick<Slide, 'title' | 'lead' | 'lines'> {
  const frozen = 'Diese Fassung ändert sich nicht mehr; jede Änderung beginnt mit einem neuen Entwurf.';
  return { title: 'Beschluss', lead: `Beschlossen: ${revision.resolution ?? ''}`, lines: [...meetings, frozen] };
}

function proposal({ revision, counts }: DocumentContent, meetings: readonly string[]): Pick<Slide, 'title' | 'lead' | 'lines'> {
  return {
    title: 'Beschlussvorschlag und nächste Schritte',
    lead: `Das örtliche Konzept, Fassung ${revision.number} (Stand ${dayWords(revision.date)}), wird beschlossen.`,
    lines: [
      ...(counts.open > 0 ? [`Vorher zu klären: ${counts.open} noch offene Ziele und Maßnahmen`] : []),
      ...(meetings.length > 0 ? meetings : ['Beratungsfolge: noch nicht festgelegt']),
      'Nach dem Beschluss steht die Fassung fest, und der Landkreis kann sie lesen.',
    ],
  };
}

const ownOnSlide = 7;
const longest = 150;
// What the first column of the overview holds beside a number.
const oneLine = 42;

function pageWords(page: number, pages: number): string {
  return pages > 1 ? ` (${page + 1}/${pages})` : '';
}

function countWords({ total, adopted, adapted, own, omitted, open }: StanceCounts): string {
  if (total === 0) return 'Dieses Konzept enthält noch keine Ziele und Maßnahmen.';
  const undecided = open > 0 ? `, ${open} noch offen` : '';
  return `${total} Ziele und Maßnahmen: ${adopted} übernommen, ${adapted} angepasst, ${own} eigene, ${omitted} nicht übernommen${undecided}`;
}

function isExample({ example }: { readonly example: string | null }): boolean {
  return example !== null;
}

function rank({ stance, priority }: DocumentItem): number {
  return stance === 'own' || stance === 'adapted' ? 0 : ['high', 'medium', 'low', null].indexOf(priority) + 1;
}

function goalLine(goal: DocumentItem): string {
  const word = goal.stance === 'adapted' || goal.stance === 'own' ? stanceWords[goal.stance] : null;
  return [shortened(numbered(goal)), word].filter(Boolean).join(' – ');
}

function numbered({ code, title }: DocumentItem): string {
  return code ? `${code} ${title}` : title;
}

function targetOf({ facts, text }: DocumentItem): string {
  return facts.find(({ label }) => label === 'Zielwert')?.value ?? text;
}

function shortened(text: string, most = longest): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.–-]+$/, '')} …`;
}
