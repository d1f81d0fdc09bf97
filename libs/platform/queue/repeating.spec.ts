import { Repeating } from './repeating.js';

const soon = 5;

function counter(): { work: () => Promise<void>; reached: (times: number) => Promise<void> } {
  let runs = 0;
  const waiting: { times: number; resolve: () => void }[] = [];
  return {
    work: async () => {
      runs += 1;
      waiting.filter(({ times }) => times <= runs).forEach(({ resolve }) => resolve());
    },
    reached: (times) => new Promise((resolve) => (runs >= times ? resolve() : waiting.push({ times, resolve }))),
  };
}

it('goes on after errors, and tells them', async () => {
  const { work, reached } = counter();
  const errors: unknown[] = [];
  const failing = async (): Promise<void> => {
    await work();
    throw new Error('down');
  };
  const repeating = new Repeating(soon, failing, (error) => errors.push(error));
  repeating.start();
  await reached(3);
  await repeating.stop();
  expect(errors.length).toBeGreaterThanOrEqual(3);
});

it('runs at once when woken, and once more when woken while it runs', async () => {
  const { work, reached } = counter();
  let wakeAgain = true;
  const repeating: Repeating = new Repeating(
    3_600_000,
    async () => {
      if (wakeAgain) repeating.wake();
      wakeAgain = false;
      await work();
    },
    () => undefined,
  );
  repeating.start();
  await reached(2);
  repeating.wake();
  await reached(3);
  await repeating.stop();
});

it('never runs twice at a time and not after it has stopped', async () => {
  let running = 0;
  let most = 0;
  const { work, reached } = counter();
  const repeating = new Repeating(
    0,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      await work();
    },
    () => undefined,
  );
  repeating.start();
  repeating.wake();
  await reached(5);
  await repeating.stop();
  expect({ most, running }).toEqual({ most: 1, running: 0 });
});
