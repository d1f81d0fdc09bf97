import { IndicatorImport } from '#features/indicators';
import type { Act } from '../agenda.js';
import type { Cast } from '../cast.js';
import type { StoryStage } from '../story-stage.js';

/** The planner brings the series of the district in; what lies after the day of the demo stays hidden by the clock. */
export function indicatorActs({ data, tenancy, get }: StoryStage, cast: Cast): Act[] {
  const planner = cast.as('district_planner');
  const perform = (): Promise<unknown> =>
    tenancy.transaction(planner.context, (tx) => get(IndicatorImport).importSeries(tx, planner, data.indicators));
  return [{ at: data.calendar.indicators, perform }];
}
