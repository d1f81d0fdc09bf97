import { InvalidInput, type Localised } from '#platform/errors';
import { z } from 'zod';

const code = z.string().trim().min(1).max(40);
const title = z.string().trim().min(1).max(500);
const text = z.string().trim().max(10_000).default('');
const day = z.iso.date();
const origin = z.enum(['document', 'statistics', 'example']);
const priority = z.enum(['high', 'medium', 'low']).nullable().default(null);
const responsible = z.string().trim().max(300).nullable().default(null);
const url = z
  .url({ protocol: /^https$/ })
  .max(500)
  .nullable()
  .default(null);
const exampleFields = z.array(z.string()).default([]);

const id = z.uuid().nullable().default(null);

const measure = z.object({
  id,
  code,
  title,
  text,
  target: z.string().trim().max(2_000).nullable().default(null),
  origin,
  relevantForMunicipalities: z.boolean().default(true),
  responsible,
  priority,
  exampleFields,
  indicators: z.array(code).default([]),
});

const goal = measure.extend({
  linkedFields: z.array(code).default([]),
  measures: z.array(measure).default([]),
});

const challenge = z.object({ id, code, title, text, origin, goals: z.array(goal).default([]) });

const field = z.object({
  id,
  code,
  title,
  origin,
  guidingPrinciple: z
    .object({ text: z.string().trim().min(1), origin })
    .nullable()
    .default(null),
  challenges: z.array(challenge).default([]),
});

const target = z.object({ value: z.number(), year: z.int().min(2000).max(2100) });

const indicator = z
  .object({
    id,
    code,
    title,
    definition: z.string().trim(),
    numerator: z.string().trim().nullable().default(null),
    denominator: z.string().trim().nullable().default(null),
    unit: z.string().trim().min(1),
    decimals: z.int().min(0).max(6).default(0),
    direction: z.enum(['higher', 'lower', 'neutral']),
    source: z.string().trim(),
    basis: z.string().trim(),
    knownBreaks: z.string().trim().nullable().default(null),
    level: z.enum(['district', 'municipality']),
    baseline: z.object({ date: day, value: z.number(), origin }).nullable().default(null),
    target: target.nullable().default(null),
    target2022: z.number().nullable().default(null),
    seriesCode: z.string().nullable().default(null),
    seriesBreakdown: z.string().nullable().default(null),
    origin,
  })
  .transform(({ target2022, ...rest }) => ({
    ...rest,
    target: rest.target ?? (target2022 === null ? null : { value: target2022, year: 2022 }),
  }));

const frameworkText = z.object({ id, code, title, text, origin });

const frameworkFile = z.object({
  code: code.default('integration'),
  title: z.string().trim().min(1).max(300),
  release: z.object({
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
    resolution: z
      .object({ body: z.string().trim().min(1), date: day, paperNumber: z.string().trim().nullable().default(null), url })
      .nullable()
      .default(null),
    note: z.string().nullable().default(null),
    exampleFields,
  }),
  fields: z.array(field).min(1),
  taskAreas: z.array(frameworkText).default([]),
  transferContents: z.array(frameworkText).default([]),
  indicators: z.array(indicator).default([]),
});

/** A framework as it is exchanged: nested, by codes, without ids. */
export type FrameworkFile = z.infer<typeof frameworkFile>;

type PlaceOf = (path: readonly (string | number)[]) => string;

/** How the places and the codes of a file are named to the person who wrote it. */
export interface FileWording {
  readonly placeOf: PlaceOf;
  readonly wordOf: (code: string) => string;
}

export const plain: FileWording = { placeOf: (path) => path.join('.'), wordOf: (code) => code };

/** Reads a file of a framework; every error is listed with its place, nothing is imported when one is wrong. */
export function readFrameworkFile(content: unknown, { placeOf, wordOf }: FileWording = plain): FrameworkFile {
  const result = frameworkFile.safeParse(content);
  if (result.success) return result.data;
  throw new InvalidInput(
    result.error.issues.map((issue) => {
      const path = placeOf(issue.path.map((part) => (typeof part === 'symbol' ? '' : part)));
      return { path, code: issue.code.toUpperCase(), text: textOf(path, issue, wordOf) };
    }),
  );
}

function textOf(path: string, issue: z.core.$ZodIssue, wordOf: FileWording['wordOf']): Localised {
  const expected = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  const { de, en } = expected ?? wrong[issue.code] ?? { de: 'Diese Angabe passt nicht.', en: 'This entry does not fit.' };
  const allowed = issue.code === 'invalid_value' ? ` (${issue.values.map((value) => wordOf(String(value))).join(', ')})` : '';
  return { de: `${path}: ${de}${allowed}`, en: `${path}: ${en}${allowed}` };
}

const kinds: Readonly<Record<string, Localised>> = {
  boolean: { de: 'Hier steht „ja“ oder „nein“ (in JSON true oder false).', en: 'This is “ja” or “nein” (in JSON true or false).' },
  number: { de: 'Hier fehlt eine Zahl, oder es steht etwas anderes da.', en: 'A number is missing here, or something else stands here.' },
  int: {
    de: 'Hier fehlt eine ganze Zahl, oder es steht etwas anderes da.',
    en: 'A whole number is missing here, or something else stands here.',
  },
};

const wrong: Readonly<Record<string, Localised>> = {
  invalid_type: { de: 'Diese Angabe fehlt oder ist von anderer Art.', en: 'This entry is missing or of another kind.' },
  too_small: {
    de: 'Bitte hier etwas eintragen; die Angabe ist leer oder zu klein.',
    en: 'Please enter something; it is empty or too small.',
  },
  too_big: { de: 'Diese Angabe ist zu lang oder zu groß.', en: 'This entry is too long or too large.' },
  invalid_value: { de: 'Diese Angabe gehört nicht zu den erlaubten.', en: 'This entry is not one of those allowed.' },
  invalid_format: { de: 'Diese Angabe hat nicht die erwartete Form.', en: 'This entry does not have the expected form.' },
};
