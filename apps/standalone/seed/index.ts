import type { Config } from '#platform/config';
import { fileURLToPath } from 'node:url';
import { beginDemo, completeDemo } from '../owner.js';
import { performAll } from './agenda.js';
import { applicationActs } from './story/applications.js';
import { conceptActs } from './story/concepts.js';
import { councilActs } from './story/council.js';
import { readDemoData } from './demo-data.js';
import { layFoundation } from './story/foundation.js';
import { frameworkActs } from './story/framework.js';
import { indicatorActs } from './story/indicators.js';
import { programmeActs } from './story/programmes.js';
import { sharingActs } from './story/sharing.js';
import { standardActs } from './story/standards.js';
import { openStage } from './stage.js';
import type { StoryStage } from './story-stage.js';

export interface SeedOptions {
  readonly config: Config;
  /** A way in as kreisweit_owner: only the owner may declare an installation a demo. */
  readonly ownerUrl: string;
  readonly demoDirectory?: string;
  readonly report?: (progress: string) => void;
}

const ownDemo = fileURLToPath(new URL('../demo', import.meta.url));

/** Tells the story of the demo through the services a user would use. Killed half-way, it goes on at the next call. */
export async function seedDemo({ config, ownerUrl, demoDirectory = ownDemo, report = () => undefined }: SeedOptions): Promise<void> {
  const data = await readDemoData(demoDirectory);
  await beginDemo(ownerUrl);
  const stage: StoryStage = { ...(await openStage(config)), data };
  try {
    await tell(stage, report);
    stage.clock.travelTo(data.calendar.start);
    await completeDemo(ownerUrl, stage.clock.offset);
  } finally {
    await stage.close();
  }
}

async function tell(stage: StoryStage, report: (progress: string) => void): Promise<void> {
  report('Landkreis, Kommunen und Zugänge');
  const cast = await layFoundation(stage);
  const stories = stage.data.stories.municipalities;
  const acts = [
    ...frameworkActs(stage, cast),
    ...indicatorActs(stage, cast),
    ...standardActs(stage, cast),
    ...programmeActs(stage, cast),
    ...stories.flatMap((story) => [
      ...conceptActs(stage, cast, story),
      ...applicationActs(stage, cast, story),
      ...sharingActs(stage, cast, story),
    ]),
    ...stage.data.council.municipalities.flatMap((story) => councilActs(stage, cast, story)),
  ];
  await performAll(stage, acts, report);
}
