import { readFile } from 'node:fs/promises';
import { entered } from '#platform/text';
import { z } from 'zod';

/** A district as a file describes it; what each section must hold is for the feature to say that reads it. */
const template = z.strictObject({
  note: z.string().optional(),
  district: z.looseObject({ key: z.string() }),
  framework: z.looseObject({ release: z.looseObject({ resolution: z.unknown() }).optional() }).optional(),
  standards: z.looseObject({}).optional(),
  programmes: z.array(z.unknown()).default([]),
});

export async function readTemplate(file: string): Promise<z.output<typeof template>> {
  const parsed = template.safeParse(json(await readFile(file, 'utf8'), file));
  if (parsed.success) return parsed.data;
  throw new Error([`${file} ist keine Vorlage:`, ...parsed.error.issues.map((issue) => `  ${sentence(issue)}`)].join('\n'));
}

function json(text: string, file: string): unknown {
  try {
    return entered(JSON.parse(text) as unknown);
  } catch (error) {
    throw new Error(`${file} ist kein JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return `Der Abschnitt «${path}» fehlt oder ist von anderer Art.`;
  const sections = Object.keys(template.shape).join(', ');
  return `${issue.keys.map((key) => `«${key}»`).join(', ')} ist kein Abschnitt einer Vorlage. Es gibt: ${sections}.`;
}
