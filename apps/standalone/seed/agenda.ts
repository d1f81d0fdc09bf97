import type { StoryStage } from './story-stage.js';

/** One act of the story and the domain time at which it happens. It may be repeated: then it finds its work done. */
export interface Act {
  readonly at: Date;
  readonly perform: () => Promise<unknown>;
}

const jobsFollowAfter = 60_000;
const reportEvery = 1_000;

/** Performs all acts in the order of their times, so that every chain and every timeline runs forward. */
export async function performAll(stage: StoryStage, acts: readonly Act[], report: (progress: string) => void): Promise<void> {
  let reported = performance.now();
  for (const { at, perform } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    stage.clock.travelTo(at);
    await perform();
    stage.clock.travelTo(new Date(at.getTime() + jobsFollowAfter));
    await stage.runJobs();
    if (performance.now() - reported > reportEvery) {
      report(at.toLocaleDateString('de', { dateStyle: 'medium', timeZone: 'Europe/Berlin' }));
      reported = performance.now();
    }
  }
}

/** Councils meet in the afternoon; what they decided is recorded the same evening. */
export function eveningOf(date: string): Date {
  return new Date(`${date}T17:30:00Z`);
}
