import { z } from 'zod';
import { fileIssue, InvalidInput, type Localised, saying } from '#platform/errors';
import { officialKeyIssue } from './official-key.domain.js';

const text = z.string().trim().min(1);
const origin = z.enum(['document', 'statistics', 'example']).default('statistics');
const matching = (pattern: RegExp, text: Localised) => z.string().refine((written) => pattern.test(written), saying(text));
const digits = (count: number) =>
  matching(new RegExp(`^\\d{${count}}$`), { de: `Hier stehen ${count} Ziffern.`, en: `This is ${count} digits.` });

const figure = z
  .object({
    code: text,
    label: text,
    value: z.number(),
    unit: text,
    date: z.iso.date().optional(),
    year: z.int().min(1900).max(2200).optional(),
    basis: text,
    origin,
  })
  .refine(
    ({ date, year }) => (date === undefined) !== (year === undefined),
    saying({ de: 'Hier steht entweder ein Tag oder ein Jahr.', en: 'This needs either a date or a year.' }),
  )
  .transform(({ date, year, ...rest }) =>
    date === undefined ? { ...rest, asOf: `${year ?? ''}-12-31`, precision: 'year' } : { ...rest, asOf: date, precision: 'day' },
  );

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

const event = z
  .object({
    date: matching(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
      de: 'Hier steht JJJJ, JJJJ-MM oder JJJJ-MM-TT.',
      en: 'This is YYYY, YYYY-MM or YYYY-MM-DD.',
    }),
    dateLabel: text,
    label: text,
    origin,
  })
  .transform(({ date, ...rest }) => ({
    ...rest,
    startsOn: `${date}-01-01`.slice(0, 10),
    precision: precisions[date.length as keyof typeof precisions],
  }));

/** A district as its data file states it. */
export const districtFile = z.object({
  key: digits(5),
  nuts: text.nullable().default(null),
  name: text,
  areaKm2: z.number().positive().nullable().default(null),
  areaNote: text.nullable().default(null),
  origin,
  figures: z.array(figure).default([]),
  timeline: z.array(event).default([]),
});

const population = z.object({ date: z.iso.date(), value: z.int().nonnegative(), basis: text });

const locality = z.object({
  name: text,
  kind: text.optional(),
  ags: digits(8).nullable().default(null),
  subLocalities: z.array(text).default([]),
});

const municipality = z
  .object({
    slug: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      de: 'Hier stehen Kleinbuchstaben und Ziffern, Wörter mit Bindestrich verbunden.',
      en: 'This is lower-case words joined by hyphens.',
    }),
    name: text,
    shortName: text,
    kind: z.enum(['municipality', 'town', 'joint_municipality']),
    ags: digits(8).nullable().default(null),
    associationKey: digits(9).nullable().default(null),
    regionalKey: digits(12).nullable().default(null),
    postalCode: digits(5).nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    areaKm2: z.number().positive().nullable().default(null),
    localityKind: text,
    origin,
    population: z.array(population).default([]),
    localities: z.array(locality).default([]),
  })
  .superRefine((entry, context) => {
    const issue = officialKeyIssue(entry);
    if (issue) context.addIssue({ code: 'custom', path: issue.path, ...saying({ de: issue.message, en: issue.message }) });
  });

/** The municipalities of a district as their data file states them. */
export const municipalitiesFile = z.array(municipality).min(1);
export type MunicipalityEntry = z.output<typeof municipality>;

/** Reads a data file; names everything that is wrong with it at once, and where. */
export function readFileAs<T>(schema: z.ZodType<T>, content: unknown): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.map((issue) => ({ ...fileIssue(issue), code: issue.code })));
}
