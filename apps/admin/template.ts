import { readFile } from 'node:fs/promises';
import type { InputIssue } from '#platform/errors';
import { entered } from '#platform/text';
import { z } from 'zod';

/** A district as a file describes it; what each section must hold is for the feature to say that reads it. */
const template = z.object({
  note: z.string().optional(),
  district: z.looseObject({ key: z.string() }),
  framework: z.looseObject({ release: z.looseObject({ resolution: z.unknown() }).optional() }).optional(),
  standards: z.looseObject({}).optional(),
  programmes: z.array(z.unknown()).default([]),
});

interface ReadTemplate extends z.output<typeof template> {
  /** Sections no template has; what stands in the others is checked all the same. */
  readonly unknown: readonly InputIssue[];
}

export async function readTemplate(file: string): Promise<ReadTemplate> {
  const content = json(await readFile(file, 'utf8'), file);
  const parsed = template.safeParse(content);
  if (!parsed.success)
    throw new Error([`${file} ist keine Vorlage:`, ...parsed.error.issues.map((issue) => `  ${sentence(issue)}`)].join('\n'));
  const unknown = Object.keys(content as object).filter((section) => !(section in template.shape));
  return { ...parsed.data, unknown: unknown.map(unknownSection) };
}

function json(text: string, file: string): unknown {
  try {
    return entered(JSON.parse(text) as unknown);
  } catch (error) {
    throw new Error(`${file} ist kein JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const sentence = ({ path }: z.core.$ZodIssue) =>
  path.length > 0
    ? `Der Abschnitt «${path.join('.')}» fehlt oder ist von anderer Art.`
    : 'Eine Vorlage ist ein JSON-Objekt mit Abschnitten.';

function unknownSection(path: string): InputIssue {
  const sections = Object.keys(template.shape).join(', ');
  const text = { de: `Diesen Abschnitt gibt es nicht, sondern: ${sections}.`, en: `There is no such section, but: ${sections}.` };
  return { path, code: 'UNKNOWN_SECTION', text };
}
