import { z } from 'zod';

const loose = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).catch([]);
const codes = loose(z.string());
const looseCode = z.string().trim().catch('');
const entry = { id: z.string().nullable().catch(null), code: looseCode };
const looseMeasure = z.object({ ...entry, indicators: codes }).catch({ id: null, code: '', indicators: [] });
const looseDay = z.iso.date().nullable().catch(null);

const outline = z.object({
  release: z.object({ validFrom: looseDay, validTo: looseDay }).catch({ validFrom: null, validTo: null }),
  fields: loose(
    z.object({
      ...entry,
      challenges: loose(
        z.object({
          ...entry,
          goals: loose(z.object({ ...entry, indicators: codes, linkedFields: codes, measures: loose(looseMeasure) })),
        }),
      ),
    }),
  ),
  taskAreas: loose(z.object(entry)),
  transferContents: loose(z.object(entry)),
  indicators: loose(z.object(entry)),
});

/** What the entries of a file have to do with each other. */
export type FileOutline = z.infer<typeof outline>;

/** As much of it as can be made out in a file that breaks rules. */
export function outlineOf(content: unknown): FileOutline {
  return outline.catch(nothing).parse(content);
}

const nothing: FileOutline = {
  release: { validFrom: null, validTo: null },
  ...{ fields: [], taskAreas: [], transferContents: [], indicators: [] },
};
