import { StandardImport } from '#features/standards';
import type { Act } from '../agenda.js';
import type { Cast } from '../cast.js';
import type { StoryStage } from '../story-stage.js';

const releasedBefore = 7 * 86_400_000;

/** The planner releases the catalogue of volunteer standards a week before its first day. */
export function standardActs({ data, tenancy, get }: StoryStage, cast: Cast): Act[] {
  const planner = cast.as('district_planner');
  return [
    {
      at: new Date(Date.parse(`${data.standards.validFrom}T08:00:00Z`) - releasedBefore),
      perform: () => tenancy.transaction(planner.context, (tx) => get(StandardImport).importCatalogue(tx, planner, data.standards)),
    },
  ];
}
