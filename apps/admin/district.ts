import { readFile } from 'node:fs/promises';
import { InvalidInput, type InputIssue } from '#platform/errors';
import { type Command, exitCodes, required } from './command.js';
import type { Workshop } from './features.js';
import { readTemplate } from './template.js';

type Template = Awaited<ReturnType<typeof readTemplate>>;

export const createDistrict: Command = {
  name: 'district create',
  summary:
    'Legt einen Landkreis aus einer Vorlage an, mit Kommunen, Rahmenkonzept, Qualitätsstandards und Förderprogrammen, oder bringt ihn auf deren Stand. Braucht DATABASE_URL.',
  options: {
    template:
      'JSON-Datei mit Landkreis, Rahmenkonzept, Qualitätsstandards und Förderprogrammen, Aufbau wie apps/admin/templates/landkreis-beispiel.json',
    municipalities: 'CSV-Datei der Kommunen, Aufbau wie apps/admin/templates/kommunen-beispiel.csv',
  },
  run: async (values, surroundings) => {
    const [template, csv] = [await readTemplate(required(values, 'template')), await readFile(required(values, 'municipalities'))];
    const { withFeatures } = await import('./features.js');
    const done = await withFeatures(surroundings, (workshop) => create(workshop, template, csv));
    done.forEach((line) => surroundings.say(line));
    return exitCodes.done;
  },
};

/** Nothing is written before everything was read and found to be right; what is there already stays or is brought up to date. */
async function create(workshop: Workshop, template: Template, csv: Buffer): Promise<string[]> {
  const { setup, frameworkImport, standardImport, programmeImport } = workshop;
  const [plan, ...issues] = checked(
    () => setup.plan(template.district, csv),
    ['framework', () => template.framework && frameworkImport.check(template.framework)],
    ['standards', () => template.standards && standardImport.check(template.standards)],
    ['programmes', () => programmeImport.check(template.programmes)],
  );
  if (!plan || issues.length > 0 || template.unknown.length > 0) throw new InvalidInput([...template.unknown, ...issues]);
  const districtId = await setup.createDistrict(plan.district);
  const municipalities = await setup.importMunicipalities(districtId, plan.municipalities);
  const programmes = template.programmes.length;
  return [
    `Der Landkreis ist angelegt. Kommunen: ${municipalities.size}`,
    ...(template.framework ? [await bringInFramework(workshop, districtId, template.framework)] : []),
    ...(template.standards ? [await bringInStandards(workshop, districtId, template.standards)] : []),
    ...(programmes > 0 ? [await bringInProgrammes(workshop, districtId, template.programmes)] : []),
  ];
}

type Check = readonly [section: string, run: () => void];

function checked<T>(read: () => T, ...checks: readonly Check[]): [T | undefined, ...InputIssue[]] {
  let result: T | undefined;
  const all: readonly Check[] = [['', () => void (result = read())], ...checks];
  const issues = all.flatMap(([section, run]) => issuesOf(run).map((issue) => placedIn(section, issue)));
  return [result, ...issues];
}

function issuesOf(run: () => void): readonly InputIssue[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
}

// A framework's sentence begins with the place in its own file, which is another one here.
function placedIn(section: string, { path, code, text }: InputIssue): InputIssue {
  const said = (sentence: string): string => (sentence.startsWith(`${path}: `) ? sentence.slice(path.length + 2) : sentence);
  return { path: [section, path].filter(Boolean).join('.'), code, text: { de: said(text.de), en: said(text.en) } };
}

/** A framework that is there belongs to the planners: it is never touched from outside. */
async function bringInFramework(
  { tenancy, frameworks, frameworkImport, system }: Workshop,
  districtId: string,
  file: NonNullable<Template['framework']>,
): Promise<string> {
  const actor = system(districtId);
  const [newest] = await frameworks.list((statements) => tenancy.read(actor.context, statements), actor);
  if (newest) return `Das Rahmenkonzept besteht schon und bleibt, wie es ist: Fassung ${newest.number}.`;
  const released = Boolean(file.release?.resolution);
  await tenancy.transaction(actor.context, async (tx) => {
    const { releaseId } = await frameworkImport.importFramework(tx, actor, file);
    if (released) await frameworkImport.release(tx, actor, releaseId);
  });
  return released
    ? 'Das Rahmenkonzept gilt mit dem Beschluss der Vorlage.'
    : 'Das Rahmenkonzept liegt als Entwurf vor; ihm fehlt ein Beschluss.';
}

/** A version that is there is never changed: what the template says anew becomes the next one. */
async function bringInStandards({ tenancy, standardImport, system }: Workshop, districtId: string, file: object): Promise<string> {
  const actor = system(districtId);
  const { number, changed } = await tenancy.transaction(actor.context, (tx) => standardImport.importCatalogue(tx, actor, file));
  return changed
    ? `Die Qualitätsstandards liegen als Fassung ${number} vor.`
    : `Die Qualitätsstandards sagen schon, was in der Vorlage steht: Fassung ${number}.`;
}

async function bringInProgrammes({ tenancy, programmeImport, system }: Workshop, districtId: string, file: readonly unknown[]) {
  const actor = system(districtId);
  await tenancy.transaction(actor.context, (tx) => programmeImport.importProgrammes(tx, actor, file));
  return `Förderprogramme: ${file.length}`;
}
