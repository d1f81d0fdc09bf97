import type { StoryStage } from './story-stage.js';

/** One act of the story and the domain time at which it happens. It may be repeated: then it finds its work done. */
export interface Act {
  readonly at: Date;
  readonly perform: () => Promise<unknown>;
}

const jobsFollowAfter = 60_000;
const month = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' });

/** Performs all acts in the order of their times, so that every chain and every timeline runs forward. */
export async function performAll(stage: StoryStage, acts: readonly Act[], report: (progress: string) => void): Promise<void> {
  let told = '';
  for (const { at, perform } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (month.format(at) !== told) report(month.format(at));
    told = month.format(at);
    stage.clock.travelTo(at);
    await perform();
    stage.clock.travelTo(new Date(at.getTime() + jobsFollowAfter));
    await stage.runJobs();
  }
}

/** Councils meet in the afternoon; what they decided is recorded the same evening. */
export function eveningOf(date: string): Date {
  return new Date(`${date}T17:30:00Z`);
}
