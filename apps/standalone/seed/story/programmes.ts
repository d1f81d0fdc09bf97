import { ProgrammeImport, Programmes } from '#features/funding';
import { type Act, eveningOf } from '../agenda.js';
import type { Cast } from '../cast.js';
import type { DemoProgramme } from '../demo-data.js';
import type { StoryStage } from '../story-stage.js';

const announcedBefore = 14 * 86_400_000;

/** Each programme is announced two weeks before its window opens; a resolution the file states is recorded on its evening. */
export function programmeActs(stage: StoryStage, cast: Cast): Act[] {
  return stage.data.programme.flatMap((programme) => [announcement(stage, cast, programme), ...resolution(stage, cast, programme)]);
}

function announcement({ tenancy, get }: StoryStage, cast: Cast, programme: DemoProgramme): Act {
  const admin = cast.as('district_admin');
  return {
    at: new Date(Date.parse(`${programme.applicationWindow.from}T08:00:00Z`) - announcedBefore),
    perform: () => tenancy.transaction(admin.context, (tx) => get(ProgrammeImport).importProgrammes(tx, admin, [programme])),
  };
}

function resolution(stage: StoryStage, cast: Cast, programme: DemoProgramme): Act[] {
  const admin = cast.as('district_admin');
  const recorded = programme.resolution;
  if (!recorded) return [];
  const perform = async (): Promise<void> => {
    const { id, version, resolution: known } = await programmeWithCode(stage, cast, programme.code);
    const input = { ...recorded, programmeId: id, expectedVersion: version };
    const key = `demo-resolution-${programme.code}`;
    if (!known) await stage.tenancy.transaction(admin.context, (tx) => stage.get(Programmes).recordResolution(tx, admin, input, key));
  };
  return [{ at: eveningOf(recorded.date), perform }];
}

export async function programmeWithCode({ tenancy, get }: StoryStage, cast: Cast, code: string) {
  const admin = cast.as('district_admin');
  const { edges } = await get(Programmes).page((statements) => tenancy.read(admin.context, statements), admin, { first: 100 });
  const programme = edges.map(({ node }) => node).find((candidate) => candidate.code === code);
  if (!programme) throw new Error(`programme.json has no programme ${code}`);
  return programme;
}
