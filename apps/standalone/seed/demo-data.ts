import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const resolution = z.object({ body: z.string(), date: z.iso.date(), paperNumber: z.string().nullable() });

const accounts = z.object({
  accounts: z.array(
    z.object({
      email: z.string(),
      name: z.string(),
      locale: z.enum(['de', 'en']),
      memberships: z.array(z.object({ role: z.string(), municipality: z.string().nullable() })).min(1),
    }),
  ),
});

const maybeText = z.string().nullable().default(null);
const wording = z.object({
  title: maybeText,
  text: maybeText,
  target: maybeText,
  responsible: maybeText,
  priority: z.enum(['high', 'medium', 'low']).nullable().default(null),
});

const storyItem = wording.extend({ code: z.string(), stance: z.enum(['adopted', 'adapted', 'omitted']), reason: maybeText });
const ownItem = wording.extend({ parent: z.string(), kind: z.enum(['goal', 'measure']), title: z.string() });

const amount = z.object({ kind: z.string(), description: z.string(), amountCents: z.int() });

const application = z.object({
  programme: z.string(),
  title: z.string(),
  purpose: z.string(),
  servedMeasures: z.array(z.string()),
  costItems: z.array(amount),
  fundingSources: z.array(amount.extend({ kind: z.enum(['own', 'third_party', 'grant']) })),
  decision: z.object({ grantedCents: z.int(), reason: z.string(), conditions: z.array(z.string()) }),
});

/** An own change proposed for the framework; the item by its code, an own one by its title. */
const proposal = z.object({
  item: z.string(),
  date: z.iso.date(),
  note: z.string(),
  answer: z.object({ date: z.iso.date(), takeUp: z.boolean(), text: z.string() }).nullable().default(null),
});

const stories = z.object({
  municipalities: z.array(
    z.object({
      municipality: z.string(),
      items: z.array(storyItem),
      ownItems: z.array(ownItem),
      review: z.iso.date().nullable().default(null),
      /** When it was laid before the council, in a story that ends there. */
      council: z.iso.date().nullable().default(null),
      adoption: resolution.nullable(),
      publication: z.iso.date().nullable().default(null),
      proposals: z.array(proposal).default([]),
      applications: z.array(application),
    }),
  ),
});

const meeting = z.object({
  kind: z.enum(['consultation', 'presentation']),
  announced: instant.optional(),
  body: z.string(),
  bodyKind: z.enum(['committee', 'administrative_committee', 'local_council', 'council']),
  date: z.iso.date(),
  paperNumber: maybeText,
  result: z.enum(['recommended', 'approved', 'approved_with_changes', 'postponed', 'rejected', 'noted']).nullable().default(null),
  note: maybeText,
});

const said = z.object({ at: instant, by: z.enum(['coordinator', 'contributor', 'mayor']), text: z.string() });
const comment = said.extend({
  item: maybeText,
  answers: z.array(said.extend({ settles: z.boolean().default(false) })).default([]),
});

const council = z.object({
  municipalities: z.array(
    z.object({
      municipality: z.string(),
      recordedBy: z.enum(['coordinator', 'contributor', 'mayor']).default('coordinator'),
      meetings: z.array(meeting),
      comments: z.array(comment).default([]),
    }),
  ),
});

const calendar = z.object({
  foundation: instant,
  concepts: instant,
  indicators: instant,
  applications: z.object({
    created: instant,
    completed: instant,
    signedOff: instant,
    submitted: instant,
    proposed: instant,
    decided: instant,
  }),
  start: instant,
});

const framework = z.looseObject({ release: z.looseObject({ resolution }) });
const standards = z.looseObject({ validFrom: z.iso.date() });
const programmes = z.array(
  z.looseObject({
    code: z.string(),
    applicationWindow: z.object({ from: z.iso.date(), until: z.iso.date() }),
    resolution: resolution.nullable(),
  }),
);

/** What each file must hold; districts, municipalities and series are judged by the imports that read them. */
const files = {
  district: z.unknown(),
  municipalities: z.unknown(),
  accounts,
  framework,
  'framework-2': framework,
  indicators: z.unknown(),
  standards,
  programme: programmes,
  stories,
  council,
  calendar,
};

export type DemoData = { readonly [Name in keyof typeof files]: z.output<(typeof files)[Name]> };
export type Story = DemoData['stories']['municipalities'][number];
export type StoryCouncil = DemoData['council']['municipalities'][number];
export type StoryMeeting = StoryCouncil['meetings'][number];
export type StoryComment = StoryCouncil['comments'][number];
export type DemoProgramme = DemoData['programme'][number];
export type StoryProposal = Story['proposals'][number];
export type StoryApplication = Story['applications'][number];

/** Reads all files of a demo before the first of them is written anywhere. */
export async function readDemoData(directory: string): Promise<DemoData> {
  const entries = await Promise.all(Object.entries(files).map(async ([name, schema]) => [name, await read(directory, name, schema)]));
  return Object.fromEntries(entries) as DemoData;
}

async function read(directory: string, name: string, schema: z.ZodType): Promise<unknown> {
  const path = join(directory, `${name}.json`);
  const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not usable:\n${z.prettifyError(parsed.error)}`);
}
