import type { DemoData } from './demo-data.js';
import type { Stage } from './stage.js';

/** What the acts of the story work with: the product, and what is to be told. */
export interface StoryStage extends Stage {
  readonly data: DemoData;
}
