export type RequiredConceptState = 'none' | 'draft' | 'adopted';

export interface CostKind {
  readonly code: string;
  readonly label: string;
  readonly eligible: boolean;
  readonly note: string | null;
}

export interface Resolution {
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
}

export interface Programme {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly budgetYear: number;
  readonly budgetCents: number;
  readonly committedCents: number;
  readonly subjectToResolution: boolean;
  readonly resolution: Resolution | null;
  readonly applicationFrom: string;
  readonly applicationUntil: string;
  readonly maximumGrantCents: number | null;
  readonly maximumSharePercent: number | null;
  readonly minimumOwnSharePercent: number | null;
  readonly requiredConceptState: RequiredConceptState;
  readonly costKinds: readonly CostKind[];
}

type Localised = Readonly<Record<'de' | 'en', string>>;
export type ProgrammeAction = 'record_resolution' | 'create_application';
export type Window = 'before' | 'open' | 'after';

export function isResolutionMissing({ subjectToResolution, resolution }: Pick<Programme, 'subjectToResolution' | 'resolution'>): boolean {
  return subjectToResolution && resolution === null;
}

export function windowAt(
  { applicationFrom, applicationUntil }: Pick<Programme, 'applicationFrom' | 'applicationUntil'>,
  day: string,
): Window {
  if (day < applicationFrom) return 'before';
  return day > applicationUntil ? 'after' : 'open';
}

/** The calendar day in Germany: an application received at 23:30 on the last day is in time wherever the server stands. */
export function berlinDay(instant: string): string {
  return berlin.format(new Date(instant));
}

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });

export function programmeActions(programme: Programme, may: (action: ProgrammeAction) => boolean, today: string): ProgrammeAction[] {
  const open: Record<ProgrammeAction, boolean> = {
    record_resolution: isResolutionMissing(programme),
    create_application: windowAt(programme, today) === 'open',
  };
  return (Object.keys(open) as ProgrammeAction[]).filter((action) => open[action] && may(action));
}

export function blockedBecause(programme: Programme, today: string): Localised[] {
  const window = windowAt(programme, today);
  return [
    ...(isResolutionMissing(programme) ? [reserve] : []),
    ...(window === 'open' ? [] : [windowTexts[window](programme)]),
    ...(programme.committedCents >= programme.budgetCents ? [exhausted] : []),
  ];
}

const reserve: Localised = {
  de: 'Vorbehalt: Der Beschluss des Kreistags ist noch nicht erfasst. Anträge sind möglich, Bewilligungen nicht.',
  en: 'Reserve: the council resolution is not recorded yet. Applications are possible, grants are not.',
};
const exhausted: Localised = { de: 'Die Mittel des Programms sind ausgeschöpft.', en: 'The budget of the programme is exhausted.' };
const windowTexts: Record<'before' | 'after', (programme: Programme) => Localised> = {
  before: ({ applicationFrom }) => ({
    de: `Anträge sind ab dem ${germanDate(applicationFrom)} möglich.`,
    en: `Applications are accepted from ${englishDate(applicationFrom)}.`,
  }),
  after: ({ applicationUntil }) => ({
    de: `Die Antragsfrist ist am ${germanDate(applicationUntil)} abgelaufen.`,
    en: `Applications were accepted until ${englishDate(applicationUntil)}.`,
  }),
};

export const germanDate = (day: string): string => day.split('-').reverse().join('.');

export const englishDate = (day: string): string => day.split('-').reverse().join('/');

export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly text: Localised;
}

export function resolutionIssues(resolution: Resolution, programme: Pick<Programme, 'budgetYear'>, today: string): Issue[] {
  const flaws: readonly [boolean, Issue][] = [
    [resolution.body.trim() === '', { path: 'body', code: 'REQUIRED', text: bodyMissing }],
    [resolution.date > today, { path: 'date', code: 'IN_FUTURE', text: inFuture }],
    [yearOf(resolution.date) < programme.budgetYear - 2, { path: 'date', code: 'TOO_EARLY', text: tooEarly }],
  ];
  return flaws.filter(([flawed]) => flawed).map(([, issue]) => issue);
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const bodyMissing: Localised = { de: 'Bitte nennen Sie das Gremium.', en: 'Please name the deciding body.' };
const inFuture: Localised = {
  de: 'Ein Beschluss kann erst erfasst werden, wenn er gefasst ist: Das Datum liegt in der Zukunft.',
  en: 'A resolution can be recorded only once it is passed: the date lies in the future.',
};
const tooEarly: Localised = {
  de: 'Das Datum liegt mehr als zwei Jahre vor dem Haushaltsjahr des Programms.',
  en: 'The date lies more than two years before the budget year of the programme.',
};
