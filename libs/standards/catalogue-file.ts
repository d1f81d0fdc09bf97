import { fileIssue, type InputIssue, InvalidInput } from '#platform/errors';
import { z } from 'zod';
import { type Catalogue, repetitionsIn, type Repetition } from './catalogue.domain.js';

const code = z
  .string()
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/)
  .max(40);
const line = (longest: number) => z.string().trim().min(1).max(longest);
const maybe = line(500).nullable().default(null);

const criterion = z.strictObject({
  code,
  text: line(1_000),
  evidence: z.enum(['document', 'declaration', 'record', 'dates', 'attendance', 'confirmation']).nullable(),
});

const standard = z.strictObject({
  code,
  title: line(300),
  explanation: line(4_000),
  legalBasis: maybe,
  source: maybe,
  reviewMonths: z.int().min(1).max(120).nullable().default(null),
  criteria: z.array(criterion).min(1),
});

const catalogueFile = z.strictObject({
  title: line(300),
  validFrom: z.iso.date(),
  basis: line(4_000),
  origin: z.enum(['document', 'statistics', 'example']),
  areas: z.array(z.strictObject({ title: line(200), standards: z.array(standard).min(1) })).min(1),
});

/** Reads a catalogue from a file; everything that is wrong is listed with its place. */
export function readCatalogue(content: unknown): Catalogue {
  const result = catalogueFile.safeParse(content);
  const issues = result.success ? repetitionsIn(result.data).map(repetition) : result.error.issues.map(fileIssue);
  if (result.success && issues.length === 0) return result.data;
  throw new InvalidInput(issues);
}

function repetition({ path, code, value }: Repetition): InputIssue {
  const text = {
    CODE_TWICE: { de: `Die Kennung «${value}» steht schon weiter oben.`, en: `The code «${value}» is used further up.` },
    AREA_TWICE: { de: `Den Bereich «${value}» gibt es schon weiter oben.`, en: `The area «${value}» is named further up.` },
  };
  return { path: path.join('.'), code, text: text[code] };
}
