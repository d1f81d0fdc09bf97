import { FrameworkImport, Frameworks } from '#features/frameworks';
import { select } from '#platform/tenancy';
import { type Act, eveningOf } from './agenda.js';
import type { Cast } from './cast.js';
import type { StoryStage } from './story-stage.js';

/** The planner brings the framework in and releases it on the day of its resolution. */
export function frameworkActs({ data, tenancy, get }: StoryStage, cast: Cast): Act[] {
  const planner = cast.as('district_planner');
  const release = (): Promise<void> =>
    tenancy.transaction(planner.context, async (tx) => {
      const { releaseId } = await get(FrameworkImport).importFramework(tx, planner, data.framework);
      const { state } = await get(Frameworks).find((statements) => select(tx, statements), releaseId);
      if (state === 'draft') await get(FrameworkImport).release(tx, planner, releaseId);
    });
  return [{ at: eveningOf(data.framework.release.resolution.date), perform: release }];
}
