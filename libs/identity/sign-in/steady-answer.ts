import { setTimeout } from 'node:timers/promises';

const milliseconds = 300;

/** Started first and awaited last, it hides how long the work in between took: whether an account exists must not show in the time. */
export function steadyAnswer(): Promise<void> {
  return setTimeout(milliseconds);
}
