import { FrameworkImport, Frameworks } from '#features/frameworks';
import { select } from '#platform/tenancy';
import { type Act, eveningOf } from '../agenda.js';
import type { Cast } from '../cast.js';
import type { StoryStage } from '../story-stage.js';

/** The planner brings each release of the framework in and releases it on the day of its resolution. */
export function frameworkActs({ data, tenancy, get }: StoryStage, cast: Cast): Act[] {
  const planner = cast.as('district_planner');
  return [data.framework, data['framework-2']].map((file, index) => ({
    at: eveningOf(file.release.resolution.date),
    perform: () =>
      tenancy.transaction(planner.context, async (tx) => {
        const known = await get(Frameworks).list((statements) => select(tx, statements), planner);
        if (known.some(({ number }) => number > index)) return;
        const { releaseId } = await get(FrameworkImport).importFramework(tx, planner, file);
        await get(FrameworkImport).release(tx, planner, releaseId);
      }),
  }));
}
